import { isDigit, isLineBreak, isSpace, isWordCharacter } from '../text/characters';
import type { Span } from '../text/span';

/** A stretch in quotation marks: the span runs from the opening mark to behind the closing one, `inner` leaves them out. */
export interface QuotedRegion extends Span {
  readonly inner: Span;
  /** Whether a mark closes it; without one it ends with its paragraph. */
  readonly closed: boolean;
  /** Whether it goes on a quotation that the paragraph before it left open. */
  readonly continues: boolean;
  /** Whether the marks are single ones. */
  readonly single: boolean;
}

/** How far a single closing mark is looked for: longer quotations in single marks are not found. */
const longestSingle = 600;
/** After how many paragraphs without a mark a quotation left open is given up. */
const patience = 2;

/** The width of the double mark at `at`: 2 for `''` and ``` `` ```, 1 for `"`, `“` …, 0 where there is none. */
function doubleMark(text: string, at: number): number {
  const unit = text.charAt(at);
  if (unit === "'" || unit === '`') return text.charAt(at + 1) === unit ? 2 : 0;
  return '"“”„«»'.includes(unit) && unit !== '' ? 1 : 0;
}

/** Where the next quotation mark or apostrophe stands, from `from` on; `end` when there is none before it. */
function nextMark(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34 || unit === 39 || unit === 96 || unit === 171 || unit === 187) return at;
    if (unit >= 0x2018 && unit <= 0x201e) return at;
  }
  return end;
}

function isWordAt(text: string, at: number): boolean {
  return isWordCharacter(text.codePointAt(at) ?? -1);
}

/** Reads the paragraphs of one text one after the other, carrying a quotation left open into the next. */
class RegionReader {
  readonly regions: QuotedRegion[] = [];
  readonly #text: string;
  #carry = -1;
  #idle = 0;
  /** Before this no mark closes a single quotation: said by a search in vain, so that many of them cost no square. */
  #searched = 0;
  /** The double mark that ended the last search in vain; -1 where none did. */
  #stop = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(paragraph: Span): void {
    const text = this.#text;
    let open = -1;
    let width = 1;
    let curly = false;
    let marks = 0;
    let continues = false;
    for (
      let at = nextMark(text, paragraph.start, paragraph.end);
      at < paragraph.end;
      at = nextMark(text, at + 1, paragraph.end)
    ) {
      const size = doubleMark(text, at);
      if (size === 0) {
        if (open < 0) at = this.#single(at, paragraph);
        continue;
      }
      const opens = this.#opens(at, size, paragraph);
      const closes = this.#closes(at, size, paragraph);
      marks += 1;
      if (open >= 0) {
        if (closes && !(curly && text.charAt(at) === '"' && this.#laterCurly(at, paragraph))) {
          this.#add(open, at, width, size, continues);
          open = -1;
        }
      } else if (marks === 1 && this.#carry >= 0 && closes && !opens) {
        this.#add(this.#carry, at, 0, size, true);
        this.#carry = -1;
      } else if (opens) {
        continues = marks === 1 && this.#carry >= 0 && text.slice(paragraph.start, at).trim() === '';
        open = at;
        width = size;
        curly = text.charAt(at) === '“';
        this.#carry = -1;
      }
      at += size - 1;
    }
    this.#finish(open, width, continues, marks, paragraph);
  }

  #finish(open: number, width: number, continues: boolean, marks: number, paragraph: Span): void {
    if (open >= 0) {
      const inner = { start: open + width, end: paragraph.end };
      if (inner.start < inner.end) {
        this.regions.push({ start: open, end: paragraph.end, inner, closed: false, continues, single: false });
      }
      this.#carry = paragraph.end;
      this.#idle = 0;
    } else if (marks > 0 || (this.#idle += 1) > patience) {
      this.#carry = -1;
    }
  }

