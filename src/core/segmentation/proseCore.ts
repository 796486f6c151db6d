import type { LineTable } from './lineTable';
import { cappedWords } from './pageContext';
import { proseRuns, type ProseRun } from './proseRuns';

/** The stretch of a page with the most probable prose, beside its rivals. Empty and 0 where there is no prose. */
export interface ProseCore extends ProseRun {
  /** The score of the second-best stretch; 0 when there is none. */
  readonly second: number;
  /** For each row the score of the stretch that it belongs to; 0 outside all. */
  readonly runScores: Float32Array;
}

/** The probability above which a line adds to a stretch rather than ends it. */
const leastChance = 0.4;

/** The probability that a line of a tight core must have, about. */
const tightChance = 0.75;

/** Finds the core by the first stage's probabilities; longer lines weigh more. Linear. */
export function proseCore(table: LineTable, probabilities: Float64Array): ProseCore {
  return coreAbove(table, probabilities, leastChance);
}

/** The core of lines that the first stage is surer of: it ends at gaps that `proseCore` goes over. */
export function tightCore(table: LineTable, probabilities: Float64Array): ProseCore {
  return coreAbove(table, probabilities, tightChance);
}

function coreAbove(table: LineTable, probabilities: Float64Array, chance: number): ProseCore {
  const { count } = table;
  const scores = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const words = Math.min(cappedWords, table.words[row] ?? 0);
    scores[row] = ((probabilities[row] ?? 0) - chance) * (words + 2);
  }
  const runs = proseRuns(scores);
  const core = runs.reduce((best, run) => (run.score > best.score ? run : best), { from: 0, to: 0, score: 0 });
  const second = runs.reduce((best, run) => (run !== core && run.score > best ? run.score : best), 0);
  const runScores = new Float32Array(count);
  for (const run of runs) runScores.fill(run.score, run.from, run.to);
  return { ...core, second, runScores };
}
