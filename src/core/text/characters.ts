const wordPattern = /[\p{L}\p{M}\p{N}]/u;
const upperPattern = /[\p{Lu}\p{Lt}]/u;

/** The code point of `text` at `offset`, never half of a surrogate pair unless the text itself has one alone; -1 outside. */
export function codePointAt(text: string, offset: number): number {
  return text.codePointAt(offset) ?? -1;
}

/** The number of UTF-16 units that the code point takes. */
export function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** Whether the code point is a digit of any script, ASCII fast. */
export function isDigit(codePoint: number): boolean {
  return codePoint >= 48 && codePoint <= 57;
}

/** Whether the code point is a letter, a combining mark or a number of any script. */
export function isWordCharacter(codePoint: number): boolean {
  if (codePoint < 128) {
    return (codePoint >= 97 && codePoint <= 122) || (codePoint >= 65 && codePoint <= 90) || isDigit(codePoint);
  }
  return wordPattern.test(String.fromCodePoint(codePoint));
}

/** Whether the code point is a capital or title-case letter of any script. */
export function isUpper(codePoint: number): boolean {
  if (codePoint < 128) return codePoint >= 65 && codePoint <= 90;
  return upperPattern.test(String.fromCodePoint(codePoint));
}

/** Whether the code point is a letter, mark or number that is no capital and no ASCII digit. */
export function isLower(codePoint: number): boolean {
  if (codePoint < 128) return codePoint >= 97 && codePoint <= 122;
  return isWordCharacter(codePoint) && !isUpper(codePoint);
}

/** Whether the UTF-16 unit is a line break: LF, CR, line separator or paragraph separator. */
export function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

/** Whether the UTF-16 unit is white space, as `String.prototype.trim` counts it. */
export function isSpace(unit: number): boolean {
  if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0) return true;
  if (unit < 0x1680) return false;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
