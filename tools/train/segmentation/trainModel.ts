import type { ArticleModel, PageModels } from '../../../src/core/segmentation/articleModel';
import { decide, lineSums } from '../../../src/core/segmentation/judgeLines';
import { unpackModel, type StoredModel } from '../../../src/core/segmentation/storedModel';
import { calibrate } from './calibrate';
import type { CorpusRecord } from './corpus';
import { packModel, type Verdict } from './packModel';
import { fitSettling, settlingEffect, type SettlingEffect } from './settle';
import { StackTrainer, type Stack, type StackOptions } from './stacking';
import { bestThreshold } from './threshold';
import { trainingPages } from './trainingPages';
import type { TrainingPage } from './trainingPage';

/** How many folds of sites the training uses for stacking. */
export const foldCount = 4;

const boosting = { leastRows: 20, penalty: 5, columns: 0.4, rows: 0.12, seed: 11, leaves: 20 };

/** The settings of both models. */
export const stackOptions: PageModels<StackOptions> = {
  english: { slotBits: 16, boosting: { ...boosting, trees: 240, rate: 0.08 } },
  other: { slotBits: 14, boosting: { ...boosting, trees: 80, rate: 0.1 } },
};

/** One of the two models, cross-validated. */
interface CrossValidated {
  readonly trainer: StackTrainer;
  /** By fold: both stages fitted without it. */
  readonly stacks: readonly Stack[];
  readonly verdict: Verdict;
  /** What settling saves and costs, on the lines of real pages. */
  readonly effect: SettlingEffect;
}

/** The outcome of cross-validation. */
export interface CrossValidation {
  readonly sides: PageModels<CrossValidated>;
  /** By fold of sites: models that have not seen it, rounded as the stored ones are. */
  readonly models: readonly PageModels<ArticleModel>[];
  /** How many pages were made up. */
  readonly made: number;
}

/** Fits both models for each fold of sites on the pages of the others. */
export function crossValidate(
  records: readonly CorpusRecord[],
  folds: number,
  report: (step: string) => void,
): CrossValidation {
  const { english, other, made } = trainingPages(records, folds);
  report(`${records.length} pages, ${made} made of them; ${english.length} English, ${other.length} of no language`);
  const sides = {
    english: crossValidateOne(english, stackOptions.english, folds, report),
    other: crossValidateOne(other, stackOptions.other, folds, report),
  };
  const pack = ({ stacks, verdict }: CrossValidated, fold: number): ArticleModel[] =>
    stacks.slice(fold, fold + 1).map((stack) => unpackModel(packModel(stack, verdict)));
  const models = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) =>
    pack(sides.english, fold).flatMap((english) => pack(sides.other, fold).map((other) => ({ english, other }))),
  );
  return { sides, models, made };
}

/** Trains both models on `records`; deterministic. */
export function trainModels({ sides }: CrossValidation, report: (step: string) => void): PageModels<StoredModel> {
  report('both stages on all pages');
  const fit = ({ trainer, verdict }: CrossValidated): StoredModel => packModel(trainer.fitAll(), verdict);
  return { english: fit(sides.english), other: fit(sides.other) };
}

function crossValidateOne(
  pages: readonly TrainingPage[],
  options: StackOptions,
  folds: number,
  report: (step: string) => void,
): CrossValidated {
  const trainer = new StackTrainer(pages, options, folds, report);
  const stacks = Array.from({ length: folds }, (_, fold) => {
    report(`trees without fold ${fold + 1} of ${folds}`);
    return trainer.fitWithout(fold);
  });
  const growing = stacks.flatMap(({ forest }, fold) => trainer.partialSums(fold, forest));
  const settling = fitSettling(growing, options.boosting.trees);
  const sums = new Map<TrainingPage, Float32Array>();
  stacks.forEach((stack, fold) => {
    const model = unpackModel(packModel(stack, { settling, threshold: 0, calibrationAt: [], calibrationShare: [] }));
    for (const page of pages) if (page.isReal && page.fold === fold) sums.set(page, lineSums(model, page.table));
  });
  const threshold = bestThreshold(sums);
  const { at, share } = calibrate(...judgedRows(sums, threshold));
  const verdict = { settling, threshold, calibrationAt: at, calibrationShare: share };
  return { trainer, stacks, verdict, effect: settlingEffect(growing, settling, options.boosting.trees) };
}

function judgedRows(sums: ReadonlyMap<TrainingPage, Float32Array>, threshold: number): [Float32Array, Uint8Array] {
  const values: number[] = [];
  const labels: number[] = [];
  for (const [page, own] of sums) {
    decide(page.table, own, threshold).sums.forEach((sum, row) => {
      if ((page.weights[row] ?? 0) === 0) return;
      values.push(sum);
      labels.push(page.labels[row] ?? 0);
    });
  }
  return [Float32Array.from(values), Uint8Array.from(labels)];
}
