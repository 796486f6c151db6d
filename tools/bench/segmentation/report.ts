import type { Line } from '../../../src/core/segmentation/line';
import type { CorpusRecord } from '../../train/segmentation/corpus';
import { baselines } from './baselines';
import { measure, type Figures, type Judge } from './judge';
import { kindScores, type KindScore } from './kindScores';
import { pageWords } from './metric';
import { calibrationError, reliability, type ReliabilityRow } from './reliability';

/** Everything that is measured of the quality of one segmentation. */
export interface Report {
  readonly figures: readonly Figures[];
  readonly kinds: readonly KindScore[];
  readonly reliability: readonly ReliabilityRow[];
  readonly calibrationError: number;
}

/** Measures `judge` under the name `system`, and the baselines beside it, on the same records. */
export function report(records: readonly CorpusRecord[], system: string, judge: Judge): Report {
  const pages = records.map((record) => [record, pageWords(record)] as const);
  const counts = new Map(pages.map(([record, words]) => [record, words.map(({ length }) => length)]));
  const judged = records.map((record): [CorpusRecord, readonly Line[]] => [record, judge(record)]);
  const found = new Map(judged);
  const rows = reliability(judged);
  return {
    figures: [
      ...Object.entries(baselines).flatMap(([name, rule]) =>
        measure(pages, name, (record) => {
          const kept = rule(record.lines, counts.get(record) ?? []);
          return (line) => kept.has(line);
        }),
      ),
      ...measure(pages, system, (record) => (line) => found.get(record)?.[line]?.article === true),
    ],
    kinds: kindScores(judged),
    reliability: rows,
    calibrationError: calibrationError(rows),
  };
}

/** The report in lines for the terminal. */
export function reportLines({ figures, kinds, reliability: rows, calibrationError: error }: Report): string[] {
  const share = (value: number): string => (100 * value).toFixed(1).padStart(5);
  return [
    ...figures.map(({ variant, group, system, pages, precision, recall, f1, lineF1 }) => {
      const numbers = `P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}  line F1 ${lineF1.toFixed(1)}`;
      return `${variant.padEnd(7)} ${group.padEnd(12)} ${system.padEnd(32)} pages ${pages}  ${numbers}`;
    }),
    'Kinds beside the hints of the markup, where there are any (weak: a hint is no key):',
    ...kinds.map(
      ({ kind, precision, recall, called, unhinted, hinted }) =>
        `${kind.padEnd(10)} precision ${precision.toFixed(1).padStart(5)} of ${called} (and ${unhinted} without hint)` +
        (hinted > 0 ? `  recall ${recall.toFixed(1).padStart(5)} of ${hinted}` : ''),
    ),
    `Confidence; mean distance between promised and right ${(100 * error).toFixed(1)} points:`,
    ...rows.map(
      ({ from, to, lines, promised, right }) =>
        `${from.toFixed(2)} to ${to.toFixed(2)}  lines ${String(lines).padStart(7)}  promised ${share(promised)} %  right ${share(right)} %`,
    ),
  ];
}
