import type { Span } from '../core/text/span';

/**
 * Translates between UTF-16 offsets into a document as it is and a sidecar's positions: code points of the same text
 * without byte order mark and with one LF for each line break. Each translation takes logarithmic time.
 */
export class CodePoints {
  /** UTF-16 offsets of the units that a sidecar does not count, ascending. */
  readonly #uncounted: readonly number[];
  readonly #textLength: number;

  constructor(text: string) {
    this.#uncounted = uncountedUnits(text);
    this.#textLength = text.length;
  }

  /** The number of positions that a sidecar counts in the text. */
  get length(): number {
    return this.#textLength - this.#uncounted.length;
  }

  /** The position of the UTF-16 `offset`; within a pair or a CRLF that of its end. Beyond the text: its length. */
  toPosition(offset: number): number {
    const within = Math.max(0, Math.min(offset, this.#textLength));
    return within - firstIndex(this.#uncounted.length, (index) => (this.#uncounted[index] ?? 0) >= within);
  }

  /** The UTF-16 offset of a position, which is clamped to the text; not a number counts as 0. */
  toOffset(position: number): number {
    const within = Math.max(0, Math.min(Math.trunc(position) || 0, this.length));
    return within + firstIndex(this.#uncounted.length, (index) => (this.#uncounted[index] ?? 0) - index > within);
  }

  toPositions({ start, end }: Span): readonly [number, number] {
    return [this.toPosition(start), this.toPosition(end)];
  }

  toSpan([start, end]: readonly [number, number]): Span {
    return { start: this.toOffset(start), end: this.toOffset(end) };
  }
}

function uncountedUnits(text: string): number[] {
  const found: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const before = index === 0 ? 0 : text.charCodeAt(index - 1);
    const isLowOfPair = (unit & 0xfc00) === 0xdc00 && (before & 0xfc00) === 0xd800;
    const isFeedOfBreak = unit === 0x0a && before === 0x0d;
    const isMark = unit === 0xfeff && index === 0;
    if (isLowOfPair || isFeedOfBreak || isMark) found.push(index);
  }
  return found;
}

/** The first index below `length` that `matches`, which is false up to some point and true from there; else `length`. */
function firstIndex(length: number, matches: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (matches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
