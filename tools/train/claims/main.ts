// Trains the claim models and writes them with their card.
//   tsx tools/train/claims/main.ts --corpus FILE [--text FILE]… [--out DIR]
// --text names corpora of articles or pages (JSON lines with `text`, or `lines` and `labels`): word classes are learnt from
// their words and the corpus' own. Without any, the word classes of the source tree are kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { featureWords } from '../../../src/core/claims/featureWords';
import { wordClassModel } from '../../../src/core/claims/models/wordClassModel';
import { WordClasses } from '../../../src/core/claims/wordClasses';
import { isTrained, readClaims } from './corpus';
import { modelCard } from './modelCard';
import { modelModule, packModel, packWordClasses, wordClassModule } from './packModel';
import { paragraphsOf } from './plainText';
import { figuresBySource, trainScores } from './train';
import { wordClasses } from './wordClasses';
import { wordVectors } from './wordVectors';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, text: { type: 'string', multiple: true }, out: { type: 'string' } },
});
if (values.corpus === undefined) {
  console.error('Name the corpus: tsx tools/train/claims/main.ts --corpus FILE [--text FILE]… [--out DIR]');
  process.exit(2);
}
const out = values.out ?? join(__dirname, '../../../src/core/claims/models');
mkdirSync(out, { recursive: true });
const rows = readClaims(values.corpus);

let packedClasses = wordClassModel;
if (values.text) {
  const texts = [...rows.filter(isTrained).map(({ text }) => text), ...values.text.flatMap(paragraphsOf)];
  const words = texts.map((text) => featureWords(text, Infinity).map((word) => word.text));
  packedClasses = packWordClasses(wordClasses(wordVectors(words)));
  writeFileSync(join(out, 'wordClassModel.ts'), wordClassModule(packedClasses));
}

let bytes = (packedClasses.length * 3) / 4;
const scores = trainScores(rows, new WordClasses(packedClasses));
for (const { name, calibration, fitAll } of scores) {
  const stored = packModel(fitAll(), calibration);
  bytes += (stored.slots.length * 3) / 4;
  writeFileSync(join(out, `${name}Model.ts`), modelModule(`${name}Model`, stored));
}
const figures = figuresBySource(new Map(scores.flatMap(({ crossScores }) => [...crossScores])));
writeFileSync(join(out, 'claims.md'), modelCard(rows, figures, bytes));
for (const [source, { f1, bestF1, map, averagePrecision }] of figures) {
  const shown = [f1, bestF1, averagePrecision, map].map((value) => value.toFixed(1));
  console.log(`${source}: F1 ${shown[0]}, best ${shown[1]}, AP ${shown[2]}, MAP ${shown[3]}`);
}
console.log(`${Math.round(bytes)} bytes`);
