import { groupScore, pageGroups, pageWords, scorePage } from '../../bench/segmentation/metric';
import type { TrainingPage } from './trainingPage';

/** Candidates for the least sum of trees that makes a line article. */
const thresholds = [-1, -0.8, -0.6, -0.4, -0.2, 0];

/**
 * The least sum with the best F1: the mean over both variants of pages, and over NEWS and all pages, so that news
 * weighs double.
 */
export function bestThreshold(sums: ReadonlyMap<TrainingPage, Float32Array>): number {
  const pages = [...sums].map(([{ record, table }, own]) => ({ record, table, own, words: pageWords(record) }));
  const worth = (threshold: number): number => {
    const scored = pages.map(({ record, table, own, words }) => {
      const kept = new Set<number>();
      for (let row = 0; row < table.count; row++) if ((own[row] ?? 0) >= threshold) kept.add(table.line[row] ?? 0);
      return { record, score: scorePage(record, (line) => kept.has(line), words) };
    });
    return ['full', 'pruned']
      .flatMap((variant) => [
        scored.filter(({ record }) => record.variant === variant),
        scored.filter(({ record }) => record.variant === variant && pageGroups['NEWS']?.(record) === true),
      ])
      .reduce((sum, group) => sum + (groupScore(group.map(({ score }) => score))?.f1 ?? 0), 0);
  };
  const worths = thresholds.map(worth);
  return thresholds[worths.indexOf(Math.max(...worths))] ?? 0;
}
