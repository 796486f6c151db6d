// Trains the claim models and writes them with their card.
//   tsx tools/train/claims/main.ts --corpus FILE [--out DIR]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readClaims } from './corpus';
import { modelCard } from './modelCard';
import { modelModule, packModel } from './packModel';
import { figuresBySource, trainScores } from './train';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, out: { type: 'string' } } });
if (values.corpus === undefined) {
  console.error('Name the corpus: tsx tools/train/claims/main.ts --corpus FILE [--out DIR]');
  process.exit(2);
}
const out = values.out ?? join(__dirname, '../../../src/core/claims/models');
mkdirSync(out, { recursive: true });
const rows = readClaims(values.corpus);
const scores = trainScores(rows);
let bytes = 0;
for (const { name, calibration, fitAll } of scores) {
  const stored = packModel(fitAll(), calibration);
  bytes += (stored.weights.length * 3) / 4;
  writeFileSync(join(out, `${name}Model.ts`), modelModule(`${name}Model`, stored));
}
const figures = figuresBySource(new Map(scores.flatMap(({ crossScores }) => [...crossScores])));
writeFileSync(join(out, 'claims.md'), modelCard(rows, figures, bytes));
for (const [source, { f1, bestF1, map, averagePrecision }] of figures) {
  const shown = [f1, bestF1, averagePrecision, map].map((value) => value.toFixed(1));
  console.log(`${source}: F1 ${shown[0]}, best ${shown[1]}, AP ${shown[2]}, MAP ${shown[3]}`);
}
