import { charClasses, CharClass, toLower } from './charClass';
import { cueTable, functionBit, hashLetter, hashPhrase, hashStart, prefixBit } from './cueTable';
import type { LineTable } from './lineTable';
import { isCloser, isDivider, isQuote, isStop } from './punctuation';
import { TableBuilder } from './tableBuilder';

const { space, lower, upper, digit, single } = CharClass;
const comma = 0x2c;
/** The most that a column of counts can hold. */
const mostCounted = 0xffff;
const otherBits = functionBit | prefixBit;

/** Fills the columns of a `LineTable`, line after line. */
export class LineScanner {
  readonly #text: string;
  readonly #builder: TableBuilder;
  /** Blank lines since the last row. */
  #blanks = 0;

  /** Begins with room for so many rows and words; more is made as it is needed. */
  constructor(text: string, rows = 256, words = 1024) {
    this.#text = text;
    this.#builder = new TableBuilder(rows, words);
  }

  /** Takes over the first `rows` rows of the table of a text that begins with the same lines. To be called first, if at all. */
  keepFirst(table: LineTable, rows: number): void {
    this.#builder.keepFirst(table, rows);
  }

  /**
   * Takes over the rows from `row` on of the table of a text that goes on with the same lines, `offset` units further on
   * here than there. To be called last, if at all.
   */
  keepLast(table: LineTable, row: number, offset: number): void {
    this.#builder.keepLast(table, row, offset, this.#blanks);
  }

  /** Reads the line from `start` up to `end`, without its line break. Lines are added in order. */
  addLine(start: number, end: number): void {
    const text = this.#text;
    const line = this.#builder.addLine();
    let first = start;
    while (first < end && charClasses[text.charCodeAt(first)] === space) first++;
    if (first === end) {
      if (this.#blanks < 255) this.#blanks++;
      return;
    }
    let last = end - 1;
    while (charClasses[text.charCodeAt(last)] === space) last--;
    const row = this.#builder.addRow();
    const { columns } = this.#builder;
    columns.line[row] = line;
    columns.start[row] = start;
    columns.end[row] = end;
    columns.blanks[row] = this.#blanks;
    columns.indent[row] = Math.min(255, first - start);
    columns.first[row] = text.charCodeAt(first);
    columns.last[row] = text.charCodeAt(last);
    columns.final[row] = this.#finalUnit(first, last);
    this.#blanks = 0;
    this.#readWords(row, first, last + 1);
  }

  /** The last unit that is no closing quotation mark or bracket; looks back a few units only. */
  #finalUnit(first: number, last: number): number {
    const stop = Math.max(first, last - 3);
    let at = last;
    while (at > stop && isCloser(this.#text.charCodeAt(at))) at--;
    return this.#text.charCodeAt(at);
  }

  #readWords(row: number, first: number, end: number): void {
    const text = this.#text;
    const builder = this.#builder;
    const { columns } = builder;
    let words = 0;
    let capitals = 0;
    let shouted = 0;
    let numbers = 0;
    let functions = 0;
    let letters = 0;
    let stops = 0;
    let commas = 0;
    let quotes = 0;
    let dividers = 0;
    let any = 0;
    let starting = 0;
    let whole = 0;
    let lineHash = 0;
    let two = 0;
    let three = 0;
    let one = 0;
    // Bit n: the last n words begin a phrase of the table, so that one more word may complete it.
    let live = 1;
    let at = first;
    while (at < end) {
      let code = text.charCodeAt(at);
      let kind = charClasses[code] ?? 0;
      if (kind < lower) {
        if (kind !== space) {
          if (isStop(code)) {
            if (at + 1 === end || charClasses[text.charCodeAt(at + 1)] === space) stops++;
          } else if (code === comma) commas++;
          else if (isQuote(code)) quotes++;
          else if (isDivider(code)) dividers++;
        }
        at++;
        continue;
      }
      const wordStart = at;
      const firstKind = kind;
      let small = 0;
      let hash = hashStart;
      do {
        if (kind === upper) code = toLower(code);
        else if (kind === lower) small++;
        hash = hashLetter(hash, code);
        at++;
        if (kind === single || at === end) break;
        code = text.charCodeAt(at);
        kind = charClasses[code] ?? 0;
      } while (kind >= lower && kind !== single);
      const length = at - wordStart;
      letters += length;
      words++;
      if (firstKind === upper) {
        capitals++;
        if (length > 1 && small === 0) shouted++;
      } else if (firstKind === digit) numbers++;
      const word = hashPhrase(0, hash);
      lineHash = hashPhrase(lineHash, word);
      const four = (live & 8) === 0 ? 0 : hashPhrase(three, word);
      three = (live & 4) === 0 ? 0 : hashPhrase(two, word);
      two = (live & 2) === 0 ? 0 : hashPhrase(one, word);
      one = word;
      whole = 0;
      let isFunction = 0;
      let nextLive = 1;
      for (let size = 1; size <= 4; size++) {
        if ((live & (1 << (size - 1))) === 0) continue;
        const key = size === 1 ? one : size === 2 ? two : size === 3 ? three : four;
        let slot = key & cueTable.wrap;
        while (cueTable.keys[slot] !== key && cueTable.keys[slot] !== 0) slot = (slot + 1) & cueTable.wrap;
        if (cueTable.keys[slot] !== key) continue;
        const mask = cueTable.masks[slot * 3] ?? 0;
        if ((mask & prefixBit) !== 0) nextLive |= 1 << size;
        if ((mask & functionBit) !== 0) isFunction = 1;
        any |= mask;
        if (size !== words) continue;
        starting |= mask | (cueTable.masks[slot * 3 + 1] ?? 0);
        whole = mask | (cueTable.masks[slot * 3 + 1] ?? 0) | (cueTable.masks[slot * 3 + 2] ?? 0);
      }
      live = nextLive;
      functions += isFunction;
      builder.push((word & ~3) | isFunction | (firstKind === upper ? 2 : 0));
    }
    columns.words[row] = Math.min(mostCounted, words);
    columns.capitals[row] = Math.min(mostCounted, capitals);
    columns.shouted[row] = Math.min(mostCounted, shouted);
    columns.numbers[row] = Math.min(mostCounted, numbers);
    columns.functions[row] = Math.min(mostCounted, functions);
    columns.letters[row] = Math.min(mostCounted, letters);
    columns.stops[row] = Math.min(mostCounted, stops);
    columns.commas[row] = Math.min(mostCounted, commas);
    columns.quotes[row] = Math.min(mostCounted, quotes);
    columns.dividers[row] = Math.min(mostCounted, dividers);
    columns.cueAny[row] = (any | starting) & ~otherBits;
    columns.cueStart[row] = starting & ~otherBits;
    columns.cueWhole[row] = whole & ~otherBits;
    columns.hash[row] = lineHash;
  }

  /** What was read. */
  table(): LineTable {
    return this.#builder.table();
  }
}
