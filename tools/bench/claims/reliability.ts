import { groupBy } from '../../../src/core/text/groupBy';
import type { ClaimRow } from '../../train/claims/corpus';

/** For each corpus a line: of the sentences with a score from 0.0 to 0.1, 0.1 to 0.2 …, how many there are and how many are positive. */
export function reliability(scores: ReadonlyMap<ClaimRow, number>): readonly string[] {
  return [...groupBy([...scores], ([{ source }]) => source)].map(([source, rows]) => {
    const tenths = Array.from({ length: 10 }, (_, tenth) => {
      const within = rows.filter(([, score]) => Math.min(9, Math.floor(score * 10)) === tenth);
      const positive = within.filter(([{ label }]) => label === 1).length;
      return within.length === 0 ? '–' : `${Math.round((100 * positive) / within.length)}% of ${within.length}`;
    });
    return `${source}: ${tenths.join(' | ')}`;
  });
}
