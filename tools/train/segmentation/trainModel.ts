import {
  unpackModel,
  type ArticleModel,
  type PageModels,
  type StoredModel,
} from '../../../src/core/segmentation/articleModel';
import { judgeLines } from '../../../src/core/segmentation/judgeLines';
import { calibrate, type Calibration } from './calibrate';
import type { CorpusRecord } from './corpus';
import { packModel } from './packModel';
import { StackTrainer, type Stack, type StackOptions } from './stacking';
import { bestThreshold } from './threshold';
import { trainingPages } from './trainingPages';
import type { TrainingPage } from './trainingPage';

/** How many folds of sites the training uses for stacking. */
export const foldCount = 4;

const boosting = { leastRows: 20, penalty: 5, columns: 0.4, rows: 0.12, seed: 11, leaves: 20 };

/** The settings of both models. */
export const stackOptions: PageModels<StackOptions> = {
  english: { slotBits: 16, boosting: { ...boosting, trees: 400, rate: 0.08 } },
  other: { slotBits: 14, boosting: { ...boosting, trees: 80, rate: 0.1 } },
};

/** One of the two models, cross-validated. */
interface CrossValidated {
  readonly trainer: StackTrainer;
  /** By fold: both stages fitted without it. */
  readonly stacks: readonly Stack[];
  readonly threshold: number;
  readonly calibration: Calibration;
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
  const pack = ({ stacks, threshold, calibration }: CrossValidated, fold: number): ArticleModel[] =>
    stacks.slice(fold, fold + 1).map((stack) => unpackModel(packModel(stack, threshold, calibration)));
  const models = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) =>
    pack(sides.english, fold).flatMap((english) => pack(sides.other, fold).map((other) => ({ english, other }))),
  );
  return { sides, models, made };
}

/** Trains both models on `records`; deterministic. */
export function trainModels({ sides }: CrossValidation, report: (step: string) => void): PageModels<StoredModel> {
  report('both stages on all pages');
  const fit = ({ trainer, threshold, calibration }: CrossValidated): StoredModel =>
    packModel(trainer.fitAll(), threshold, calibration);
  return { english: fit(sides.english), other: fit(sides.other) };
}

function crossValidateOne(
  pages: readonly TrainingPage[],
  options: StackOptions,
  folds: number,
  report: (step: string) => void,
): CrossValidated {
  const trainer = new StackTrainer(pages, options, folds, report);
  const sums = new Map<TrainingPage, Float32Array>();
  const stacks: Stack[] = [];
  for (let fold = 0; fold < folds; fold++) {
    report(`trees without fold ${fold + 1} of ${folds}`);
    const stack = trainer.fitWithout(fold);
    stacks.push(stack);
    const model = unpackModel(packModel(stack, 0, { at: [0], share: [0.5] }));
    for (const page of pages) if (page.isReal && page.fold === fold) sums.set(page, judgeLines(model, page.table).sums);
  }
  return { trainer, stacks, threshold: bestThreshold(sums), calibration: calibrate(...judgedRows(sums)) };
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
