/**
 * Measures the article-or-boilerplate classifier:
 *   tsx tools/bench/segmentation/main.ts --corpus FILE [--shipped] [--no-speed | --speed-only] [--json]
 * Without `--shipped` the model is trained anew for each fold of sites, so that no page is judged by a model that has
 * seen its site; with it the stored model judges a corpus that it was not trained on.
 */
import { parseArgs } from 'node:util';
import { segment } from '../../../src/core/segmentation/segment';
import { mayTrain, readCorpus, type CorpusRecord } from '../../train/segmentation/corpus';
import { crossValidatedLines } from './crossValidatedLines';
import { baselines } from './baselines';
import { groupScore, metricTokens, pageGroups, scorePage, type GroupScore } from './metric';
import { measureEditing, measureFirstPaint, type EditingRow } from './editing';
import { measureSpeed, speedSeed, speedText, type SpeedRow } from './speed';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    folds: { type: 'string', default: '5' },
    shipped: { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
    'speed-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

type Chooser = (record: CorpusRecord) => (line: number) => boolean;

interface Figures extends GroupScore {
  readonly system: string;
  readonly variant: string;
  readonly group: string;
}

function measure(records: readonly CorpusRecord[], system: string, chooser: Chooser): Figures[] {
  const scored = records.map((record) => ({ record, score: scorePage(record, chooser(record)) }));
  return ['full', 'pruned'].flatMap((variant) =>
    Object.entries(pageGroups).flatMap(([group, belongs]) => {
      const own = scored.filter(({ record }) => record.variant === variant && belongs(record));
      const score = groupScore(own.map((page) => page.score));
      return score ? [{ system, variant, group, ...score }] : [];
    }),
  );
}

/** The shipped model by `segment` itself. */
function shippedLines(record: CorpusRecord): (line: number) => boolean {
  const lines = segment(textOf(record));
  return (line) => lines[line]?.article === true;
}

function textOf(record: CorpusRecord): string {
  return record.lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');
}

function run(file: string): void {
  const records = readCorpus(file);
  const timed = !values['no-speed'];
  const firstPaint = timed ? [measureFirstPaint(speedText(records.map(textOf), 12_000))] : [];
  if (values['speed-only']) {
    printSpeed(measureSpeed(records.map(textOf)), [
      ...firstPaint,
      ...measureEditing(speedText(records.map(textOf), 5e6)),
    ]);
    return;
  }
  const known = records.filter(mayTrain);
  const own: Chooser = values.shipped
    ? shippedLines
    : crossValidatedLines(known, Number(values.folds), (step) => console.error(step));
  const judged = values.shipped ? records : known;
  const words = new Map(judged.map((record) => [record, record.lines.map((line) => metricTokens(line).length)]));
  const figures = [
    ...Object.entries(baselines).flatMap(([name, rule]) =>
      measure(judged, name, (record) => {
        const kept = rule(record.lines, words.get(record) ?? []);
        return (line) => kept.has(line);
      }),
    ),
    ...measure(judged, values.shipped ? 'marginalia' : 'marginalia, retrained per fold', own),
  ];
  const speed = timed ? measureSpeed(judged.map(textOf)) : [];
  const editing = timed ? [...firstPaint, ...measureEditing(speedText(judged.map(textOf), 5e6))] : [];
  if (values.json) {
    console.log(
      JSON.stringify({ folds: values.shipped ? 0 : Number(values.folds), speedSeed, figures, speed, editing }),
    );
    return;
  }
  console.log(
    values.shipped
      ? 'The stored model, as it is. On the corpus that it was trained on these figures flatter.'
      : `Cross-validated by site: ${values.folds} models, none of which judges a site that it has seen.`,
  );
  for (const { variant, group, system, pages, precision, recall, f1, lineF1 } of figures) {
    const numbers = `P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}  line F1 ${lineF1.toFixed(1)}`;
    console.log(`${variant.padEnd(7)} ${group.padEnd(12)} ${system.padEnd(32)} pages ${pages}  ${numbers}`);
  }
  printSpeed(speed, editing);
}

function printSpeed(speed: readonly SpeedRow[], editing: readonly EditingRow[]): void {
  if (values.json) {
    console.log(JSON.stringify({ speedSeed, speed, editing }));
    return;
  }
  if (speed.length > 0)
    console.log(`Speed; pages drawn with seed ${speedSeed}; ratio to splitting at line feeds and counting words:`);
  for (const { bytes, milliseconds, megabytesPerSecond, ratio, memoryRatio } of speed) {
    const memory = memoryRatio === undefined ? '' : `  memory ${memoryRatio.toFixed(1)} x text`;
    console.log(
      `${(bytes / 1000).toFixed(0).padStart(7)} kB ${milliseconds.toFixed(1).padStart(8)} ms ${megabytesPerSecond.toFixed(1).padStart(6)} MB/s  ratio ${ratio.toFixed(1)}${memory}`,
    );
  }
  for (const { what, milliseconds, shortest, most } of editing) {
    const goal = most === undefined ? '' : `  at most ${most} ms wanted`;
    console.log(
      `${what.padEnd(48)} ${milliseconds.toFixed(1).padStart(8)} ms, shortest ${shortest.toFixed(1).padStart(7)} ms${goal}`,
    );
  }
}

if (values.corpus === undefined) {
  console.error(
    'Usage: tsx tools/bench/segmentation/main.ts --corpus FILE [--folds N] [--shipped] [--no-speed | --speed-only] [--json]',
  );
  process.exitCode = 2;
} else run(values.corpus);
