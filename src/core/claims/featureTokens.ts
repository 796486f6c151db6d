import { isSpace, unitsOf } from '../text/characters';

/** The longest run of letters in a token, and the longest behind an apostrophe: what is longer is several tokens. */
const mostLetters = 40;
const mostCliticLetters = 10;
const mostClitics = 2;
/** The most digits, commas and points behind the first digit. */
const mostDigits = 20;

const letterPattern = /\p{L}/u;
const numberPattern = /\p{N}/u;

function isLetter(point: number): boolean {
  if (point < 128) return (point >= 97 && point <= 122) || (point >= 65 && point <= 90);
  // Dashes and curly quotation marks, the usual characters beyond ASCII.
  if (point >= 0x2010 && point <= 0x2027) return false;
  return letterPattern.test(String.fromCodePoint(point));
}

function isNumber(point: number): boolean {
  if (point < 128) return point >= 48 && point <= 57;
  if (point >= 0x2010 && point <= 0x2027) return false;
  return numberPattern.test(String.fromCodePoint(point));
}

/** The code point at `at` of what stands before `end`; -1 behind it. */
function pointAt(text: string, at: number, end: number): number {
  if (at >= end) return -1;
  const unit = text.charCodeAt(at);
  if ((unit & 0xfc00) !== 0xd800 || at + 1 === end) return unit;
  return text.codePointAt(at) ?? -1;
}

/** The end of the letters from `at` on, at most `most` of them. */
function lettersEnd(text: string, at: number, end: number, most: number): number {
  let next = at;
  for (let count = 0; count < most; count += 1) {
    const point = pointAt(text, next, end);
    if (!isLetter(point)) break;
    next += unitsOf(point);
  }
  return next;
}

/** Where the next token begins, from `at` on: behind white space; `end` where there is none. */
export function tokenStart(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/**
 * Where the token that begins at `at`, before `end` and at no white space, ends: a word with its clitics ("don't"), a
 * number with its currency and per cent sign ("$5,400", "4.2%"), or any other single character.
 */
export function tokenEnd(text: string, at: number, end: number): number {
  const first = pointAt(text, at, end);
  if (isLetter(first)) return wordEnd(text, at, end);
  const isCurrency = first === 0x24 || first === 0xa3 || first === 0x20ac;
  const digits = isCurrency ? at + 1 : at;
  if (isNumber(pointAt(text, digits, end))) return numberEnd(text, digits, end);
  return at + unitsOf(first);
}

function wordEnd(text: string, at: number, end: number): number {
  let next = lettersEnd(text, at, end, mostLetters);
  for (let clitic = 0; clitic < mostClitics; clitic += 1) {
    const unit = pointAt(text, next, end);
    if (unit !== 0x27 && unit !== 0x2019) break;
    const to = lettersEnd(text, next + 1, end, mostCliticLetters);
    if (to === next + 1) break;
    next = to;
  }
  return next;
}

function numberEnd(text: string, at: number, end: number): number {
  let next = at + unitsOf(pointAt(text, at, end));
  for (let count = 0; count < mostDigits; count += 1) {
    const point = pointAt(text, next, end);
    if (point !== 0x2c && point !== 0x2e && !isNumber(point)) break;
    next += unitsOf(point);
  }
  return pointAt(text, next, end) === 0x25 ? next + 1 : next;
}
