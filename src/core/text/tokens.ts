import { leadingAbbreviations, trailingAbbreviations } from './abbreviations';
import { codePointAt, isDigit, isSpace, isUpper, isWordCharacter, unitsOf } from './characters';
import type { Span } from './span';

/** What a token is: a `word` begins with a letter, a `number` with a digit, a `mark` is anything else but white space. */
export type TokenKind = 'word' | 'number' | 'mark';

/** A word, number or mark of the text. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

const clitics: ReadonlySet<string> = new Set(['s', 'd', 'll', 're', 've', 'm']);

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019;
}

function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011;
}

/** Marks of which a run is one token: `...`, `--`, `''`, ``` `` ```. */
function runsTogether(unit: number): boolean {
  return unit === 46 || unit === 45 || unit === 39 || unit === 96;
}

/** Whether the letters from `start` to `end`, followed by a full stop, are an abbreviation: "Mr", "J", "U.S". */
function isAbbreviation(text: string, start: number, end: number): boolean {
  if (end - start === 1) return isUpper(codePointAt(text, start));
  if (end - start > 12) return false;
  const word = text.slice(start, end);
  if (/^\p{L}(?:\.\p{L}{1,2})+$/u.test(word)) return true;
  const lower = word.toLowerCase();
  return leadingAbbreviations.has(lower) || (isUpper(codePointAt(text, start)) && trailingAbbreviations.has(lower));
}

/**
 * The end of the word or number that begins at `start`, before any clitic is cut off. Hyphens and apostrophes between
 * letters belong to it, so do the full stops of "U.S." and the commas of "5,400".
 */
function endOfWord(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) {
      at += 1;
      continue;
    }
    const point = codePointAt(text, at);
    if (isWordCharacter(point)) {
      at += unitsOf(point);
      continue;
    }
    const next = at + 1 < limit ? codePointAt(text, at + 1) : -1;
    if (!isWordCharacter(next)) {
      // "U.S.-Russian": the last full stop of an acronym, before a hyphen.
      if (point === 46 && isHyphen(next) && isDotted(text, start, at) && isDotted(text, start, at - 2)) {
        at += 1;
        continue;
      }
      break;
    }
    const afterDigit = isDigit(text.charCodeAt(at - 1));
    const inside =
      isHyphen(point) ||
      isApostrophe(point) ||
      ((point === 44 || point === 46 || point === 58) && afterDigit && isDigit(next)) ||
      (point === 46 && isDotted(text, start, at)) ||
      point === 0x200d;
    if (!inside) break;
    at += 1;
  }
  return Math.min(at, limit);
}

/** Whether the full stop at `dot` stands between the letters of an acronym: exactly one letter before it, "U.S". */
function isDotted(text: string, start: number, dot: number): boolean {
  const before = dot - 2;
  const single = dot - start === 1 || (before >= start && /[.-]/.test(text.charAt(before)));
  return single && !isDigit(text.charCodeAt(dot - 1));
}

/** Where the clitic of the word begins ("Syria|'s", "he|'ll"); `end` when it has none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start && at >= end - 3; at -= 1) {
    if (isApostrophe(text.charCodeAt(at))) return clitics.has(text.slice(at + 1, end).toLowerCase()) ? at : end;
  }
  return end;
}

/**
 * Visits the tokens of `text` within `span`, in order and without gaps but white space. An abbreviation keeps its full
 * stop ("Mr.", "U.S."), a possessive or clitic is a token of its own ("Syria", "’s"), a hyphenated word is one token.
 */
export function eachToken(
  text: string,
  span: Span,
  visit: (start: number, end: number, kind: TokenKind) => void,
): void {
  let at = span.start;
  while (at < span.end) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      at += 1;
      continue;
    }
    const point = codePointAt(text, at);
    if (!isWordCharacter(point)) {
      let end = Math.min(at + unitsOf(point), span.end);
      if (runsTogether(unit)) while (end < span.end && text.charCodeAt(end) === unit) end += 1;
      visit(at, end, 'mark');
      at = end;
      continue;
    }
    const kind = isDigit(unit) ? 'number' : 'word';
    let end = endOfWord(text, at, span.end);
    const clitic = kind === 'word' ? cliticStart(text, at, end) : end;
    if (clitic < end) {
      visit(at, clitic, kind);
      visit(clitic, end, 'word');
    } else {
      if (end < span.end && kind === 'word' && text.charCodeAt(end) === 46 && isAbbreviation(text, at, end)) end += 1;
      visit(at, end, kind);
    }
    at = end;
  }
}

/** The tokens that `eachToken` visits. */
export function tokens(text: string, span: Span): Token[] {
  const found: Token[] = [];
  eachToken(text, span, (start, end, kind) => found.push({ start, end, kind }));
  return found;
}
