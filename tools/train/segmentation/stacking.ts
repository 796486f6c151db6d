import { signalCount } from '../../../src/core/segmentation/signalNames';
import { Signals } from '../../../src/core/segmentation/signals';
import { fitForest, type BoostingOptions } from './boosting';
import { treeValue, type Forest } from './forest';
import { fitLinear, pageSlots, type Linear } from './logistic';
import type { Samples } from './samples';
import { settlingTrees, type PartialSums } from './settle';
import type { TrainingPage } from './trainingPage';

/** The settings of both stages. */
export interface StackOptions {
  /** The first stage has 2 ^ `slotBits` weights. */
  readonly slotBits: number;
  readonly boosting: BoostingOptions;
}

/** What one round of training learns. */
export interface Stack {
  /** The first stage, from all pages. */
  readonly linear: Linear;
  /** The second stage, from all pages, on what first stages said that had not seen the page's site. */
  readonly forest: Forest;
}

/** What a whole page counts for the trees beside a pruned one: there are fewer of them, with more to tell apart. */
const fullWeight = 2.5;

function treeWeight({ record }: TrainingPage): number {
  return record.variant === 'full' ? fullWeight : 1;
}

/** Both stages fitted with cross-validation by fold. */
export class StackTrainer {
  readonly #pages: readonly TrainingPage[];
  readonly #options: StackOptions;
  readonly #linears: Linear[] = [];
  readonly #slots: ReadonlyMap<TrainingPage, ReturnType<typeof pageSlots>>;
  readonly #samples: Samples;
  readonly #starts = new Map<TrainingPage, number>();

  /** Fits a first stage for each fold and gathers the signals that its absence leaves. */
  constructor(pages: readonly TrainingPage[], options: StackOptions, folds: number, report: (what: string) => void) {
    this.#pages = pages;
    this.#options = options;
    this.#slots = new Map(pages.map((page) => [page, pageSlots(page, options.slotBits)]));
    const count = pages.reduce((sum, page) => sum + page.table.count, 0);
    const samples = {
      count,
      width: signalCount,
      signals: new Float32Array(count * signalCount),
      labels: new Uint8Array(count),
      weights: new Float32Array(count),
    };
    let start = 0;
    for (const page of pages) {
      this.#starts.set(page, start);
      samples.labels.set(page.labels, start);
      samples.weights.set(
        page.weights.map((weight) => weight * treeWeight(page)),
        start,
      );
      start += page.table.count;
    }
    this.#samples = samples;
    for (let fold = 0; fold < folds; fold++) {
      report(`linear stage without fold ${fold + 1} of ${folds}`);
      const linear = this.#fitLinear(fold);
      this.#linears.push(linear);
      for (const page of pages) if (page.fold === fold) this.#writeSignals(page, linear);
    }
  }

  /** Both stages without the pages of `fold`. */
  fitWithout(fold: number): Stack {
    const linear = this.#linears[fold] ?? this.#fitLinear(fold);
    return { linear, forest: fitForest(this.#samplesWithout(fold), this.#options.boosting) };
  }

  /** Both stages from all pages. */
  fitAll(): Stack {
    return { linear: this.#fitLinear(-1), forest: fitForest(this.#samples, this.#options.boosting) };
  }

  /** How the sums of the rows of real pages in `fold` grow from tree to tree. */
  partialSums(fold: number, { start, trees }: Forest): PartialSums[] {
    const checkpoints = settlingTrees(trees.length);
    const rows = this.#pages
      .filter((page) => page.isReal && page.fold === fold)
      .flatMap((page) => Array.from({ length: page.table.count }, (_, row) => (this.#starts.get(page) ?? 0) + row));
    return rows.map((row) => {
      const sums = new Float32Array(checkpoints.length + 1);
      let sum = start;
      trees.forEach((tree, index) => {
        if (checkpoints.includes(index)) sums[checkpoints.indexOf(index)] = sum;
        sum += treeValue(tree, this.#samples.signals, row * this.#samples.width);
      });
      sums[checkpoints.length] = sum;
      return sums;
    });
  }

  #fitLinear(without: number): Linear {
    return fitLinear(
      this.#pages.filter((page) => page.fold !== without),
      this.#slots,
      this.#options.slotBits,
      5,
    );
  }

  #writeSignals(page: TrainingPage, linear: Linear): void {
    const own = this.#slots.get(page);
    if (!own) return;
    const logits = new Float32Array(page.table.count);
    for (let row = 0; row < logits.length; row++) {
      let sum = linear.bias;
      for (let at = own.starts[row] ?? 0; at < (own.starts[row + 1] ?? 0); at++)
        sum += linear.slots[own.slots[at] ?? 0] ?? 0;
      logits[row] = sum;
    }
    const signals = new Signals(page.table, page.page, logits);
    const start = this.#starts.get(page) ?? 0;
    for (let row = 0; row < logits.length; row++) signals.writeNext(this.#samples.signals, (start + row) * signalCount);
  }

  #samplesWithout(fold: number): Samples {
    const { width, signals, labels, weights } = this.#samples;
    const kept = this.#pages.filter((page) => page.fold !== fold);
    const count = kept.reduce((sum, page) => sum + page.table.count, 0);
    const part = {
      count,
      width,
      signals: new Float32Array(count * width),
      labels: new Uint8Array(count),
      weights: new Float32Array(count),
    };
    let to = 0;
    for (const page of kept) {
      const from = this.#starts.get(page) ?? 0;
      const rows = page.table.count;
      part.signals.set(signals.subarray(from * width, (from + rows) * width), to * width);
      part.labels.set(labels.subarray(from, from + rows), to);
      part.weights.set(weights.subarray(from, from + rows), to);
      to += rows;
    }
    return part;
  }
}
