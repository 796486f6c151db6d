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
import { measureEditing } from './editing';
import { measureFirstPaint } from './firstPaint';
import { textOf, type Judge } from './judge';
import { report, reportLines } from './report';
import { measurePages, measureSpeed, speedSeed, speedText } from './speed';
import { speedLines, type Speed } from './speedLines';

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

function measureAllSpeed(pages: readonly string[]): Speed {
  const speed = measureSpeed(pages);
  const editing = [...measureFirstPaint(speedText(pages, 12_000)), ...measureEditing(speedText(pages, 5e6))];
  return { speedSeed, pages: measurePages(pages), speed, editing };
}

function run(file: string): void {
  const records = readCorpus(file);
  if (values['speed-only']) {
    const speed = measureAllSpeed(records.map(textOf));
    if (values.json) console.log(JSON.stringify(speed));
    else for (const line of speedLines(speed)) console.log(line);
    return;
  }
  const folds = values.shipped ? 0 : Number(values.folds);
  const judged = values.shipped ? records : records.filter(mayTrain);
  const judge = values.shipped
    ? shipped
    : crossValidatedJudge(crossValidate(judged, folds, (step) => console.error(step)));
  const quality = report(judged, values.shipped ? 'marginalia' : 'marginalia, retrained per fold', judge);
  const speed = values['no-speed'] ? undefined : measureAllSpeed(judged.map(textOf));
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
  if (speed) for (const line of speedLines(speed)) console.log(line);
}

if (values.corpus === undefined || !(Number(values.folds) >= 2)) {
  console.error(
    'Usage: tsx tools/bench/segmentation/main.ts --corpus FILE [--folds N, 2 or more] [--shipped] [--no-speed | --speed-only] [--json]',
  );
  process.exitCode = 2;
} else run(values.corpus);
