import type { Line } from '../../segmentation/line';
import { finish, type Steps } from '../../text/steps';
import type { Draft } from '../draft';
import { messages } from '../messages';
import type { Prose } from '../prose';
import type { WordRange } from '../wordRange';
import { nameSteps } from './articleNames';
import { furnitureNames } from './furnitureRoles';
import type { FurnitureNames } from './furnitureRoles';
import { findMentions } from './mentions';
import type { Mention } from './mentions';
import type { Entity } from './entity';
import { SpeakerResolver } from './speakerResolver';
import type { Resolution } from './speakerResolver';

/** Who speaks in one article. */
export interface ResolvedSpeakers {
  /** For each draft, in the order given. */
  readonly resolutions: readonly Resolution[];
  /** Everybody who speaks or is a person named in full, in order of first mention. */
  readonly speakers: readonly Entity[];
}

/** Where a draft is read: at its cue, or where its content begins. */
export function keyOf(draft: Draft): number {
  return draft.cue?.from ?? draft.content[0]?.from ?? 0;
}

/** What of an article tells who speaks. */
export interface SpeakerSigns {
  /** In any order. */
  readonly drafts: readonly Draft[];
  /** Those of the prose. */
  readonly mentions: readonly Mention[];
  /** Who is named beside the article. */
  readonly furniture: FurnitureNames;
}

/** Finds who the sources of the drafts are; `lines` are all lines of the text. */
export function resolveSpeakers(prose: Prose, lines: readonly Line[], drafts: readonly Draft[]): ResolvedSpeakers {
  const furniture = furnitureNames(prose.text, lines);
  return finish(speakerSteps(prose, { drafts, mentions: findMentions(prose), furniture }));
}

/** The same in steps, a mention or a draft each. */
export function* speakerSteps(prose: Prose, { drafts, mentions, furniture }: SpeakerSigns): Steps<ResolvedSpeakers> {
  const resolver = new SpeakerResolver(prose, furniture, yield* nameSteps(prose, mentions));
  const order = drafts.map((_, index) => index).sort((a, b) => keyAt(drafts, a) - keyAt(drafts, b));
  const resolutions: Resolution[] = drafts.map(() => ({ speaker: undefined, why: [] }));
  let sentence = 0;
  for (const index of order) {
    const draft = drafts[index];
    if (!draft) continue;
    const key = keyOf(draft);
    while (sentence < prose.sentences.length - 1 && (prose.sentences[sentence]?.to ?? 0) <= key) sentence += 1;
    resolutions[index] = resolver.resolve(draft, sentence);
    yield;
  }
  resolveFirstPerson(prose, drafts, resolutions);
  const speakers = resolver.names.index.entities.filter(({ listed }) => listed);
  speakers.sort((a, b) => (a.mentions[0]?.start ?? Infinity) - (b.mentions[0]?.start ?? Infinity));
  return { resolutions, speakers };
}

function keyAt(drafts: readonly Draft[], index: number): number {
  const draft = drafts[index];
  return draft ? keyOf(draft) : 0;
}

/** Gives the "I" within a quotation the speaker of the quotation. */
function resolveFirstPerson(prose: Prose, drafts: readonly Draft[], resolutions: Resolution[]): void {
  const outer = new Map<number, number>();
  drafts.forEach((draft, index) => {
    if (isFirstPerson(prose, draft.source)) return;
    for (const { from, to } of draft.content) {
      for (let region = -1, at = from; at < to; at += 1) {
        const next = prose.words[at]?.region ?? -1;
        if (next !== region && next >= 0 && !outer.has(next)) outer.set(next, index);
        region = next;
      }
    }
  });
  drafts.forEach(({ source }, index) => {
    if (!source || !isFirstPerson(prose, source)) return;
    const quotation = outer.get(prose.words[source.from]?.region ?? -1);
    const speaker = quotation === undefined ? undefined : resolutions[quotation]?.speaker;
    const { lower = '' } = prose.words[source.from] ?? {};
    if (speaker)
      resolutions[index] = { speaker, why: [{ message: messages.pronoun, args: [lower.toUpperCase(), speaker.name] }] };
  });
}

function isFirstPerson({ words }: Prose, source: WordRange | undefined): boolean {
  return source !== undefined && source.to - source.from === 1 && words[source.from]?.lower === 'i';
}
