import type { PageContext } from './pageContext';
import type { ProseCore } from './proseCore';
import type { ProseMass } from './proseMass';

/** Where rows lie beside the core: the signals `coreRows` to `secondRatio`. */
export class CoreSignals {
  readonly #core: ProseCore;
  readonly #mass: ProseMass;
  readonly #wordsBefore: Float64Array;
  readonly #coreWords: number;
  readonly #coreShare: number;
  readonly #coreMean: number;

  constructor(page: PageContext, mass: ProseMass, core: ProseCore, count: number) {
    const words = page.wordsBefore;
    this.#core = core;
    this.#mass = mass;
    this.#wordsBefore = words;
    this.#coreWords = (words[core.to] ?? 0) - (words[core.from] ?? 0);
    this.#coreShare = this.#coreWords / Math.max(1, words[count] ?? 0);
    this.#coreMean = mass.mean(core.from, core.to);
  }

  /** Writes the signals of `row` into `out` from index `start`; returns the index after the last. */
  write(row: number, out: Float32Array, start: number): number {
    const { from, to, score, second, runScores } = this.#core;
    const words = this.#wordsBefore;
    let at = start;
    const before = row < from;
    const after = row >= to;
    const gapFrom = before ? row + 1 : to;
    const gapTo = before ? from : row;
    const gapWords = before || after ? (words[gapTo] ?? 0) - (words[gapFrom] ?? 0) : 0;
    out[at++] = before ? row - from : after ? row - to + 1 : 0;
    out[at++] = before ? -gapWords - 1 : after ? gapWords + 1 : 0;
    out[at++] = this.#coreShare;
    out[at++] = this.#coreMean;
    out[at++] = before ? -1 : after ? 2 : (row - from) / Math.max(1, to - from);
    out[at++] = (runScores[row] ?? 0) / Math.max(1, score);
    out[at++] = Math.min(gapWords, this.#coreWords * 4) / Math.max(1, this.#coreWords);
    out[at++] = before || after ? this.#mass.mean(gapFrom, gapTo) : 1;
    out[at++] = second / Math.max(1, score);
    return at;
  }
}
