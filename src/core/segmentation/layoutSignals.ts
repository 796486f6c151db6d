import type { LineTable } from './lineTable';
import { finalClass, firstClass } from './marks';
import type { PageContext } from './pageContext';
import type { ProseCore } from './proseCore';
import { RowCounts } from './rowCounts';

/** Words below which a line may be the label of an item: a name, a time, the title of a teaser. */
const labelWords = 14;
/** How far above a line its label is looked for. */
const labelReach = 4;
/** How far away labels of the same shape count. */
const shapeReach = 24;

/** How a row's layout is repeated around it and differs from the core's: the signals `labelShapes` to `wordsBeyondCore`. */
export class LayoutSignals {
  readonly #table: LineTable;
  readonly #page: PageContext;
  readonly #shapes: Uint8Array;
  readonly #sameShapes: Uint8Array;
  readonly #repeats: RowCounts;
  readonly #labels: RowCounts;
  readonly #coreBlanks: number;
  readonly #coreIndent: number;
  readonly #coreWords: number;

  constructor(table: LineTable, page: PageContext, core: ProseCore) {
    const { count } = table;
    this.#table = table;
    this.#page = page;
    this.#shapes = new Uint8Array(count);
    for (let row = 0; row < count; row++) this.#shapes[row] = shapeOf(table, row);
    this.#sameShapes = sameShapes(this.#shapes);
    this.#repeats = new RowCounts(count, (row) => (page.repeat[row] ?? 0) > 0 && (table.words[row] ?? 0) < labelWords);
    this.#labels = new RowCounts(count, (row) => this.#shapes[row] !== 0);
    const rows = Math.max(1, core.to - core.from);
    this.#coreBlanks = mean(table.blanks, core.from, core.to);
    this.#coreIndent = mean(table.indent, core.from, core.to);
    this.#coreWords = ((page.wordsBefore[core.to] ?? 0) - (page.wordsBefore[core.from] ?? 0)) / rows;
  }

  /** Writes the signals of `row` into `out` from index `start`; returns the index after the last. */
  write(row: number, out: Float32Array, start: number): number {
    const table = this.#table;
    let at = start;
    let label = row;
    while (label > row - labelReach && label > 0 && this.#shapes[label] === 0) label--;
    out[at++] = this.#sameShapes[label] ?? 0;
    out[at++] = row - label;
    out[at++] = this.#repeats.share(row - 8, row + 9);
    out[at++] = this.#labels.share(row - 8, row + 9);
    out[at++] = (table.blanks[row] ?? 0) - this.#coreBlanks;
    out[at++] = (table.indent[row] ?? 0) - this.#coreIndent;
    const from = Math.max(0, row - 2);
    const to = Math.min(table.count, row + 3);
    const words = (this.#page.wordsBefore[to] ?? 0) - (this.#page.wordsBefore[from] ?? 0);
    out[at++] = words / (to - from) - this.#coreWords;
    return at;
  }
}

/** What a short line looks like, as a number from 1 to 255; 0 for a long one. */
function shapeOf(table: LineTable, row: number): number {
  const words = table.words[row] ?? 0;
  if (words >= labelWords) return 0;
  const size = words < 2 ? 0 : words < 4 ? 1 : words < 8 ? 2 : 3;
  const figures = (table.numbers[row] ?? 0) > 0 ? 1 : 0;
  const ends = Math.min(3, finalClass(table.final[row] ?? 0));
  return 1 + (((((firstClass(table.first[row] ?? 0) & 7) * 4 + ends) * 2 + figures) * 4 + size) % 255);
}

/** For each row how many others of its shape lie within `shapeReach`; 0 for long lines. Linear. */
function sameShapes(shapes: Uint8Array): Uint8Array {
  const counts = new Uint16Array(256);
  const same = new Uint8Array(shapes.length);
  for (let row = -shapeReach; row < shapes.length; row++) {
    const entering = shapes[row + shapeReach] ?? 0;
    const leaving = shapes[row - shapeReach - 1] ?? 0;
    if (row + shapeReach < shapes.length) counts[entering] = (counts[entering] ?? 0) + 1;
    if (row - shapeReach - 1 >= 0) counts[leaving] = (counts[leaving] ?? 0) - 1;
    if (row >= 0 && shapes[row] !== 0) same[row] = (counts[shapes[row] ?? 0] ?? 1) - 1;
  }
  return same;
}

function mean(values: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += values[row] ?? 0;
  return sum / Math.max(1, to - from);
}
