/** A stretch of rows, half-open, and the sum of its scores. */
export interface ProseRun {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * All maximal scoring subsequences of `scores`, in order: disjoint stretches whose sum cannot be raised by making them
 * longer or shorter. Linear: Ruzzo and Tompa, "A linear time algorithm for finding all maximal scoring subsequences",
 * ISMB 1999.
 */
export function proseRuns(scores: Float32Array): ProseRun[] {
  // Parallel stacks: where a candidate begins and ends, and the sum of all scores before its start and up to its end.
  const from: number[] = [];
  const to: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  // For each candidate the nearest earlier one with a smaller left sum, or -1.
  const lower: number[] = [];
  let total = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score <= 0) {
      total += score;
      continue;
    }
    let start = row;
    let before = total;
    total += score;
    for (;;) {
      let earlier = from.length - 1;
      while (earlier >= 0 && (left[earlier] ?? 0) >= before) earlier = lower[earlier] ?? -1;
      if (earlier < 0 || (right[earlier] ?? 0) >= total) {
        from.push(start);
        to.push(row + 1);
        left.push(before);
        right.push(total);
        lower.push(earlier);
        break;
      }
      start = from[earlier] ?? 0;
      before = left[earlier] ?? 0;
      from.length = to.length = left.length = right.length = lower.length = earlier;
    }
  }
  return from.map((first, index) => ({
    from: first,
    to: to[index] ?? first,
    score: (right[index] ?? 0) - (left[index] ?? 0),
  }));
}