  #add(open: number, close: number, width: number, size: number, continues: boolean): void {
    let start = open;
    while (start < close && (isSpace(this.#text.charCodeAt(start)) || isLineBreak(this.#text.charCodeAt(start))))
      start += 1;
    const inner = { start: start + width, end: close };
    if (inner.start < inner.end) {
      this.regions.push({ start, end: close + size, inner, closed: true, continues, single: false });
    }
  }

  #single(at: number, paragraph: Span): number {
    const text = this.#text;
    const unit = text.charAt(at);
    if (unit !== '‘' && unit !== "'") return at;
    const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
    if (!/[\s([—–-]/.test(before) || !isWordAt(text, at + 1)) return at;
    const end = this.#singleEnd(at, paragraph.end);
    if (end === undefined) return at;
    const inner = { start: at + 1, end };
    this.regions.push({ start: at, end: end + 1, inner, closed: true, continues: false, single: true });
    return end;
  }

  /** Where the single quotation that opens at `open` closes; undefined where the mark is an apostrophe or nothing closes it. */
  #singleEnd(open: number, end: number): number | undefined {
    const text = this.#text;
    if (this.#stop >= open + 2) return undefined;
    const limit = Math.min(end, open + longestSingle);
    let possessive: number | undefined;
    for (let at = Math.max(open + 2, this.#searched); at < limit; at += 1) {
      const unit = text.charAt(at);
      if ('"“”‘'.includes(unit)) {
        if (possessive === undefined) this.#stop = at;
        return possessive;
      }
      if ((unit !== "'" && unit !== '’') || isWordAt(text, at + 1) || isSpace(text.charCodeAt(at - 1))) continue;
      const plural = text.charAt(at - 1) === 's' && /^.[ \u00a0][a-z]/.test(text.slice(at, at + 3));
      if (!plural) return at;
      possessive ??= at;
    }
    if (possessive === undefined) this.#searched = limit;
    return possessive;
  }

  #opens(at: number, size: number, paragraph: Span): boolean {
    const text = this.#text;
    const unit = text.charAt(at);
    if (unit === '“' || unit === '„' || unit === '«' || unit === '`') return true;
    if (unit === '”' || unit === '»') return false;
    const before = at > paragraph.start ? text.charCodeAt(at - 1) : 32;
    const after = at + size < paragraph.end ? text.charCodeAt(at + size) : 32;
    if (isSpace(after) && !isSpace(before)) return false;
    return !(unit === '"' && isDigit(before) && !isWordAt(text, at + size));
  }

  #closes(at: number, size: number, paragraph: Span): boolean {
    const text = this.#text;
    const unit = text.charAt(at);
    if (unit === '”' || unit === '»') return true;
    const before = at > paragraph.start ? text.charCodeAt(at - 1) : 32;
    const after = at + size < paragraph.end ? text.charCodeAt(at + size) : 32;
    if (unit === '“') return !isSpace(before) && !isWordCharacter(after);
    if (unit === '„' || unit === '«' || unit === '`') return false;
    return !(isSpace(before) && isWordCharacter(after));
  }

  /** Whether a curly mark closes the quotation later in the paragraph, so that a straight one within it is nested. */
  #laterCurly(at: number, paragraph: Span): boolean {
    const limit = Math.min(paragraph.end, at + longestSingle);
    for (let next = at + 1; next < limit; next += 1) {
      const unit = this.#text.charCodeAt(next);
      if (unit === 0x201c) return false;
      if (unit === 0x201d) return true;
    }
    return false;
  }
}

/**
 * What stands in quotation marks in the `paragraphs` of `text`, in order and without overlap. Knows curly, straight,
 * angle and low marks, `''`, single marks, quotations that go on over several paragraphs (each opens one, the last
 * closes it), unclosed ones and ones closed by an opening mark. Apostrophes and inches are none; of quotations within
 * quotations the outer one is given.
 */
export function quotedRegions(text: string, paragraphs: readonly Span[]): QuotedRegion[] {
  const reader = new RegionReader(text);
  for (const paragraph of paragraphs) reader.read(paragraph);
  return reader.regions.sort((a, b) => a.start - b.start);
}
