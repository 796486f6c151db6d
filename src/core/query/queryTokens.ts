import type { Span } from '../text/span';

/** A piece of a query. `value` is without quotation marks; `closed` is false for a phrase whose end mark is missing. */
export interface QueryToken extends Span {
  readonly type: 'open' | 'close' | 'and' | 'or' | 'not' | 'field' | 'word' | 'phrase';
  readonly value: string;
  readonly closed: boolean;
}

const marks: Readonly<Record<string, QueryToken['type']>> = {
  '(': 'open',
  ')': 'close',
  '&': 'and',
  '|': 'or',
  '!': 'not',
};
const operators: Readonly<Record<string, QueryToken['type']>> = { AND: 'and', OR: 'or', NOT: 'not' };
const quotes = '"“”„«»';
const piece = /[()&|!]|["“”„«»][^"“”„«»]*["“”„«»]?|[^\s()&|!"“”„«»:]+:?|:/gu;

/**
 * Cuts a query into its pieces: marks, `AND`, `OR` and `NOT` in capitals, `name:` of a field, words, and phrases in quotation
 * marks. Never fails; linear.
 */
export function queryTokens(source: string): readonly QueryToken[] {
  return Array.from(source.matchAll(piece), (match) => token(match[0], match.index));
}

function token(found: string, start: number): QueryToken {
  const place = { start, end: start + found.length, closed: true };
  const mark = marks[found] ?? operators[found];
  if (mark) return { ...place, type: mark, value: found };
  if (quotes.includes(found.charAt(0))) {
    const closed = found.length > 1 && quotes.includes(found.charAt(found.length - 1));
    return { ...place, type: 'phrase', value: found.slice(1, closed ? -1 : undefined), closed };
  }
  if (found.length > 1 && found.endsWith(':')) return { ...place, type: 'field', value: found.slice(0, -1) };
  return { ...place, type: 'word', value: found };
}
