import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import type { SpeakerRef } from '../../core/attribution/attribution';
import { annotate, withSpeakerRef } from '../../core/review/annotate';
import { extentOf, wordsOf } from '../../core/review/suggestions';
import { spanLength } from '../../core/text/span';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { OpenDocument } from '../../host/openDocument';
import { shortened } from '../../host/words';
import { pickSpeaker, type SpeakerGroup } from './pickSpeaker';
import { detector } from './tag';
import { findTarget, type Target } from './target';

/** *Set Speaker…*: of the annotation or suggestion at the cursor; a suggestion is accepted with that speaker. */
export async function setSpeaker(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(host.documents, args);
  const [referent] = referents;
  if (!referent) throw new UserError(vscode.l10n.t('There is no quotation or claim at the cursor. Tag one first.'));
  const words =
    'annotation' in referent ? referent.annotation.exact.join(' … ') : wordsOf(open.text, referent.suggestion);
  const speaker = await pickSpeaker(await speakerGroups(host, open), shortened(words, 60));
  if (!speaker) return;
  await open.update((set) => {
    if ('annotation' in referent) {
      const found = withSpeakerRef(set, speaker);
      return found.set.edit(referent.annotation.id, { speaker: found.key });
    }
    const { kind, spans } = referent.suggestion;
    return annotate(set, open.text, { kind, spans, speaker, origin: detector }, Math.random).set;
  });
}

/** *Edit Note…*: of the annotation at the cursor. An empty note takes it away. */
export async function editNote(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const annotation = requireAnnotation(target);
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note: {0}', shortened(annotation.exact.join(' … '), 60)),
    placeHolder: vscode.l10n.t('What should be remembered about it'),
    value: annotation.note ?? '',
  });
  if (note === undefined) return;
  await target.open.update((set) => set.edit(annotation.id, { note: note.trim() === '' ? undefined : note.trim() }));
}

/** *Remove Annotation*: the shortest at the cursor, or the ones that the command was called for. */
export async function removeAnnotation(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const first = requireAnnotation(target);
  const asked = target.referents.flatMap((one) => ('annotation' in one ? [one.annotation] : []));
  const ids = (args.length > 0 ? asked : [first]).map(({ id }) => id);
  await target.open.update((set) => ids.reduce((all, id) => all.remove(id), set));
}

async function speakerGroups({ workspace }: Host, open: OpenDocument): Promise<readonly SpeakerGroup[]> {
  const listed = await workspace.list();
  const quoted = open.suggestions.flatMap(({ speaker }) => speaker ?? []);
  return [
    { heading: vscode.l10n.t('this document'), speakers: [...open.annotations.speakers.values(), ...quoted] },
    { heading: vscode.l10n.t('named in this document'), speakers: open.analysis?.speakers ?? [] },
    {
      heading: vscode.l10n.t('other documents'),
      speakers: listed.flatMap(({ speakers }): SpeakerRef[] => [...speakers.values()]),
    },
  ];
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
