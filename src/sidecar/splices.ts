/** A change of a text: [start, end), UTF-16, becomes `text`. */
export interface TextSplice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How far the ends of a word are looked for, in UTF-16 units. */
const longestWord = 200;

/**
 * The one place in which `after` differs from `before`, which lies at `offset` of a longer text; none when they are equal.
 * Never cuts a character or a line break of two units.
 */
export function trimmedSplice(before: string, after: string, offset = 0): readonly TextSplice[] {
  if (before === after) return [];
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isFirstHalf(before, start - 1)) start--;
  let end = 0;
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && isFirstHalf(before, before.length - end - 1)) end--;
  return [{ start: offset + start, end: offset + before.length - end, text: after.slice(start, after.length - end) }];
}

/** `source` with `splices`, which are in order and do not overlap. */
export function spliced(source: string, splices: readonly TextSplice[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of splices) {
    parts.push(source.slice(from, start), text);
    from = end;
  }
  return parts.join('') + source.slice(from);
}

/**
 * The same change of `source` in whole words, as a person reads it: `denial` becomes `rebuttal`, where the fewest letters would be
 * `deni` that becomes `rebutt`. A word is of letters, digits, `_` and `-`.
 */
export function inWholeWords(source: string, splices: readonly TextSplice[]): readonly TextSplice[] {
  const wide: TextSplice[] = [];
  for (const [index, { start, end, text }] of splices.entries()) {
    const least = wide.at(-1)?.end ?? 0;
    const most = splices[index + 1]?.start ?? source.length;
    const before = /[\p{L}\p{N}_-]*$/u.exec(source.slice(Math.max(least, start - longestWord), start))?.[0] ?? '';
    const after = /^[\p{L}\p{N}_-]*/u.exec(source.slice(end, Math.min(most, end + longestWord)))?.[0] ?? '';
    wide.push({ start: start - before.length, end: end + after.length, text: before + text + after });
  }
  return wide;
}

/** What takes `splices` of `source` back, in the text that they have made. */
export function inverseSplices(source: string, splices: readonly TextSplice[]): readonly TextSplice[] {
  let shift = 0;
  return splices.map(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return { start: at, end: at + text.length, text: source.slice(start, end) };
  });
}

function isFirstHalf(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 13 || (unit >= 0xd800 && unit < 0xdc00);
}
