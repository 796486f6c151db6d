import type { Prose } from '../prose';
import type { ArticleNames } from './articleNames';
import type { Entity } from './entity';

/** Somebody who spoke: whom a source was found to be. */
export interface Turn {
  /** Undefined for somebody without a name. */
  readonly entity: Entity | undefined;
  /** Where it was said: a distance in sentences, those within quotations left out. */
  readonly time: number;
  readonly paragraph: number;
  readonly plural: boolean;
}

/** What the resolver remembers while it reads an article from start to end. */
export class Discourse {
  readonly prose: Prose;
  readonly names: ArticleNames;
  /** The last one who spoke. */
  last: Turn | undefined;
  /** The last body that spoke. */
  lastBody: Turn | undefined;
  readonly #times: Int32Array;

  constructor(prose: Prose, names: ArticleNames) {
    this.prose = prose;
    this.names = names;
    this.#times = timesOf(prose);
  }

  /** How far the sentence is from the start, in sentences that are no part of a quotation. */
  timeOf(sentence: number): number {
    return this.#times[sentence] ?? 0;
  }

  /** The index of the last mention that begins before the word; -1 without one. */
  mentionBefore(word: number): number {
    const { mentions } = this.names;
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.from ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function timesOf({ sentences, words }: Prose): Int32Array {
  const times = new Int32Array(sentences.length);
  let time = 0;
  sentences.forEach(({ from, to }, index) => {
    const region = words[from]?.region ?? -1;
    const quoted = region >= 0 && words[to - 1]?.region === region;
    if (!quoted) time += 1;
    times[index] = time;
  });
  return times;
}
