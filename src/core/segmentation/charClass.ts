/** What a UTF-16 unit is to the segmentation. */
export const CharClass = {
  /** Punctuation, symbols, halves of surrogate pairs, control characters. */
  other: 0,
  /** White space as `String.prototype.trim` knows it, line breaks among them. */
  space: 1,
  lower: 2,
  upper: 3,
  digit: 4,
  /** A letter of a script without case that sets spaces between words. */
  letter: 5,
  /** A letter of a script without spaces (Han, kana, Thai …): counts as a word by itself. */
  single: 6,
} as const;

type ClassRange = readonly [first: number, last: number, charClass: number];

const { space, lower, upper, digit, letter, single } = CharClass;

/** Blocks of Unicode in rough; later rows win. Good enough to count words and capitals. */
const ranges: readonly ClassRange[] = [
  [0x00c0, 0x00de, upper],
  [0x00df, 0x024f, lower],
  [0x0250, 0x1fff, letter],
  [0x0391, 0x03ab, upper],
  [0x03ac, 0x03ff, lower],
  [0x0400, 0x042f, upper],
  [0x0430, 0x052f, lower],
  [0x0660, 0x0669, digit],
  [0x0966, 0x096f, digit],
  [0x0e00, 0x0eff, single],
  [0x1000, 0x109f, single],
  [0x1780, 0x17ff, single],
  [0x1e00, 0x1eff, lower],
  [0x2c00, 0x2dff, letter],
  [0x2e80, 0x2fff, single],
  [0x3040, 0x31ff, single],
  [0x3400, 0x9fff, single],
  [0xa000, 0xd7ff, letter],
  [0xf900, 0xfaff, single],
  [0xfb00, 0xfdff, letter],
  [0xfe70, 0xfefe, letter],
  [0xff10, 0xff19, digit],
  [0xff21, 0xff3a, upper],
  [0xff41, 0xff5a, lower],
  [0xff66, 0xffdc, letter],
  [0x00d7, 0x00d7, CharClass.other],
  [0x00f7, 0x00f7, CharClass.other],
  [0x0041, 0x005a, upper],
  [0x0061, 0x007a, lower],
  [0x0030, 0x0039, digit],
  [0x0009, 0x000d, space],
  [0x0020, 0x0020, space],
  [0x00a0, 0x00a0, space],
  [0x1680, 0x1680, space],
  [0x2000, 0x200a, space],
  [0x2028, 0x2029, space],
  [0x202f, 0x202f, space],
  [0x205f, 0x205f, space],
  [0x3000, 0x3000, space],
  [0xfeff, 0xfeff, space],
];

/** The `CharClass` of every UTF-16 unit, by its code. */
export const charClasses: Readonly<Uint8Array> = buildClasses();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [first, last, charClass] of ranges) classes.fill(charClass, first, last + 1);
  // In these blocks capitals and small letters take turns.
  for (const [first, last] of [
    [0x100, 0x137],
    [0x14a, 0x177],
    [0x460, 0x481],
    [0x48a, 0x4bf],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = first; code <= last; code += 2) classes[code] = upper;
  }
  return classes;
}

/** The small letter of a capital (`code` has class `upper`); exact for Latin, Greek and Cyrillic as used in news. */
export function toLower(code: number): number {
  if (code < 0x100 || (code >= 0x391 && code <= 0x3ab) || (code >= 0x410 && code <= 0x42f) || code >= 0xff21)
    return code + 32;
  return code >= 0x400 && code < 0x410 ? code + 80 : code + 1;
}
