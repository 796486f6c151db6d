import { groupBy } from '../../../src/core/text/groupBy';
import { calibrate, type Calibration } from './calibrate';
import type { ClaimRow } from './corpus';
import { figuresOf, type Figures } from './figures';
import type { WordClasses } from '../../../src/core/claims/wordClasses';
import type { LevelModel } from './levels';
import { crossValidated, fitScore, prepare, scoreNames, scoreOf, type Prepared, type ScoreName } from './recipe';

/** What training one score gives. */
export interface TrainedScore {
  readonly name: ScoreName;
  readonly calibration: Calibration;
  /** Calibrated scores of the rows that the score is labelled for, each by a model that has not seen its documents. */
  readonly crossScores: ReadonlyMap<ClaimRow, number>;
  /** Fits the model that is shipped, on all rows. */
  readonly fitAll: () => LevelModel;
}

/** Cross-validates and calibrates both scores. `ct19` is left out of the calibration: what nobody checked may be check-worthy. */
export function trainScores(rows: readonly ClaimRow[], classes: WordClasses): readonly TrainedScore[] {
  const prepared = prepare(rows, classes);
  return scoreNames.map((name) => trainScore(name, prepared));
}

function trainScore(name: ScoreName, prepared: readonly Prepared[]): TrainedScore {
  const logits = [...crossValidated(name, prepared)].filter(([row]) => scoreOf(row) === name);
  const calibration = calibrate(
    logits.filter(([{ source }]) => source !== 'ct19').map(([{ label }, logit]) => ({ logit, label })),
  );
  const { slope, shift } = calibration;
  return {
    name,
    calibration,
    crossScores: new Map(logits.map(([row, logit]) => [row, 1 / (1 + Math.exp(-(slope * logit + shift)))])),
    fitAll: () => fitScore(name, prepared),
  };
}

/** The figures of each corpus, by its name. */
export function figuresBySource(scores: ReadonlyMap<ClaimRow, number>): ReadonlyMap<string, Figures> {
  const bySource = groupBy([...scores], ([{ source }]) => source);
  return new Map(
    [...bySource].map(([source, rows]) => [
      source,
      figuresOf(rows.map(([{ doc, label }, score]) => ({ doc, label, score }))),
    ]),
  );
}
