import type * as vscode from 'vscode';
import { sameData } from '../../core/annotations/sameData';
import { retaggingOf } from '../../core/codebook/codebookChange';
import { retagged, type Tagged } from '../../core/codebook/retag';
import { changeCodebook } from '../../sidecar/changeCodebook';
import { hashText } from '../../sidecar/hashes';
import { retagSidecar, taggedOf } from '../../sidecar/retagSidecar';
import { inverseSplices, spliced, trimmedSplice, type TextSplice } from '../../sidecar/splices';
import { toWords } from '../convert';
import { UserError } from '../log';
import { annotationKey, type Refactoring } from './refactoring';

/** What a refactoring makes of one file. */
export interface FileChange {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
  readonly splices: readonly TextSplice[];
  /** The tags of the annotations that change, by id; none in a codebook. */
  readonly tags: ReadonlyMap<string, { readonly from: Tagged; readonly to: Tagged }>;
}

/** What it takes to take a `FileChange` back, also after others have changed the file. */
export interface ChangedFile extends Pick<FileChange, 'uri' | 'tags'> {
  readonly inverse: readonly TextSplice[];
  readonly hash: string;
}

/** What `refactoring` makes of a sidecar. @throws UserError when it cannot be changed safely. */
export function changeSidecarFile(uri: vscode.Uri, before: string, { change, only }: Refactoring): FileChange {
  const retagging = retaggingOf(change);
  const result = retagSidecar(before, (record) =>
    only === undefined || only.has(annotationKey(uri, record.id)) ? retagged(record, retagging) : record,
  );
  if (!result.ok) throw new UserError(toWords(result.reason));
  return { uri, before, after: result.source, splices: result.splices, tags: result.changed };
}

/** What `refactoring` makes of its codebook. @throws UserError when it cannot be changed so. */
export function changeCodebookFile(uri: vscode.Uri, before: string, { change }: Refactoring): FileChange {
  const result = changeCodebook(before, change);
  if (!result.ok) throw new UserError(`${toWords(result.reason)}.`);
  return { uri, before, after: result.source, splices: trimmedSplice(before, result.source), tags: new Map() };
}

/** What is remembered of a change that was made. */
export function toTakeBack({ uri, tags, before, after, splices }: FileChange): ChangedFile {
  return { uri, tags, inverse: inverseSplices(before, splices), hash: hashText(after) };
}

/**
 * The text of a file with a change taken back: as it was where nobody has touched it since; else with those tags back that
 * are still as the change left them. Undefined when there is nothing to take back.
 */
export function takenBack(now: string, { hash, inverse, tags }: ChangedFile): string | undefined {
  if (hashText(now) === hash) return spliced(now, inverse);
  const result = retagSidecar(now, (record) => {
    const change = tags.get(record.id);
    return change && sameData(taggedOf(record), change.to) ? change.from : record;
  });
  return result.ok && result.changed.size > 0 ? result.source : undefined;
}
