import type { StoredModel } from '../../../src/core/segmentation/articleModel';
import { groupScore, pageGroups, scorePage, type GroupScore } from '../../bench/segmentation/metric';
import { createRandom } from '../random';
import { augment } from './augment';
import { calibrate } from './calibrate';
import type { CorpusRecord } from './corpus';
import { packModel } from './packModel';
import { StackTrainer, type Stack } from './stacking';
import { trainingPage, type TrainingPage } from './trainingPage';

/** How many folds of sites the training uses, for stacking and for the figures. */
export const foldCount = 4;

/** What a made-up page counts beside a real one. */
const madeWeight = 0.4;

/** Candidates for the least sum of trees that makes a line article. */
const thresholds = [-1, -0.8, -0.6, -0.4, -0.2, 0];

/** Figures of one group of pages in one variant. */
export interface GroupFigures extends GroupScore {
  readonly group: string;
  readonly variant: string;
}

/** A model, and how good its like is on sites that it has not seen. */
export interface Trained {
  readonly model: StoredModel;
  readonly figures: readonly GroupFigures[];
  readonly made: number;
}

/** The outcome of cross-validation. */
export interface CrossValidation {
  readonly trainer: StackTrainer;
  /** The sums of every real page, by the stack that has not seen its site. */
  readonly sums: ReadonlyMap<TrainingPage, Float32Array>;
  /** By fold: both stages fitted without it. */
  readonly stacks: readonly Stack[];
  /** How many pages were made up. */
  readonly made: number;
}

/** Fits a stack for each fold of sites on the pages of the others. */
export function crossValidate(
  records: readonly CorpusRecord[],
  folds: number,
  report: (step: string) => void,
): CrossValidation {
  const made = augment(records, folds, createRandom(100));
  report(`${records.length} pages, ${made.length} made of them`);
  const real = records.map((record) => trainingPage(record, folds));
  const pages = [...real, ...made.map((record) => trainingPage(record, folds, madeWeight))];
  const trainer = new StackTrainer(pages, folds, report);
  const sums = new Map<TrainingPage, Float32Array>();
  const stacks: Stack[] = [];
  for (let fold = 0; fold < folds; fold++) {
    report(`trees without fold ${fold + 1} of ${folds}`);
    const stack = trainer.fitWithout(fold);
    stacks.push(stack);
    for (const page of real) if (page.fold === fold) sums.set(page, trainer.sums(page, stack.forest));
  }
  return { trainer, sums, stacks, made: made.length };
}

/** Trains on `records`; deterministic. */
export function trainModel(records: readonly CorpusRecord[], report: (step: string) => void): Trained {
  const { trainer, sums, made } = crossValidate(records, foldCount, report);
  const threshold = bestThreshold(sums);
  const calibration = calibrate(...judgedRows(sums));
  report('both stages on all pages');
  const model = packModel(trainer.fitAll(), threshold, calibration);
  return { model, figures: figuresAt(sums, threshold), made };
}

/** The threshold with the best mean F1 of NEWS and MAIN in both variants. */
export function bestThreshold(sums: ReadonlyMap<TrainingPage, Float32Array>): number {
  const worth = (threshold: number): number =>
    figuresAt(sums, threshold)
      .filter(({ group }) => group === 'MAIN' || group === 'NEWS')
      .reduce((sum, { f1 }) => sum + f1, 0);
  return thresholds.reduce((best, candidate) => (worth(candidate) > worth(best) ? candidate : best));
}

/** Scores of all groups in both variants when rows are kept from `threshold` on. */
export function figuresAt(sums: ReadonlyMap<TrainingPage, Float32Array>, threshold: number): GroupFigures[] {
  const scored = [...sums].map(([{ record, table }, own]) => {
    const kept = new Set<number>();
    for (let row = 0; row < table.count; row++) if ((own[row] ?? 0) >= threshold) kept.add(table.line[row] ?? 0);
    return { record, score: scorePage(record, (line) => kept.has(line)) };
  });
  return ['full', 'pruned'].flatMap((variant) =>
    Object.entries(pageGroups).flatMap(([group, belongs]) => {
      const own = scored.filter(({ record }) => record.variant === variant && belongs(record));
      const score = groupScore(own.map((page) => page.score));
      return score ? [{ group, variant, ...score }] : [];
    }),
  );
}

function judgedRows(sums: ReadonlyMap<TrainingPage, Float32Array>): [Float32Array, Uint8Array] {
  const values: number[] = [];
  const labels: number[] = [];
  for (const [page, own] of sums) {
    own.forEach((sum, row) => {
      if ((page.weights[row] ?? 0) === 0) return;
      values.push(sum);
      labels.push(page.labels[row] ?? 0);
    });
  }
  return [Float32Array.from(values), Uint8Array.from(labels)];
}
