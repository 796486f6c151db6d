import { pageThreshold } from '../../../src/core/segmentation/pageThreshold';
import { groupScore, pageGroups, pageWords, scorePage } from '../../bench/segmentation/metric';
import type { TrainingPage } from './trainingPage';

/** Candidates for the threshold of `pageThreshold`. */
const thresholds = [-2.2, -2, -1.8, -1.6, -1.4, -1.2, -1];

/**
 * The threshold with the best F1: the mean over both variants of pages, and over NEWS and all pages, so that news
 * weighs double.
 */
export function bestThreshold(sums: ReadonlyMap<TrainingPage, Float32Array>): number {
  const pages = [...sums].map(([{ record, table }, own]) => ({ record, table, own, words: pageWords(record) }));
  const worth = (threshold: number): number => {
    const scored = pages.map(({ record, table, own, words }) => {
      const kept = new Set<number>();
      const least = pageThreshold(table, own, threshold);
      for (let row = 0; row < table.count; row++) if ((own[row] ?? 0) >= least) kept.add(table.line[row] ?? 0);
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
