/** A rule that chooses the article's lines from the text alone. `words` has the count of each line, 0 for blank ones. */
export type Baseline = (lines: readonly string[], words: readonly number[]) => ReadonlySet<number>;

/** Rules that need no training, to compare with. */
export const baselines: Readonly<Record<string, Baseline>> = {
  'all lines': (_, words) => new Set(words.flatMap((count, line) => (count > 0 ? [line] : []))),
  // The line rule of the C4 corpus (Raffel and others, JMLR 2020).
  'C4 rule': (lines, words) =>
    new Set(lines.flatMap((line, at) => ((words[at] ?? 0) >= 5 && /[.!?"”]\s*$/.test(line) ? [at] : []))),
  'longest run': (_, words) => bestRun(words.map((count) => (count === 0 ? 0 : count >= 10 ? count : -Infinity))),
  // Maximum subsequence (Pasternack and Roth, WWW 2009).
  'max-sum segment': (_, words) => bestRun(words.map((count) => (count === 0 ? 0 : Math.min(count, 60) - 10))),
};

/** The consecutive lines with the largest sum of scores. */
function bestRun(scores: readonly number[]): ReadonlySet<number> {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  scores.forEach((score, line) => {
    if (sum <= 0) {
      sum = 0;
      from = line;
    }
    sum += score;
    if (sum > best.sum) best = { from, to: line + 1, sum };
  });
  return new Set(Array.from({ length: best.to - best.from }, (_, offset) => best.from + offset));
}
