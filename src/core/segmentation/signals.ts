import { CoreSignals } from './coreSignals';
import { CueSignals } from './cueSignals';
import { LayoutSignals } from './layoutSignals';
import { writeLineSignals } from './lineSignals';
import type { LineTable } from './lineTable';
import { NearSignals } from './nearSignals';
import type { PageContext } from './pageContext';
import { proseCore } from './proseCore';
import { ProseMass } from './proseMass';
import { writeSharedNear } from './sharedNear';
import { sharedWords, type SharedWords } from './sharedWords';
import { SinceCoreSignals } from './sinceCoreSignals';
import { writeWindowSignals } from './windowSignals';
import { WordSignals } from './wordSignals';

/**
 * The second stage's view of a page: what each line means beside the others, given the first stage's `logits`. Each
 * group of signals has a file of its own; their order is that of `signalNames`.
 */
export class Signals {
  readonly #table: LineTable;
  readonly #page: PageContext;
  readonly #logits: Float32Array;
  readonly #mass: ProseMass;
  readonly #core: CoreSignals;
  readonly #words: WordSignals;
  readonly #cues: CueSignals;
  readonly #near: NearSignals;
  readonly #since: SinceCoreSignals;
  readonly #layout: LayoutSignals;
  readonly #shared: SharedWords;
  #next = 0;

  constructor(table: LineTable, page: PageContext, logits: Float32Array) {
    const probabilities = new Float64Array(table.count);
    for (let row = 0; row < table.count; row++) probabilities[row] = sigmoid(logits[row] ?? 0);
    const core = proseCore(table, probabilities);
    this.#table = table;
    this.#page = page;
    this.#logits = logits;
    this.#mass = new ProseMass(table, page, probabilities);
    this.#core = new CoreSignals(page, this.#mass, core, table.count);
    this.#shared = sharedWords(table, logits, core);
    this.#words = new WordSignals(table, this.#shared, this.#mass, core);
    this.#cues = new CueSignals(table, page, core);
    this.#near = new NearSignals(table, page, logits);
    this.#since = new SinceCoreSignals(table, page, this.#mass, core, probabilities);
    this.#layout = new LayoutSignals(table, page, core);
  }

  /** Writes the signals of the next row, from row 0 on, into `out` from index `start` in the order of `signalNames`. */
  writeNext(out: Float32Array, start: number): void {
    const row = this.#next++;
    let at = writeLineSignals(this.#table, this.#logits, row, out, start);
    at = writeWindowSignals(this.#page, this.#mass, this.#table.count, row, out, at);
    at = this.#core.write(row, out, at);
    at = this.#words.write(row, out, at);
    at = this.#cues.write(row, out, at);
    at = this.#near.write(row, out, at);
    at = this.#since.write(row, out, at);
    at = this.#layout.write(row, out, at);
    writeSharedNear(this.#shared, row, out, at);
  }
}

/** The logistic function. */
function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
