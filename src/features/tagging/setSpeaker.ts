import * as vscode from 'vscode';
import type { SpeakerRef } from '../../core/attribution/attribution';
import { annotate, detector, withSpeakerRef } from '../../core/review/annotate';
import { NamedElsewhere, tellsWho } from '../../core/review/namedElsewhere';
import { mentionOf, quotations } from '../../core/review/quotations';
import { rememberMention } from '../../core/review/rememberMention';
import { wordsOf, type Suggestion } from '../../core/review/suggestions';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { Referent } from '../../host/words/reference';
import { shortened } from '../../host/words/words';
import { workspaceSpeakers } from '../../host/workspace/speakers';
import { pickSpeaker, type SpeakerGroup } from './pickSpeaker';
import { coder } from './tag';
import { findTarget } from './target';

/** Longer words for a speaker are no name, in characters. */
const longestName = 80;

/** *Set Speaker…*: of the annotation or suggestion at the cursor; a suggestion is accepted with that speaker. */
export async function setSpeaker(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(host.documents, args);
  const [referent] = referents;
  if (!referent) throw new UserError(vscode.l10n.t('There is no quotation or claim at the cursor. Tag one first.'));
  const words =
    'annotation' in referent ? referent.annotation.exact.join(' … ') : wordsOf(open.text, referent.suggestion);
  const speaker = await pickSpeaker(await speakerGroups(host, open, referent), shortened(words, 60));
  if (speaker) await assign(host, open, referent, speaker);
}

/** *Accept with Speaker Named Elsewhere*: a suggestion whose words for the speaker a person has given to somebody. */
export async function acceptNamedSpeaker(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(host.documents, args, 'leave out');
  for (const referent of referents) {
    const speaker = offered(open, referent);
    if (!speaker) continue;
    await assign(host, open, referent, speaker);
    return;
  }
  throw new UserError(
    vscode.l10n.t('No other quotation names its speaker in these words. Use "Set Speaker…" to choose one.'),
  );
}

/** Who a person named at the same words elsewhere in the document, to be offered for what `referent` is. */
export function offered(open: OpenDocument, referent: Referent): SpeakerRef | undefined {
  if (!('suggestion' in referent) || referent.suggestion.kind !== 'quote') return undefined;
  return new NamedElsewhere(open.text, open.analysis?.attributions ?? [], open.annotations).for(referent.suggestion);
}

/** Sets the speaker. Words that the detectors could give to nobody are remembered as an alias. */
async function assign(host: Host, open: OpenDocument, referent: Referent, speaker: SpeakerRef): Promise<void> {
  const mention = unknownMention(open, referent);
  await open.update((set) => {
    const { set: named, key } = withSpeakerRef(set, speaker);
    const remembered = mention === undefined ? named : rememberMention(named, key, mention);
    if ('annotation' in referent) return remembered.edit(referent.annotation.id, { speaker: key });
    return annotate(remembered, open.text, decision(host, open, referent.suggestion, speaker), Math.random).set;
  });
}

function decision(
  host: Host,
  open: OpenDocument,
  { kind, spans }: Suggestion,
  speaker: SpeakerRef,
): Parameters<typeof annotate>[2] {
  return { kind, spans, speaker, origin: detector, ...coder(host, open) };
}

/** What the text calls a speaker whom the detectors do not know. */
function unknownMention(open: OpenDocument, referent: Referent): string | undefined {
  const found =
    'annotation' in referent
      ? quotations(open.analysis?.attributions ?? [], open.annotations, []).find(
          ({ annotation }) => annotation === referent.annotation,
        )?.found
      : referent.suggestion.kind === 'quote'
        ? referent.suggestion.found
        : undefined;
  return found && !found.speaker ? mentionOf(open.text, found) : undefined;
}

async function speakerGroups(host: Host, open: OpenDocument, referent: Referent): Promise<readonly SpeakerGroup[]> {
  const named = offered(open, referent);
  const quoted = open.suggestions.flatMap(({ kind, speaker }) => (kind === 'quote' && speaker ? [speaker] : []));
  return [
    { heading: vscode.l10n.t('named in the same words'), speakers: named ? [named] : [] },
    { heading: vscode.l10n.t('in the words of the text'), speakers: called(unknownMention(open, referent)) },
    { heading: vscode.l10n.t('this document'), speakers: [...open.annotations.speakers.values(), ...quoted] },
    { heading: vscode.l10n.t('named in this document'), speakers: open.analysis?.speakers ?? [] },
    { heading: vscode.l10n.t('other documents'), speakers: await workspaceSpeakers(host) },
  ];
}

/** A speaker by the words that the text has for them, such as "Israeli officials"; a pronoun names nobody. */
function called(mention: string | undefined): readonly SpeakerRef[] {
  const name = mention === undefined ? '' : shortened(mention, longestName);
  return name === '' || !tellsWho(name) ? [] : [{ name }];
}
