import type { LineTable } from './lineTable';
import type { ProseCore } from './proseCore';
import type { ProseMass } from './proseMass';
import type { SharedWords } from './sharedWords';
import { Vocabulary, type Overlap } from './vocabulary';

const nothing: Overlap = { content: 0, shared: 0, names: 0, sharedNames: 0 };

/** Rows above the core where its headline is looked for. */
const headRows = 6;

/** Room for the words of these rows. */
const headWords = 2000;

/** Which of a row's words the core and the lines above it use too: the signals `shared` to `headOfTail`. */
export class WordSignals {
  readonly #core: ProseCore;
  readonly #mass: ProseMass;
  readonly #words: SharedWords;
  readonly #headWords: Vocabulary;
  /** The share of known words in the rows so far, the last ones weighing most. */
  #recentShare = 0;

  constructor(table: LineTable, words: SharedWords, mass: ProseMass, core: ProseCore) {
    this.#core = core;
    this.#mass = mass;
    this.#words = words;
    this.#headWords = new Vocabulary(table, Math.min(headWords, table.tokenStart[table.count] ?? 0));
    for (let row = Math.max(0, core.from - headRows); row < core.from; row++) this.#headWords.add(row);
  }

  /**
   * Writes the signals of `row` into `out` from index `start`; returns the index after the last. Remembers what it saw:
   * to be called once for each row, in order.
   */
  write(row: number, out: Float32Array, start: number): number {
    const { from, to } = this.#core;
    const content = ofRow(this.#words.content, row);
    const shared = ofRow(this.#words.shared, row);
    const names = ofRow(this.#words.names, row);
    const sharedNames = ofRow(this.#words.sharedNames, row);
    let at = start;
    out[at++] = shared;
    out[at++] = content === 0 ? -1 : shared / content;
    out[at++] = names === 0 ? -1 : sharedNames / names;
    out[at++] = sharedNames;
    const head = to > from ? this.#headWords.overlap(row) : nothing;
    out[at++] = head.content === 0 ? -1 : head.shared / head.content;
    this.#recentShare = 0.7 * this.#recentShare + 0.3 * (content === 0 ? 0.2 : shared / content);
    out[at++] = this.#recentShare;
    out[at++] = row >= to ? this.#mass.before(row) - this.#mass.before(to) : -1;
    return at;
  }
}

function ofRow(sums: Float64Array, row: number): number {
  return (sums[row + 1] ?? 0) - (sums[row] ?? 0);
}
