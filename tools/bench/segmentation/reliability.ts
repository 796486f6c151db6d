import type { Line } from '../../../src/core/segmentation/line';
import { isNeutral, type CorpusRecord } from '../../train/segmentation/corpus';

/** Lines of like confidence: what they promise and how many of them are right. */
export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly lines: number;
  /** Mean confidence, and the share of lines rightly called article or not; 0 to 1. */
  readonly promised: number;
  readonly right: number;
}

const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

/** How far the confidence of lines can be believed; neutral lines count nowhere. */
export function reliability(judged: readonly (readonly [CorpusRecord, readonly Line[]])[]): ReliabilityRow[] {
  const lines = judged.flatMap(([record, found]) =>
    found.flatMap(({ article, confidence }, at) => {
      const label = record.labels[at];
      return typeof label !== 'number' || article === null || isNeutral(record, at)
        ? []
        : [{ confidence, right: article === (label === 1) }];
    }),
  );
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? 0;
    const own = lines.filter(({ confidence }) => confidence >= from && confidence < to);
    if (own.length === 0) return [];
    const promised = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    return [
      {
        from,
        to: Math.min(1, to),
        lines: own.length,
        promised,
        right: own.filter(({ right }) => right).length / own.length,
      },
    ];
  });
}

/** The mean distance between what is promised and what is right, over lines: the expected calibration error. */
export function calibrationError(rows: readonly ReliabilityRow[]): number {
  const lines = rows.reduce((sum, row) => sum + row.lines, 0);
  return rows.reduce((sum, row) => sum + row.lines * Math.abs(row.promised - row.right), 0) / Math.max(1, lines);
}
