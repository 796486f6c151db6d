import { sentenceFeatures } from '../../../src/core/claims/sentenceFeatures';
import type { WordClasses } from '../../../src/core/claims/wordClasses';
import { foldCount, foldsOf, isTrained, type ClaimRow } from './corpus';
import { fit, logit, type Example } from './fit';
import { inLevels, type LevelModel } from './levels';

/** The two scores of a sentence. */
export const scoreNames = ['checkworthy', 'factual'] as const;
export type ScoreName = (typeof scoreNames)[number];

/** A labelled sentence with its slots and its part of the cross-validation. */
export interface Prepared {
  readonly row: ClaimRow;
  readonly slots: readonly number[];
  readonly fold: number;
}

/** The score that a corpus is labelled for. */
export function scoreOf({ source }: ClaimRow): ScoreName {
  return source === 'policlaim' || source.startsWith('ct25') ? 'factual' : 'checkworthy';
}

/** How many slots the model of each score has, as a power of two: more for the one with more to learn from. */
const slotBits: Readonly<Record<ScoreName, number>> = { checkworthy: 17, factual: 16 };

/** The rows that may be learnt from, ready to fit. */
export function prepare(rows: readonly ClaimRow[], classes: WordClasses): readonly Prepared[] {
  const trained = rows.filter(isTrained);
  const folds = foldsOf(trained);
  return trained.map((row) => ({ row, slots: sentenceFeatures(row.text, classes), fold: folds.get(row) ?? 0 }));
}

/** Fits the model of one score, in the levels that are stored. Slots that fewer than three sentences of `prepared` share stay at zero. */
export function fitScore(name: ScoreName, prepared: readonly Prepared[]): LevelModel {
  const size = 1 << slotBits[name];
  const uses = new Uint32Array(size);
  for (const { slots } of prepared) {
    for (const slot of slots) uses[slot & (size - 1)] = (uses[slot & (size - 1)] ?? 0) + 1;
  }
  const examples = prepared.flatMap(({ row, slots }): Example[] => {
    const lesson = lessons[name](row);
    return lesson
      ? [{ slots: slots.map((slot) => slot & (size - 1)).filter((slot) => (uses[slot] ?? 0) >= 3), ...lesson }]
      : [];
  });
  return inLevels(fit(examples, size));
}

type Lesson = Omit<Example, 'slots'>;

/**
 * What a sentence teaches for each score, and how much. In CheckThat! 2019 a sentence is positive only when fact-checkers took
 * it up, so its negatives say little. A sentence that is check-worthy, or factual but unimportant, is factual.
 */
const lessons: Readonly<Record<ScoreName, (row: ClaimRow) => Lesson | undefined>> = {
  checkworthy: ({ source, label }) => {
    if (source === 'claimbuster') return { target: label, weight: 1 };
    if (source === 'ct19') return { target: label, weight: label === 1 ? 1.5 : 0.05 };
    return { target: label, weight: 0.3 };
  },
  factual: ({ source, label, raw }) => {
    if (source === 'policlaim') return { target: label, weight: 1 };
    return source === 'claimbuster' ? { target: raw === 'NFS' ? 0 : 1, weight: 0.3 } : undefined;
  },
};

/** The log-odds of every row by the model that has not seen its documents. */
export function crossValidated(name: ScoreName, prepared: readonly Prepared[]): ReadonlyMap<ClaimRow, number> {
  const logits = new Map<ClaimRow, number>();
  for (let fold = 0; fold < foldCount; fold += 1) {
    const { weights, bias } = fitScore(
      name,
      prepared.filter((one) => one.fold !== fold),
    );
    for (const { row, slots } of prepared.filter((one) => one.fold === fold)) {
      logits.set(
        row,
        logit(
          weights,
          bias,
          slots.map((slot) => slot & (weights.length - 1)),
        ),
      );
    }
  }
  return logits;
}
