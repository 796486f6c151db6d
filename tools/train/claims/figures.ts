import { groupBy } from '../../../src/core/text/groupBy';

/** A score with what is right, of one document. */
interface Scored {
  readonly doc: string;
  readonly score: number;
  readonly label: 0 | 1;
}

/** How good the scores of one corpus are, in per cent; thresholds as they are. */
export interface Figures {
  readonly sentences: number;
  readonly positive: number;
  readonly averagePrecision: number;
  /** Mean over documents of the average precision, documents without a positive left out. */
  readonly map: number;
  /** At 0.5. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly bestF1: number;
  readonly bestThreshold: number;
}

/** The metrics of the corpus' own scorer. */
export function figuresOf(scored: readonly Scored[]): Figures {
  const documents = groupBy(scored, ({ doc }) => doc);
  const averages = [...documents.values()].flatMap((rows) => averagePrecision(rows) ?? []);
  const at = f1At(scored, 0.5);
  let best = { f1: 0, threshold: 0 };
  for (let step = 1; step < 50; step += 1) {
    const { f1 } = f1At(scored, step * 0.02);
    if (f1 > best.f1) best = { f1, threshold: step * 0.02 };
  }
  return {
    sentences: scored.length,
    positive: scored.reduce((sum, { label }) => sum + label, 0),
    averagePrecision: 100 * (averagePrecision(scored) ?? 0),
    map: (100 * averages.reduce((sum, value) => sum + value, 0)) / Math.max(1, averages.length),
    ...at,
    bestF1: best.f1,
    bestThreshold: best.threshold,
  };
}

function averagePrecision(rows: readonly Scored[]): number | undefined {
  let hits = 0;
  let sum = 0;
  [...rows]
    .sort((a, b) => b.score - a.score)
    .forEach(({ label }, index) => {
      hits += label;
      if (label === 1) sum += hits / (index + 1);
    });
  return hits > 0 ? sum / hits : undefined;
}

function f1At(rows: readonly Scored[], threshold: number): Pick<Figures, 'precision' | 'recall' | 'f1'> {
  const called = rows.filter(({ score }) => score >= threshold);
  const hits = called.filter(({ label }) => label === 1).length;
  const positive = rows.filter(({ label }) => label === 1).length;
  return {
    precision: called.length > 0 ? (100 * hits) / called.length : 0,
    recall: positive > 0 ? (100 * hits) / positive : 0,
    f1: called.length + positive > 0 ? (200 * hits) / (called.length + positive) : 0,
  };
}
