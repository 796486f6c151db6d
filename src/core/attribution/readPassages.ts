import type { Steps } from '../text/steps';
import type { Draft } from './draft';
import { findMentions } from './names/mentions';
import type { Mention } from './names/mentions';
import type { EngineModels } from './ownModels';
import { batchOf } from './passageBatch';
import type { PassageBatch } from './passageBatch';
import { keyOfPassage, passagesOf } from './passages';
import type { Prose } from './prose';
import { draftSteps } from './trainedDrafts';
import type { WordRange } from './wordRange';

/** What was read in one passage, in numbers of the passage. */
interface PassageReading {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly Mention[];
}

/**
 * The passages of one article by what they look like, with what was read in them. It saves reading them again in a text
 * that differs little, as after a keystroke; it is never changed, and good for the models that it was read by.
 */
export type PassageMemory = ReadonlyMap<string, PassageReading>;

/** What the passages of an article hold, in order of the text. */
export interface ReadArticle {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly Mention[];
  /** Holds the passages of this article alone. */
  readonly memory: PassageMemory;
}

/** So many words of passages that are not known are read together. */
const batchWords = 2000;

/**
 * Reads the prose passage by passage: who says what, by `models` or those that Marginalia carries, and who is mentioned.
 * Passages in `before` are not read again. In steps, a sentence or a passage each.
 */
export function* passageSteps(prose: Prose, models?: EngineModels, before?: PassageMemory): Steps<ReadArticle> {
  const memory = new Map<string, PassageReading>();
  const passages = passagesOf(prose);
  const keys = passages.map((passage) => keyOfPassage(prose, passage));
  let unknown: number[] = [];
  let size = 0;
  for (const [number, passage] of passages.entries()) {
    const known = before?.get(keys[number] ?? '');
    if (known) memory.set(keys[number] ?? '', known);
    else {
      unknown.push(number);
      size += passage.words[1] - passage.words[0];
    }
    const isLast = number === passages.length - 1;
    if (unknown.length === 0 || (size < batchWords && !isLast)) continue;
    const batch = batchOf(
      prose,
      unknown.flatMap((one) => passages[one] ?? []),
    );
    const readings = yield* readBatch(batch, models);
    for (const [index, one] of unknown.entries()) {
      const reading = readings[index];
      if (reading) memory.set(keys[one] ?? '', reading);
    }
    unknown = [];
    size = 0;
  }
  const drafts: Draft[] = [];
  const mentions: Mention[] = [];
  for (const [number, { words, sentences }] of passages.entries()) {
    const reading = memory.get(keys[number] ?? '');
    for (const draft of reading?.drafts ?? []) drafts.push(movedDraft(draft, words[0]));
    for (const mention of reading?.mentions ?? []) mentions.push(movedMention(mention, words[0], sentences[0]));
    if (number % 64 === 0) yield;
  }
  return { drafts, mentions, memory };
}

/** What is read in each passage of the batch. */
function* readBatch(
  { prose, firstWords, firstSentences }: PassageBatch,
  models?: EngineModels,
): Steps<PassageReading[]> {
  const readings = firstWords.map(() => ({ drafts: [] as Draft[], mentions: [] as Mention[] }));
  for (const draft of yield* draftSteps(prose, models)) {
    const number = lastUpTo(firstWords, draft.content[0]?.from ?? 0);
    readings[number]?.drafts.push(movedDraft(draft, -(firstWords[number] ?? 0)));
  }
  for (const mention of findMentions(prose)) {
    const number = lastUpTo(firstWords, mention.from);
    readings[number]?.mentions.push(movedMention(mention, -(firstWords[number] ?? 0), -(firstSentences[number] ?? 0)));
  }
  return readings;
}

/** The index of the last number of the ascending list that is not above `value`; -1 for none. */
function lastUpTo(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function shifted({ from, to }: WordRange, by: number): WordRange {
  return { from: from + by, to: to + by };
}

function movedDraft(draft: Draft, by: number): Draft {
  return {
    ...draft,
    cue: draft.cue && shifted(draft.cue, by),
    source: draft.source && shifted(draft.source, by),
    content: draft.content.map((piece) => shifted(piece, by)),
  };
}

function movedMention(mention: Mention, by: number, bySentences: number): Mention {
  const { reading, from, to, modifies, sentence, leads, initial, oblique, acronym } = mention;
  return {
    reading: { ...reading, range: shifted(reading.range, by) },
    from: from + by,
    to: to + by,
    modifies,
    sentence: sentence + bySentences,
    leads,
    initial,
    oblique,
    acronym,
  };
}
