import { groupScore, pageGroups, scorePage } from '../../bench/segmentation/metric';
import type { TrainingPage } from './trainingPage';

/** Candidates for the least sum of trees that makes a line article. */
const thresholds = [-1, -0.8, -0.6, -0.4, -0.2, 0];

/**
 * The least sum with the best F1: the mean over both variants of pages, and over NEWS and all pages, so that news
 * weighs double.
 */
export function bestThreshold(sums: ReadonlyMap<TrainingPage, Float32Array>): number {
  const worth = (threshold: number): number => {
    const scored = [...sums].map(([{ record, table }, own]) => {
      const kept = new Set<number>();
      for (let row = 0; row < table.count; row++) if ((own[row] ?? 0) >= threshold) kept.add(table.line[row] ?? 0);
      return { record, score: scorePage(record, (line) => kept.has(line)) };
    });
    return ['full', 'pruned']
      .flatMap((variant) => [
        scored.filter(({ record }) => record.variant === variant),
        scored.filter(({ record }) => record.variant === variant && pageGroups['NEWS']?.(record) === true),
      ])
      .reduce((sum, pages) => sum + (groupScore(pages.map(({ score }) => score))?.f1 ?? 0), 0);
  };
  return thresholds.reduce((best, candidate) => (worth(candidate) > worth(best) ? candidate : best));
}
