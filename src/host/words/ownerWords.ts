import * as vscode from 'vscode';
import { everybody } from '../sidecars/sidecarPlaces';

/** Whose annotation it is, for a label; undefined for our own. */
export function ownerWords(owner: string | undefined): string | undefined {
  if (owner === undefined) return undefined;
  return owner === everybody ? vscode.l10n.t('in the shared sidecar') : vscode.l10n.t('annotated by {0}', owner);
}

/** Why an annotation of `owner` cannot be changed, and what can be done instead. */
export function readOnlyWords(owner: string): string {
  return owner === everybody
    ? vscode.l10n.t(
        'This is in the sidecar that all share. It cannot be changed while every coder has a sidecar of their own (marginalia.sidecar).',
      )
    : vscode.l10n.t(
        'This is in the sidecar of {0} and cannot be changed here. Annotate the words yourself if you see it differently.',
        owner,
      );
}
