import { kindCodes } from '../../../src/core/attribution/candidate';
import { signalCount } from '../../../src/core/attribution/candidateSignals';
import { forestProbability, unpackForest } from '../../../src/core/attribution/forest';
import type { ReaderModels } from '../../../src/core/attribution/trainedReader';
import { fitForest } from '../segmentation/boosting';
import type { Forest } from '../segmentation/forest';
import { calibrate } from '../segmentation/calibrate';
import type { Calibration } from '../segmentation/calibrate';
import { addCandidates, emptyRows } from './candidateRows';
import type { CandidateRows } from './candidateRows';
import type { GoldArticle } from './corpus';
import { packForest } from './packForest';

/** The judge of candidates, and what its probabilities are worth. */
export interface FittedJudge {
  readonly forest: Forest;
  readonly calibration: Calibration;
}

/** In how many parts the articles fall: each is read by models that were fitted on the others. */
const folds = 4;
/** Which signal is the kind of a candidate. */
const kindSignal = 5;
/** Candidates below this probability are hardly ever given; they are left out of the calibration. */
const leastProbability = 0.2;

const options = {
  trees: 180,
  leaves: 18,
  rate: 0.075,
  leastRows: 20,
  penalty: 8,
  columns: 0.4,
  rows: 0.8,
  seed: 1,
  haste: 0,
};

/**
 * Fits the judge on candidates from articles that the models which found them had not seen (stacking, Wolpert 1992), and
 * calibrates it on articles that it had not seen either. `fitReader` fits those models.
 */
export function fitJudge(
  articles: readonly GoldArticle[],
  fitReader: (articles: readonly GoldArticle[]) => ReaderModels,
  log: (line: string) => void,
): FittedJudge {
  const rows = emptyRows();
  for (let fold = 0; fold < folds; fold += 1) {
    const models = fitReader(articles.filter((_, index) => index % folds !== fold));
    articles.forEach((article, index) => {
      if (index % folds === fold) addCandidates(rows, article, index, models);
    });
    log(`fold ${fold + 1} of ${folds} read: ${rows.best.length} candidates`);
  }
  const calibration = calibrateOn(rows);
  log('calibrated');
  return { forest: forestOf(rows, () => true), calibration };
}

/** The trees for the rows of the articles that `takes` says yes to. */
function forestOf(rows: CandidateRows, takes: (article: number) => boolean): Forest {
  const chosen = rows.article.flatMap((article, row) => (takes(article) ? [row] : []));
  const signals = new Float32Array(chosen.length * signalCount);
  chosen.forEach((row, index) => {
    signals.set(rows.signals.slice(row * signalCount, (row + 1) * signalCount), index * signalCount);
  });
  return fitForest(
    {
      count: chosen.length,
      signals,
      width: signalCount,
      labels: Uint8Array.from(chosen, (row) => rows.best[row] ?? 0),
      weights: new Float32Array(chosen.length).fill(1),
    },
    options,
  );
}

/**
 * The share of right ones among the best candidates of their cues, by the probability of trees that had not seen them.
 * Quotations, of which more are right at the same probability, are left out: the engine adds that itself.
 */
function calibrateOn(rows: CandidateRows): Calibration {
  const probabilities: number[] = [];
  const labels: number[] = [];
  // Not the folds of the readers: five parts of other articles.
  const parts = 5;
  const foldOf = (article: number): number => Math.floor(article / folds) % parts;
  for (let fold = 0; fold < parts; fold += 1) {
    const forest = unpackForest(packForest(forestOf(rows, (article) => foldOf(article) !== fold)));
    let cue = -1;
    const isQuotation = (row: number): boolean =>
      (rows.signals[row * signalCount + kindSignal] ?? 0) <= kindCodes.quoteAfter;
    rows.cue.forEach((own, row) => {
      if (foldOf(rows.article[row] ?? 0) !== fold || isQuotation(row)) return;
      const signals = Float32Array.from(rows.signals.slice(row * signalCount, (row + 1) * signalCount));
      const probability = forestProbability(forest, signals);
      const last = probabilities.length - 1;
      if (own !== cue) {
        cue = own;
        probabilities.push(probability);
        labels.push(rows.right[row] ?? 0);
      } else if (probability > (probabilities[last] ?? 0)) {
        probabilities[last] = probability;
        labels[last] = rows.right[row] ?? 0;
      }
    });
  }
  const given = probabilities.flatMap((probability, index) => (probability >= leastProbability ? [index] : []));
  return calibrate(
    Float32Array.from(given, (index) => probabilities[index] ?? 0),
    Uint8Array.from(given, (index) => labels[index] ?? 0),
  );
}
