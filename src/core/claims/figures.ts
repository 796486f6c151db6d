import { endOfPhrase, shownWords } from './signal';
import type { Signal } from './signal';
import { canMatch, everyTrigger } from './triggers';

const smallNumbers =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety';
const scale = 'hundreds?|thousands?|millions?|billions?|trillions?|bn|mn|m|k|tn|per\\s?cent|percent|dozens?';

/**
 * Numbers in digits, with currency and unit: not those inside a designation ("T-90", "S300", "MiG-29M"), ordinals,
 * or clock times. Two digits of a year's range are told apart in `findFigures`.
 */
const digits = new RegExp(
  `(?<![\\p{L}\\p{N}_/.-])(?:US\\$|[£$€¥]\\s?)?\\d{1,15}(?:[.,]\\d{1,15}){0,5}(?:%|\\s?(?:${scale})\\b)?(?![\\p{L}\\p{N}:]|-\\p{Lu}|/\\p{N})`,
  'giu',
);

/**
 * Numbers in words that say how many of something there are. The small ones are looked ahead at, then taken as any word:
 * else the scales are compiled again for every one of them.
 */
const words = new RegExp(
  `(?<!-)\\b(?:(?=(?:${smallNumbers})\\s)\\w+\\s(?:${scale})|(?:tens|dozens|scores|hundreds|thousands|millions|billions)\\sof` +
    `(?:\\s(?:hundreds|thousands|millions|billions)(?:\\sof)?)?|a\\s(?:dozen|hundred|thousand|million|billion)|half\\s(?:of|a|the)|a\\s(?:third|quarter|fifth)\\sof|twice\\sas\\smany|doubled|tripled|halved)\\b(?!-)`,
  'gi',
);

const small = new RegExp(`(?<!-)\\b(?:${smallNumbers})(?=[\\s-][a-z])`, 'gi');

/** What makes a number a date, a clock time or an age, when it follows or precedes directly. */
const dateAfter =
  /^(?:st|nd|rd|th)?\s?(?:am|pm|a\.m|p\.m|o'clock|january|february|march|april|may|june|july|august|september|october|november|december|gmt|utc)\b/i;
const dateBefore =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s$/i;
const duration = /^(?:\s|-)(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i;

/** Whether the number is a year on its own, such as 1993 or 2012: no unit, no separator. */
const isYear = (number: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(number);

/**
 * The figures of a sentence: amounts, shares, counts. Years, dates, ages and designations are none. A small number in words
 * ("two attacks") and a duration ("12 hours") count for little; after "the", "these" or "those" ("the two countries") for nothing.
 * `triggers` are those of the sentence.
 */
export function findFigures(sentence: string, triggers = everyTrigger): readonly Signal[] {
  const signals: Signal[] = [];
  const add = (found: RegExpExecArray, weight: number): void => {
    const span = { start: found.index, end: found.index + found[0].length };
    const end = endOfPhrase(sentence, span);
    signals.push({
      kind: 'figure',
      start: span.start,
      end,
      text: shownWords(sentence, { start: span.start, end }),
      weight,
    });
  };
  for (const found of canMatch(triggers, 'digits') ? sentence.matchAll(digits) : []) {
    const after = sentence.slice(found.index + found[0].length, found.index + found[0].length + 16);
    const before = sentence.slice(Math.max(0, found.index - 16), found.index);
    if (isYear(found[0]) || dateAfter.test(after) || dateBefore.test(before)) continue;
    add(found, duration.test(after) ? 1.1 : 2.6);
  }
  for (const found of canMatch(triggers, 'amounts') ? sentence.matchAll(words) : []) add(found, 2.4);
  for (const found of canMatch(triggers, 'smallNumbers') ? sentence.matchAll(small) : []) {
    const covered = signals.some((signal) => signal.start <= found.index && found.index < signal.end);
    const before = sentence.slice(Math.max(0, found.index - 8), found.index);
    const after = sentence.slice(found.index + found[0].length, found.index + found[0].length + 16);
    if (!covered && !/\b(?:the|these|those|between)\s$/iu.test(before)) add(found, duration.test(after) ? 0.6 : 1.2);
  }
  return signals.sort((a, b) => a.start - b.start);
}
