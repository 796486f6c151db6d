import { codeSlot, emptyCodeList, lineCodes, reach, type CodeList } from '../../../src/core/segmentation/lineCodes';
import { createRandom } from '../random';
import type { TrainingPage } from './trainingPage';

/** A linear model over the slots of `lineCodes`. */
export interface Linear {
  readonly slots: Float32Array;
  readonly bias: number;
}

const epochs = 5;
const rate = 0.12;
const decay = 2e-6;

/** The slots of every row of `page`: those of row `r` are `slots[starts[r]]` up to `slots[starts[r + 1]]`. */
interface PageSlots {
  readonly slots: Uint16Array;
  readonly starts: Uint32Array;
}

/** Fits the first stage by logistic regression with AdaGrad steps, pages in an order drawn from `seed`. */
export function fitLinear(
  pages: readonly TrainingPage[],
  slotsOf: ReadonlyMap<TrainingPage, PageSlots>,
  bits: number,
  seed: number,
): Linear {
  const size = 1 << bits;
  const slots = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  let bias = 0;
  const random = createRandom(seed);
  const order = Uint32Array.from(pages.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const page = pages[index];
      const own = page && slotsOf.get(page);
      if (!own) continue;
      for (let row = 0; row < page.table.count; row++) {
        const weight = (page.weights[row] ?? 0) * 60;
        if (weight === 0) continue;
        const from = own.starts[row] ?? 0;
        const to = own.starts[row + 1] ?? 0;
        let sum = bias;
        for (let at = from; at < to; at++) sum += slots[own.slots[at] ?? 0] ?? 0;
        const error = (1 / (1 + Math.exp(-sum)) - (page.labels[row] ?? 0)) * Math.min(3, weight);
        bias -= 0.002 * error;
        for (let at = from; at < to; at++) {
          const slot = own.slots[at] ?? 0;
          const gradient = error + decay * (slots[slot] ?? 0);
          const square = (squares[slot] ?? 0) + gradient * gradient;
          squares[slot] = square;
          slots[slot] = (slots[slot] ?? 0) - (rate * gradient) / Math.sqrt(square + 1);
        }
      }
    }
  }
  return { slots, bias };
}

/** Gathers the slots, of 2 ^ `bits`, that each row of `page` has a share in. */
export function pageSlots({ table, page }: TrainingPage, bits: number): PageSlots {
  const lists: CodeList[] = [];
  const starts = new Uint32Array(table.count + 1);
  for (let row = 0; row < table.count; row++) {
    const list = emptyCodeList();
    lineCodes(table, page, row, list);
    lists.push({ codes: list.codes.slice(0, list.count), shared: list.shared, count: list.count });
  }
  const slots: number[] = [];
  for (let row = 0; row < table.count; row++) {
    starts[row] = slots.length;
    for (let other = Math.max(0, row - reach); other <= Math.min(table.count - 1, row + reach); other++) {
      const list = lists[other];
      if (!list) continue;
      const count = other === row ? list.count : list.shared;
      for (let at = 0; at < count; at++) slots.push(codeSlot(list.codes[at] ?? 0, other - row, bits));
    }
  }
  starts[table.count] = slots.length;
  return { slots: Uint16Array.from(slots), starts };
}
