/** Runs of this many words that are unique on both sides anchor the rest; shorter ones only in smaller gaps. */
const anchorings = [
  { length: 8, widestGap: Infinity },
  { length: 4, widestGap: 4000 },
  { length: 2, widestGap: 400 },
  { length: 1, widestGap: 60 },
] as const;

/** Gaps within gaps that are looked into; it bounds the time, and real texts need two or three. */
const deepest = 12;

interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly depth: number;
}

/** For each of the old tokens the index of the same one among the new, in order, or -1. Time: a constant times n log n. */
export function matchTokens(oldTokens: readonly string[], newTokens: readonly string[]): Int32Array {
  const ids = new Map<string, number>();
  const number = (token: string): number => {
    const id = ids.get(token) ?? ids.size;
    ids.set(token, id);
    return id;
  };
  const [before, after] = [oldTokens.map(number), newTokens.map(number)];
  const matches = new Int32Array(before.length).fill(-1);
  const gaps: Gap[] = [{ oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length, depth: 0 }];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    const inner = trimmed(gap, before, after, matches);
    if (inner.oldFrom < inner.oldTo && inner.newFrom < inner.newTo && gap.depth < deepest)
      gaps.push(...split(inner, before, after));
  }
  return matches;
}

/** Matches what is the same at both ends of a gap; returns what is left of it. */
function trimmed(gap: Gap, before: readonly number[], after: readonly number[], matches: Int32Array): Gap {
  let { oldFrom, oldTo, newFrom, newTo } = gap;
  while (oldFrom < oldTo && newFrom < newTo && before[oldFrom] === after[newFrom]) matches[oldFrom++] = newFrom++;
  while (oldFrom < oldTo && newFrom < newTo && before[oldTo - 1] === after[newTo - 1]) matches[--oldTo] = --newTo;
  return { ...gap, oldFrom, oldTo, newFrom, newTo };
}

/** The gaps between the anchors in a gap; each begins with its anchor, which trimming then matches. */
function split(gap: Gap, before: readonly number[], after: readonly number[]): readonly Gap[] {
  const width = Math.max(gap.oldTo - gap.oldFrom, gap.newTo - gap.newFrom);
  for (const { length, widestGap } of anchorings) {
    if (width > widestGap) return [];
    const anchors = anchorsIn(gap, length, before, after);
    if (anchors.length === 0) continue;
    const bounds = [[gap.oldFrom, gap.newFrom] as const, ...anchors, [gap.oldTo, gap.newTo] as const];
    return bounds.slice(1).map(([oldTo, newTo], index) => {
      const [oldFrom = 0, newFrom = 0] = bounds[index] ?? [];
      return { oldFrom, oldTo, newFrom, newTo, depth: gap.depth + 1 };
    });
  }
  return [];
}

/** Runs that are there once on each side, as the longest chain that is in order on both. */
function anchorsIn(
  gap: Gap,
  length: number,
  before: readonly number[],
  after: readonly number[],
): readonly (readonly [number, number])[] {
  const oldRuns = uniqueRuns(before, gap.oldFrom, gap.oldTo, length);
  const newRuns = uniqueRuns(after, gap.newFrom, gap.newTo, length);
  const pairs: (readonly [number, number])[] = [];
  for (const [run, oldIndex] of oldRuns) {
    const newIndex = newRuns.get(run) ?? -1;
    if (oldIndex >= 0 && newIndex >= 0) pairs.push([oldIndex, newIndex]);
  }
  return longestChain(pairs);
}

/** Each run of `length` tokens with where it begins, or -1 when it is there again. In order of first appearance. */
function uniqueRuns(tokens: readonly number[], from: number, to: number, length: number): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (let index = from; index + length <= to; index++) {
    const run = tokens.slice(index, index + length).join(' ');
    runs.set(run, runs.has(run) ? -1 : index);
  }
  return runs;
}

/** The longest subsequence of pairs, ascending in their first numbers, that ascends in the second too. */
function longestChain(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
