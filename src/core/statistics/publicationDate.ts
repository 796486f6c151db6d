import type { Line, LineKind } from '../segmentation/line';
import { textOf } from '../text/span';
import { calendarDates } from './calendarDates';

/** Lines that say when an article was published, the more telling kind first. */
const kinds: readonly LineKind[] = ['dateline', 'byline'];

/** Longer lines are not what they were taken for. */
const longest = 300;

const published = /\b(?:published|posted|first published|veröffentlicht)\b[^\d]{0,24}$/iu;
const changed = /\b(?:updated?|modified|edited|corrected|aktualisiert|accessed|retrieved)\b[^\d]{0,24}$/iu;

/**
 * The day an article says it was published, as `2012-03-13`: the one that its datelines name, else its bylines. Days that a
 * line calls those of an update do not count. Undefined where it names none, or several and not which of them it is.
 */
export function publicationDate(text: string, lines: readonly Line[]): string | undefined {
  for (const wanted of kinds) {
    const dates = lines
      .filter(({ kind, start, end }) => kind === wanted && end - start <= longest)
      .flatMap((line) => namedDays(textOf(text, line)));
    const told = new Set(dates.filter(({ isPublication }) => isPublication).map(({ day }) => day));
    const days = told.size > 0 ? told : new Set(dates.map(({ day }) => day));
    if (days.size > 0) return days.size === 1 ? [...days][0] : undefined;
  }
  return undefined;
}

function namedDays(line: string): readonly { readonly day: string; readonly isPublication: boolean }[] {
  let from = 0;
  return calendarDates(line).flatMap(({ day, start, end }) => {
    const lead = line.slice(from, start);
    from = end;
    return changed.test(lead) ? [] : [{ day, isPublication: published.test(lead) }];
  });
}
