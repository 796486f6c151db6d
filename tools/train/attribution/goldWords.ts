import type { Codes } from '../../../src/core/attribution/codes';
import { canBeCue } from '../../../src/core/attribution/cueFeatures';
import type { WordRange } from '../../../src/core/attribution/wordRange';
import type { Prose } from '../../../src/core/attribution/prose';
import { isOf, WordClass } from '../../../src/core/attribution/wordClasses';
import type { GoldAttribution, Pair } from './corpus';

/** A gold attribution in words of the prose. */
export interface GoldWords {
  /** The head of the cue; -1 where it has none that can be one. */
  readonly head: number;
  readonly source: WordRange | undefined;
  readonly sourceHead: number;
  readonly content: readonly WordRange[];
  readonly speech: boolean;
}

/** The first word that ends behind `offset`. */
function wordAt(prose: Prose, offset: number): number {
  let low = 0;
  let high = prose.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose.words[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOf(prose: Prose, [start, end]: Pair): WordRange {
  return { from: wordAt(prose, start), to: wordAt(prose, end - 1) + 1 };
}

/** The verb of reporting in the cue, else the word nearest to the content: "used his speech to |call| for". */
function headOf(prose: Prose, cue: WordRange): number {
  let last = -1;
  for (let at = cue.from; at < cue.to; at += 1) {
    const word = prose.words[at];
    if (!word) continue;
    if (isOf(word, WordClass.report | WordClass.reporting)) return at;
    if (word.lower !== ':' && canBeCue(word) && !isOf(word, WordClass.adverb | WordClass.time)) last = at;
  }
  if (last >= 0) return last;
  for (let at = cue.from; at < cue.to; at += 1) {
    const word = prose.words[at];
    if (word && canBeCue(word)) return at;
  }
  return -1;
}

/** Maps what the annotators marked to words. */
export function goldWords(prose: Prose, _codes: Codes, gold: GoldAttribution): GoldWords {
  const cue = gold.cue[0];
  const source = gold.source[0];
  return {
    head: cue ? headOf(prose, rangeOf(prose, cue)) : -1,
    source: source && rangeOf(prose, source),
    sourceHead: gold.source_head ? wordAt(prose, gold.source_head[0]) : source ? wordAt(prose, source[1] - 1) : -1,
    content: gold.content.map((pair) => rangeOf(prose, pair)),
    speech: gold.speech,
  };
}
