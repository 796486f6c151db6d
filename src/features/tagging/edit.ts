import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { extentOf } from '../../core/review/suggestions';
import { spanLength } from '../../core/text/span';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { Commands } from '../../ids';
import { findTarget, type Target } from './target';

/** *Edit Note…*: of the annotation at the cursor, or the one that the command was called for, in its comment thread. */
export async function editNote(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const { id } = requireAnnotation(target);
  await vscode.commands.executeCommand(Commands.noteEdit, { uri: target.open.uri, annotation: id });
}

/** *Remove Annotation*: the shortest at the cursor, or the ones that the command was called for. */
export async function removeAnnotation(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const first = requireAnnotation(target);
  const asked = target.referents.flatMap((one) => ('annotation' in one ? [one.annotation] : []));
  const ids = (args.length > 0 ? asked : [first]).map(({ id }) => id);
  await target.open.update((set) => ids.reduce((all, id) => all.remove(id), set));
}

function requireAnnotation({ referents }: Target): Annotation {
  const annotation = referents.flatMap((one) => ('annotation' in one ? [one.annotation] : []))[0];
  if (annotation) return annotation;
  const suggestion = referents.find((one) => 'suggestion' in one);
  throw new UserError(
    suggestion && spanLength(extentOf(suggestion.suggestion)) > 0
      ? vscode.l10n.t('This is only a suggestion. Accept it first.')
      : vscode.l10n.t('There is no annotation at the cursor. Use "Tag Selection…" to make one.'),
  );
}
