import type { LineTable } from './lineTable';
import type { ProseCore } from './proseCore';
import type { ProseMass } from './proseMass';
import { Vocabulary, type Overlap } from './vocabulary';

const nothing: Overlap = { content: 0, shared: 0, names: 0, sharedNames: 0 };

/** Rows above the core where its headline is looked for. */
const headRows = 6;

/** Lines of the core count for its vocabulary above this logit: the odd line of a menu within it does not. */
const leastLogit = -0.5;

/** Which of a row's words the core and the lines above it use too: the signals `shared` to `headOfTail`. */
export class WordSignals {
  readonly #core: ProseCore;
  readonly #mass: ProseMass;
  readonly #logits: Float32Array;
  readonly #vocabulary: Vocabulary;
  readonly #headWords: Vocabulary;
  /** The share of known words in the rows so far, the last ones weighing most. */
  #recentShare = 0;

  constructor(table: LineTable, logits: Float32Array, mass: ProseMass, core: ProseCore) {
    const { from, to } = core;
    this.#core = core;
    this.#mass = mass;
    this.#logits = logits;
    this.#vocabulary = new Vocabulary(table);
    for (let row = from; row < to; row++) if (this.#isLikely(row)) this.#vocabulary.add(row);
    this.#headWords = new Vocabulary(table);
    for (let row = Math.max(0, from - headRows); row < from; row++) this.#headWords.add(row);
  }

  /**
   * Writes the signals of `row` into `out` from index `start`; returns the index after the last. Remembers what it saw:
   * to be called once for each row, in order.
   */
  write(row: number, out: Float32Array, start: number): number {
    const { from, to } = this.#core;
    let at = start;
    const own = this.overlapOf(row);
    const head = to > from ? this.#headWords.overlap(row) : nothing;
    out[at++] = own.shared;
    out[at++] = own.content === 0 ? -1 : own.shared / own.content;
    out[at++] = own.names === 0 ? -1 : own.sharedNames / own.names;
    out[at++] = own.sharedNames;
    out[at++] = head.content === 0 ? -1 : head.shared / head.content;
    this.#recentShare = 0.7 * this.#recentShare + 0.3 * (own.content === 0 ? 0.2 : own.shared / own.content);
    out[at++] = this.#recentShare;
    out[at++] = row >= to ? this.#mass.before(row) - this.#mass.before(to) : -1;
    return at;
  }

  /** How the words of `row` meet those of the core; a row of the core is not counted among its own. */
  overlapOf(row: number): Overlap {
    const { from, to } = this.#core;
    if (to === from) return nothing;
    const isAdded = row >= from && row < to && this.#isLikely(row);
    return this.#vocabulary.overlap(row, isAdded ? 2 : 1);
  }

  #isLikely(row: number): boolean {
    return (this.#logits[row] ?? 0) > leastLogit;
  }
}
