import type { PageModels } from '../../../src/core/segmentation/articleModel';
import { createRandom } from '../random';
import { augment } from './augment';
import type { CorpusRecord } from './corpus';
import { inPseudoWords } from './pseudoWords';
import { trainingPage, type TrainingPage } from './trainingPage';

/** What a made-up page counts beside a real one. */
const madeWeight = 0.4;

/** Each one of so many pruned or made-up page is also learned from in pseudo-words; full ones all are. */
const pseudoStep = 5;

/** The pages that each of the two models learns from, and how many of them were made up. */
export interface TrainingPages extends PageModels<readonly TrainingPage[]> {
  readonly made: number;
}

/** Real pages, pages made of them, and copies in pseudo-words for the model of other languages. */
export function trainingPages(records: readonly CorpusRecord[], folds: number): TrainingPages {
  const made = augment(records, folds, createRandom(100));
  const real = records.map((record) => trainingPage(record, folds));
  const all = [...real, ...made.map((record) => trainingPage(record, folds, madeWeight))];
  const english = all.filter(({ table }) => table.isEnglish);
  const random = createRandom(200);
  const pseudo = english
    .filter(({ record, isReal }, index) => (isReal && record.variant === 'full') || index % pseudoStep === 0)
    .map(({ record, isReal }) => trainingPage(inPseudoWords(record, random), folds, isReal ? 1 : madeWeight))
    .filter(({ table }) => !table.isEnglish);
  return {
    english,
    other: [...all.filter(({ table }) => !table.isEnglish), ...pseudo],
    made: made.length + pseudo.length,
  };
}
