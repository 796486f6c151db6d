/**
 * What one pass over a text learned of its lines: parallel columns, one row for each line that is not blank.
 * Counts stop at 65,535.
 */
export interface LineTable {
  /** The number of rows. */
  readonly count: number;
  /** Number of the line in the text, from 0, blank lines counted. */
  readonly line: Int32Array;
  /** Where the line begins and ends without its line break, UTF-16. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Blank lines directly before (at most 255). */
  readonly blanks: Uint8Array;
  /** White-space units before the first other (at most 255). */
  readonly indent: Uint8Array;
  readonly words: Uint16Array;
  /** Words that begin with a capital; those all in capitals (two letters at least); those that begin with a digit. */
  readonly capitals: Uint16Array;
  readonly shouted: Uint16Array;
  readonly numbers: Uint16Array;
  /** Function words of English. */
  readonly functions: Uint16Array;
  /** Letters and digits. */
  readonly letters: Uint16Array;
  /** Full stops, question and exclamation marks followed by white space and a capital or by the line's end. */
  readonly stops: Uint16Array;
  readonly commas: Uint16Array;
  /** Quotation marks of any shape. */
  readonly quotes: Uint16Array;
  /** `|`, `/`, `›`, `»`, `·`, `•` and the like. */
  readonly dividers: Uint16Array;
  /** The first and the last unit that is no white space. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** The last unit before closing quotation marks and brackets. */
  readonly final: Uint16Array;
  /** Cue masks by where the phrase stands (bits: `cueNames`). */
  readonly cueAny: Int32Array;
  readonly cueStart: Int32Array;
  readonly cueWhole: Int32Array;
  /** A hash of the line's words, the same for lines that differ in white space, case and punctuation only. */
  readonly hash: Int32Array;
  /** Where the line's words begin in `tokens`; has `count + 1` entries. */
  readonly tokenStart: Int32Array;
  /** Hashes of all words, line after line; bit 0 is set on function words, bit 1 on words with a capital. */
  readonly tokens: Int32Array;
  /** Whether the text is taken for English, as it is until `inItsLanguage` has looked at the whole page. */
  readonly isEnglish: boolean;
  /** The number of all lines, blank ones too. */
  readonly lineCount: number;
}
