/**
 * Measures the article-or-boilerplate classifier:
 *   tsx tools/bench/segmentation/main.ts --corpus FILE [--folds N] [--shipped] [--no-speed | --speed-only] [--json]
 * Without `--shipped` the models are trained anew for each fold of sites, so that no page is judged by models that have
 * seen its site; with it the stored ones judge a corpus that they were not trained on. What is measured is the whole
 * engine: models, rules and rounding.
 */
import { parseArgs } from 'node:util';
import { segment } from '../../../src/core/segmentation/segment';
import { mayTrain, readCorpus } from '../../train/segmentation/corpus';
import { crossValidate, foldCount } from '../../train/segmentation/trainModel';
import { crossValidatedJudge } from './crossValidatedJudge';
import { measureEditing, measureFirstPaint, type EditingRow } from './editing';
import { textOf, type Judge } from './judge';
import { report, reportLines } from './report';
import { measureSpeed, speedSeed, speedText, type SpeedRow } from './speed';
import { speedLines } from './speedLines';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    folds: { type: 'string', default: String(foldCount) },
    shipped: { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
    'speed-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const shipped: Judge = (record) => segment(textOf(record));

interface Speed {
  readonly speedSeed: number;
  readonly speed: readonly SpeedRow[];
  readonly editing: readonly EditingRow[];
}

function measureAllSpeed(pages: readonly string[], firstPaint: readonly EditingRow[]): Speed {
  return { speedSeed, speed: measureSpeed(pages), editing: [...firstPaint, ...measureEditing(speedText(pages, 5e6))] };
}

function run(file: string): void {
  const records = readCorpus(file);
  // The first paint counts only as long as nothing else has been segmented.
  const firstPaint = values['no-speed'] ? [] : [measureFirstPaint(speedText(records.map(textOf), 12_000))];
  if (values['speed-only']) {
    const { speed, editing } = measureAllSpeed(records.map(textOf), firstPaint);
    if (values.json) console.log(JSON.stringify({ speedSeed, speed, editing }));
    else for (const line of speedLines(speed, editing)) console.log(line);
    return;
  }
  const folds = values.shipped ? 0 : Number(values.folds);
  const judged = values.shipped ? records : records.filter(mayTrain);
  const judge = values.shipped
    ? shipped
    : crossValidatedJudge(crossValidate(judged, folds, (step) => console.error(step)));
  const quality = report(judged, values.shipped ? 'marginalia' : 'marginalia, retrained per fold', judge);
  const speed = values['no-speed'] ? undefined : measureAllSpeed(judged.map(textOf), firstPaint);
  if (values.json) {
    console.log(JSON.stringify({ folds, ...quality, ...speed }));
    return;
  }
  console.log(
    values.shipped
      ? 'The stored models, as they are. On the corpus that they were trained on these figures flatter.'
      : `Cross-validated by site: ${values.folds} times retrained, no page judged by models that have seen its site.`,
  );
  for (const line of reportLines(quality)) console.log(line);
  if (speed) for (const line of speedLines(speed.speed, speed.editing)) console.log(line);
}

if (values.corpus === undefined || !(Number(values.folds) >= 2)) {
  console.error(
    'Usage: tsx tools/bench/segmentation/main.ts --corpus FILE [--folds N, 2 or more] [--shipped] [--no-speed | --speed-only] [--json]',
  );
  process.exitCode = 2;
} else run(values.corpus);
