/**
 * Trains the article-or-boilerplate model and writes it with its card:
 *   tsx tools/train/segmentation/main.ts --corpus FILE [--out DIR]
 * The same corpus gives the same weights.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mayTrain, readCorpus } from './corpus';
import { trainModel } from './trainModel';
import { modelCard } from './modelCard';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    out: { type: 'string', default: join(__dirname, '../../../src/core/segmentation/models') },
  },
});
if (values.corpus === undefined) {
  console.error('Usage: tsx tools/train/segmentation/main.ts --corpus FILE [--out DIR]');
  process.exitCode = 2;
} else {
  const records = readCorpus(values.corpus).filter(mayTrain);
  const trained = trainModel(records, (step) => console.error(step));
  const module = [
    "import type { StoredModel } from '../articleModel';",
    '',
    '/** Written by tools/train/segmentation/main.ts; what it was trained on and how good it is: segmentation.md. */',
    `export const segmentationModel: StoredModel = ${JSON.stringify(trained.model, undefined, 2)};`,
    '',
  ].join('\n');
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'segmentationModel.ts'), module);
  const card = modelCard(records, trained, Buffer.byteLength(module));
  writeFileSync(join(values.out, 'segmentation.md'), card);
  console.log(card);
}
