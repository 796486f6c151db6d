import type { Line } from '../../../src/core/segmentation/line';
import type { CorpusRecord } from '../../train/segmentation/corpus';
import { groupScore, pageGroups, scorePage, type GroupScore } from './metric';

/** Says of each line of a record what it is: the whole engine, as users have it. */
export type Judge = (record: CorpusRecord) => readonly Line[];

/** Says of a record which of its lines, by number, are kept. */
export type Chooser = (record: CorpusRecord) => (line: number) => boolean;

/** Figures of one system on one group of pages in one variant. */
export interface Figures extends GroupScore {
  readonly system: string;
  readonly variant: string;
  readonly group: string;
}

/** A record as the text that users would open. */
export function textOf(record: CorpusRecord): string {
  return record.lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');
}

/** Scores a system on pages with the words of their lines: all groups in both variants. */
export function measure(
  pages: readonly (readonly [CorpusRecord, readonly (readonly string[])[]])[],
  system: string,
  chooser: Chooser,
): Figures[] {
  const scored = pages.map(([record, words]) => ({ record, score: scorePage(record, chooser(record), words) }));
  return ['full', 'pruned'].flatMap((variant) =>
    Object.entries(pageGroups).flatMap(([group, belongs]) => {
      const own = scored.filter(({ record }) => record.variant === variant && belongs(record));
      const score = groupScore(own.map((page) => page.score));
      return score ? [{ system, variant, group, ...score }] : [];
    }),
  );
}
