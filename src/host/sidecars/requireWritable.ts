import * as vscode from 'vscode';
import type { ParsedSidecar } from '../../sidecar/parsedSidecar';
import { toWords } from '../convert';
import { UserError } from '../log';
import { remedyFor } from './sidecarConflicts';
import type { SidecarPlace } from './sidecarPlaces';

/** A sidecar as it was read last: what it said, or why it could not be read. */
interface ReadSidecar {
  readonly parsed: ParsedSidecar | undefined;
  readonly blocked: string | undefined;
}

/**
 * Lets only those go on who may write the sidecar of `document`.
 * @throws UserError when the document has no place for one, or the one that is there could not be read or must not be written.
 */
export function requireWritable(
  document: vscode.TextDocument,
  place: SidecarPlace,
  { parsed, blocked }: ReadSidecar,
): void {
  if (document.isUntitled) {
    throw new UserError(vscode.l10n.t('Save the document first: its annotations are kept in a file beside it.'));
  }
  const refusal = place.refusal ?? blocked;
  if (refusal !== undefined) throw new UserError(refusal);
  if (parsed && parsed.writable !== true) {
    throw new UserError(toWords(parsed.writable.reason), remedyFor(place.uri, parsed));
  }
}
