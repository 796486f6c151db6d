import { folded } from '../text/folded';
import type { Span } from '../text/span';

/** A day that a text names in full, and where. */
export interface CalendarDate extends Span {
  /** `2012-03-13`, in the Gregorian calendar (ISO 8601). */
  readonly day: string;
}

/** Beginnings of the months' names in English and German, folded; each begins the names of one month only. */
const months = ['jan', 'feb', 'mar', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'de[cz]'].map(
  (name) => new RegExp(`^${name}`),
);

const names =
  'jan(?:uary?|uar)?|feb(?:ruary?|ruar)?|mar(?:ch)?|marz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|' +
  'sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const before = '(?<![\\p{L}\\p{N}]|\\p{N}[.:/-])';
const after = '(?![\\p{L}\\p{N}]|[/-]\\p{N})';
const day = '(?<day>\\d{1,2})';
const year = '(?<year>[12]\\d{3})';
const name = `(?<name>${names})\\.?`;

const forms: readonly RegExp[] = [
  `${year}-(?<month>\\d{2})-(?<day>\\d{2})(?:t[\\d:.]+z?)?`,
  `${day}(?:st|nd|rd|th|\\.)?[ -]{1,2}(?:of )?${name},?[ -]${year}`,
  `${name} ${day}(?:st|nd|rd|th)?(?:,? {1,2}|,)${year}`,
  `(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>${year}`,
].map((form) => new RegExp(`${before}${form}${after}`, 'gu'));

/**
 * The days that `line` names with day, month and year, by position: `13 March 2012`, `Mar. 13, 2012`, `2012-03-13`,
 * `13. März 2012`. Of numbers alone such as `03/04/2012`, which are two days in two countries, only those count that can
 * be one day. Spans are in `line`, UTF-16.
 */
export function calendarDates(line: string): readonly CalendarDate[] {
  const letters = foldedEvenly(line);
  return forms
    .flatMap((form) => Array.from(letters.matchAll(form), (match) => dateOf(match)))
    .filter((date) => date !== undefined)
    .sort((a, b) => a.start - b.start);
}

/** `line` folded letter by letter so that places stay, with blanks for every white space. */
function foldedEvenly(line: string): string {
  return line.replace(/\s/gu, ' ').replace(/[^ -~]|[A-Z]/gu, (letter) => {
    const plain = folded(letter);
    return plain.length === letter.length ? plain : letter;
  });
}

function dateOf({ 0: found, index, groups = {} }: RegExpExecArray): CalendarDate | undefined {
  const { day: given, year: inYear, month, name: called, first, second } = groups;
  const [dayOfMonth, monthOfYear] =
    first !== undefined && second !== undefined
      ? onlyReading(Number(first), Number(second))
      : [Number(given), called === undefined ? Number(month) : months.findIndex((one) => one.test(called)) + 1];
  const is = isoDay(Number(inYear), monthOfYear, dayOfMonth);
  return is === undefined ? undefined : { day: is, start: index, end: index + found.length };
}

/** Day and month, where only one of the two orders can be meant; else no day at all. */
function onlyReading(first: number, second: number): readonly [day: number, month: number] {
  if (second > 12) return [second, first];
  if (first > 12 || first === second) return [first, second];
  return [0, 0];
}

/** Undefined where the calendar has no such day. */
function isoDay(year: number, month: number, date: number): string | undefined {
  const of = new Date(Date.UTC(year, month - 1, date));
  const isSame = of.getUTCFullYear() === year && of.getUTCMonth() === month - 1 && of.getUTCDate() === date;
  return isSame ? of.toISOString().slice(0, 10) : undefined;
}
