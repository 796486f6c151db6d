import { CharClass, charClasses } from './charClass';

/** Whether a line that ends in this unit (closing quotes left out) ends a sentence. */
export function endsSentence(code: number): boolean {
  const final = finalClass(code);
  return final >= FinalClass.stop && final <= FinalClass.ellipsis;
}

/** Whether a line that begins with this unit looks like an item of a list. */
export function isListMark(code: number): boolean {
  return firstClass(code) === FirstClass.listMark;
}

/** What a line begins with. Part of the trained model: the numbers must not change. */
export const FirstClass = {
  other: 0,
  upper: 1,
  lower: 2,
  digit: 3,
  quote: 4,
  listMark: 5,
  bracket: 6,
  sign: 7,
  letter: 8,
} as const;

/** What a line ends with. Part of the trained model: the numbers must not change. */
export const FinalClass = {
  other: 0,
  stop: 1,
  mark: 2,
  ellipsis: 3,
  colon: 4,
  comma: 5,
  digit: 6,
  bracket: 7,
} as const;

const listMarks = '•-*·▪●○›»►‣–—→';
const quoteMarks = '"“”„«\'‘’‹「『';
const signMarks = '©@#$£€&';

/** The `FirstClass` of the first unit of a line. */
export function firstClass(code: number): number {
  const mark = code < markClasses.length ? (markClasses[code] ?? 0) : 0;
  return mark === 0 ? (firstClasses[charClasses[code] ?? 0] ?? 0) : mark;
}

/** The `FinalClass` of the last unit of a line. */
export function finalClass(code: number): number {
  switch (code) {
    case 0x2e:
    case 0x3002:
    case 0xff0e:
    case 0x964:
      return FinalClass.stop;
    case 0x21:
    case 0x3f:
    case 0xff01:
    case 0xff1f:
      return FinalClass.mark;
    case 0x2026:
      return FinalClass.ellipsis;
    case 0x3a:
      return FinalClass.colon;
    case 0x2c:
    case 0x3b:
      return FinalClass.comma;
    case 0x29:
    case 0x5d:
    case 0x3e:
    case 0xbb:
      return FinalClass.bracket;
    default:
      return charClasses[code] === CharClass.digit ? FinalClass.digit : FinalClass.other;
  }
}

/** The `FirstClass` of each `CharClass`. */
const firstClasses: Readonly<Uint8Array> = buildFirstClasses();

function buildFirstClasses(): Uint8Array {
  const classes = new Uint8Array(8);
  classes[CharClass.upper] = FirstClass.upper;
  classes[CharClass.lower] = FirstClass.lower;
  classes[CharClass.digit] = FirstClass.digit;
  classes[CharClass.letter] = FirstClass.letter;
  classes[CharClass.single] = FirstClass.letter;
  return classes;
}

/** The `FirstClass` of each mark, by its code; 0 for any other unit. */
const markClasses: Readonly<Uint8Array> = buildMarkClasses();

function buildMarkClasses(): Uint8Array {
  const classes = new Uint8Array(0x3010);
  const set = (marks: string, mark: number): void => {
    for (let at = 0; at < marks.length; at++) classes[marks.charCodeAt(at)] = mark;
  };
  set(quoteMarks, FirstClass.quote);
  set(listMarks, FirstClass.listMark);
  set('([{<|', FirstClass.bracket);
  set(signMarks, FirstClass.sign);
  return classes;
}
