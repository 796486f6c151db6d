/**
 * Trains the article-or-boilerplate models and writes them with their card:
 *   tsx tools/train/segmentation/main.ts --corpus FILE [--out DIR]
 * The same corpus gives the same weights; the SHA-256 that is printed last is that of the written module.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crossValidatedJudge } from '../../bench/segmentation/crossValidatedJudge';
import { report } from '../../bench/segmentation/report';
import { mayTrain, readCorpus } from './corpus';
import { crossValidate, foldCount, trainModels } from './trainModel';
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
  const say = (step: string): void => {
    console.error(step);
  };
  const records = readCorpus(values.corpus).filter(mayTrain);
  const validated = crossValidate(records, foldCount, say);
  const quality = report(records, 'marginalia', crossValidatedJudge(validated));
  const models = trainModels(validated, say);
  const module = [
    "import type { PageModels } from '../articleModel';",
    "import type { StoredModel } from '../storedModel';",
    '',
    '/** Written by tools/train/segmentation/main.ts; what it was trained on and how good it is: segmentation.md. */',
    `export const segmentationModel: PageModels<StoredModel> = ${JSON.stringify(models, undefined, 2)};`,
    '',
  ].join('\n');
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'segmentationModel.ts'), module);
  const card = modelCard(records, validated.made, quality, validated.sides.english.effect, Buffer.byteLength(module));
  writeFileSync(join(values.out, 'segmentation.md'), card);
  console.log(card);
  console.log(`sha256 ${createHash('sha256').update(module).digest('hex')}`);
}
