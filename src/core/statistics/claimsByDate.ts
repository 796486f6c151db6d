import type { Cell, CountedDocument } from './countedDocument';
import { Tally } from './tally';

/** How long the stretches are that claims are counted in. */
export type Stretch = 'day' | 'month' | 'year';

/** Annotated claims by when their documents were published. */
export interface ClaimsByDate {
  readonly stretch: Stretch;
  /** Rows are `2012-03-13`, `2012-03` or `2012`, by `stretch`, in order of time; stretches without claims are left out. */
  readonly cells: readonly Cell[];
  /** Documents with claims that do not say when they were published, and how many claims those have. */
  readonly undated: { readonly documents: number; readonly claims: number };
}

/** More days than this between first and last are shown by month, more months by year. */
const mostDays = 92;
const mostMonths = 60;

/** Counts annotated claims over time. Documents whose text was not read yet count as without a date. */
export function claimsByDate(documents: readonly CountedDocument[]): ClaimsByDate {
  const withClaims = documents.filter(({ annotations }) => annotations.some(({ kind }) => kind === 'claim'));
  const dated = withClaims.filter(({ facts }) => facts?.date !== undefined);
  const stretch = stretchOf(dated.flatMap(({ facts }) => facts?.date ?? []));
  const tally = new Tally();
  for (const { id, annotations, facts } of dated) {
    const row = facts?.date?.slice(0, { day: 10, month: 7, year: 4 }[stretch]) ?? '';
    for (const { kind, id: annotation } of annotations)
      if (kind === 'claim') tally.add(row, '', { document: id, annotation });
  }
  const undated = withClaims.filter(({ facts }) => facts?.date === undefined);
  const claims = undated.flatMap(({ annotations }) => annotations.filter(({ kind }) => kind === 'claim')).length;
  return {
    stretch,
    cells: [...tally.cells()].sort((a, b) => (a.row < b.row ? -1 : 1)),
    undated: { documents: undated.length, claims },
  };
}

function stretchOf(days: readonly string[]): Stretch {
  const times = days.map((day) => Date.parse(day));
  const least = times.reduce((a, b) => Math.min(a, b), Infinity);
  const most = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const between = (most - least) / 86_400_000;
  if (between > mostMonths * 30.5) return 'year';
  return between > mostDays ? 'month' : 'day';
}
