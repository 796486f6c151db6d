import { thingCounted } from './statementTerms';

/** How many of what a statement speaks of. */
export interface StatedFigure {
  readonly value: number;
  /** As in the text: "more than 70,000". */
  readonly text: string;
  /** What is counted, as `thingCounted` names it; shares and money have `%` and the currency. */
  readonly of: ReadonlySet<string>;
}

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  m: 1e6,
  k: 1e3,
};

const figure =
  /(?:(?:more|less|fewer) than |at least |at most |up to |nearly |almost |about |around |some |over )?([$£€])?\s?(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?(?![\p{N}/:]|-\p{Lu}|,\d)\s?(%|per ?cent\b|percent\b|hundred\b|thousand\b|million\b|billion\b|trillion\b|bn\b|m\b|k\b)?/giu;

/** How far from a figure a word may be to be what it counts. */
const reach = 70;

/** The things that a figure can count though they stand before it: "has killed at least 70,000". */
const countedBefore: ReadonlySet<string> = new Set(['@deaths', '@injured', '@refugees', '@jobs']);

/** The figures of a statement with what they count. Years, dates and ordinals are none. Linear. */
export function statedFigures(text: string): readonly StatedFigure[] {
  const found: StatedFigure[] = [];
  for (const match of text.matchAll(figure)) {
    const [whole, currency, digits = '', decimals = '', unit = ''] = match;
    const value = Number(digits.replaceAll(',', '') + decimals) * (scales[unit.toLowerCase()] ?? 1);
    const after = text.slice(match.index + whole.length);
    if (currency === undefined && unit === '' && isNoCount(digits + decimals, after)) continue;
    const of = currency
      ? new Set([currency])
      : /^(?:%|per)/iu.test(unit)
        ? new Set(['%'])
        : counted(text, match.index, after);
    if (of.size > 0) found.push({ value, text: whole.trim(), of });
  }
  return found;
}

function isNoCount(number: string, after: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(number) || /^(?:st|nd|rd|th|[:-])/u.test(after);
}

function counted(text: string, start: number, after: string): ReadonlySet<string> {
  const things = new Set<string>();
  const next = /^\s*(?:\p{L}+[\s-]+){0,2}?(\p{L}{3,})/u.exec(after.slice(0, reach))?.[1];
  if (next) things.add(thingCounted(next.toLowerCase()));
  for (const near of [text.slice(Math.max(0, start - reach), start), after.slice(0, reach)]) {
    for (const [word] of near.matchAll(/\p{L}+/gu)) {
      const thing = thingCounted(word.toLowerCase());
      if (countedBefore.has(thing)) things.add(thing);
    }
  }
  return things;
}
