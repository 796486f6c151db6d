import type { LineTable } from './lineTable';
import type { ProseCore } from './proseCore';
import { Vocabulary } from './vocabulary';

/** Lines of the core count for its vocabulary above this logit: the odd line of a menu within it does not. */
const leastLogit = -0.5;

/**
 * How the words of rows meet those of the core, a row of the core not counted among its own: content words, those that the
 * core has, and the same of words with a capital. As sums before each row; each has one entry more than there are rows.
 */
export interface SharedWords {
  readonly content: Float64Array;
  readonly shared: Float64Array;
  readonly names: Float64Array;
  readonly sharedNames: Float64Array;
}

/** Compares all rows with the core; where there is none, they share nothing and have no words. Linear. */
export function sharedWords(table: LineTable, logits: Float32Array, { from, to }: ProseCore): SharedWords {
  const size = table.count + 1;
  const content = new Float64Array(size);
  const shared = new Float64Array(size);
  const names = new Float64Array(size);
  const sharedNames = new Float64Array(size);
  const sums = { content, shared, names, sharedNames };
  if (to === from) return sums;
  const vocabulary = new Vocabulary(table);
  for (let row = from; row < to; row++) if ((logits[row] ?? 0) > leastLogit) vocabulary.add(row);
  for (let row = 0; row < table.count; row++) {
    const isAdded = row >= from && row < to && (logits[row] ?? 0) > leastLogit;
    const own = vocabulary.overlap(row, isAdded ? 2 : 1);
    content[row + 1] = (content[row] ?? 0) + own.content;
    shared[row + 1] = (shared[row] ?? 0) + own.shared;
    names[row + 1] = (names[row] ?? 0) + own.names;
    sharedNames[row + 1] = (sharedNames[row] ?? 0) + own.sharedNames;
  }
  return sums;
}
