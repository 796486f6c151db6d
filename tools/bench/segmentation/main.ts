/**
 * Measures the article-or-boilerplate classifier:
 *   tsx tools/bench/segmentation/main.ts --corpus FILE [--folds N] [--shipped] [--no-speed] [--json]
 * Without `--shipped` the models are trained anew for each fold of sites, so that no page is judged by models that have
 * seen its site; with it the stored ones judge a corpus that they were not trained on. What is measured is the whole
 * engine: models, rules and rounding.
 */
import { parseArgs } from 'node:util';
import { segment } from '../../../src/core/segmentation/segment';
import { mayTrain, readCorpus } from '../../train/segmentation/corpus';
import { crossValidate, foldCount } from '../../train/segmentation/trainModel';
import { crossValidatedJudge } from './crossValidatedJudge';
import { textOf, type Judge } from './judge';
import { report, reportLines } from './report';
import { measureSpeed, speedSeed } from './speed';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    folds: { type: 'string', default: String(foldCount) },
    shipped: { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const shipped: Judge = (record) => segment(textOf(record));

function run(file: string): void {
  const records = readCorpus(file);
  const folds = values.shipped ? 0 : Number(values.folds);
  const judged = values.shipped ? records : records.filter(mayTrain);
  const judge = values.shipped
    ? shipped
    : crossValidatedJudge(crossValidate(judged, folds, (step) => console.error(step)));
  const quality = report(judged, values.shipped ? 'marginalia' : 'marginalia, retrained per fold', judge);
  const speed = values['no-speed'] ? [] : measureSpeed(judged.map(textOf));
  if (values.json) {
    console.log(JSON.stringify({ folds, speedSeed, ...quality, speed }));
    return;
  }
  console.log(
    values.shipped
      ? 'The stored models, as they are. On the corpus that they were trained on these figures flatter.'
      : `Cross-validated by site: ${values.folds} times retrained, no page judged by models that have seen its site.`,
  );
  for (const line of reportLines(quality)) console.log(line);
  if (speed.length > 0)
    console.log(`Speed; pages drawn with seed ${speedSeed}; ratio to splitting at line feeds and counting words:`);
  for (const { bytes, milliseconds, megabytesPerSecond, ratio, memoryRatio } of speed) {
    const memory = memoryRatio === undefined ? '' : `  memory ${memoryRatio.toFixed(1)} x text`;
    console.log(
      `${(bytes / 1000).toFixed(0).padStart(7)} kB ${milliseconds.toFixed(1).padStart(8)} ms ${megabytesPerSecond.toFixed(1).padStart(6)} MB/s  ratio ${ratio.toFixed(1)}${memory}`,
    );
  }
}

if (values.corpus === undefined || !(Number(values.folds) >= 2)) {
  console.error(
    'Usage: tsx tools/bench/segmentation/main.ts --corpus FILE [--folds N, 2 or more] [--shipped] [--no-speed] [--json]',
  );
  process.exitCode = 2;
} else run(values.corpus);
