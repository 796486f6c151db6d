// How good the claim scores are, in the metrics of the corpus' own scorer.
//   tsx tools/bench/claims/main.ts --corpus FILE|FOLDER [--shipped] [--json]
// Cross-validated by occasion: every sentence is scored by a model that has not seen its debate or speech. With --shipped
// the models in the source tree score the file instead: for sentences that were held back from training.
import { parseArgs } from 'node:util';
import { wordClassModel } from '../../../src/core/claims/models/wordClassModel';
import { scoreSentence } from '../../../src/core/claims/scores';
import { WordClasses } from '../../../src/core/claims/wordClasses';
import { readClaims, type ClaimRow } from '../../train/claims/corpus';
import { scoreOf } from '../../train/claims/recipe';
import { figuresBySource, trainScores } from '../../train/claims/train';
import { reliability } from './reliability';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, json: { type: 'boolean' }, shipped: { type: 'boolean' } },
});
if (values.corpus === undefined) {
  console.error('Name the corpus: tsx tools/bench/claims/main.ts --corpus FILE|FOLDER [--shipped] [--json]');
  process.exit(2);
}
const rows = readClaims(values.corpus);
const shippedScores = (): ReadonlyMap<ClaimRow, number> =>
  new Map(rows.map((row) => [row, scoreSentence(row.text)[scoreOf(row)]]));
const scores =
  values.shipped === true
    ? shippedScores()
    : new Map(trainScores(rows, new WordClasses(wordClassModel)).flatMap(({ crossScores }) => [...crossScores]));
const figures = figuresBySource(scores);

if (values.json === true) {
  console.log(JSON.stringify(Object.fromEntries(figures), null, 2));
} else {
  console.log(values.shipped === true ? 'shipped models' : 'cross-validated by occasion');
  console.log('corpus        sentences  positive    AP   MAP     P     R    F1  best F1 at');
  for (const [source, one] of figures) {
    const shares = [one.averagePrecision, one.map, one.precision, one.recall, one.f1];
    console.log(
      source.padEnd(14) +
        String(one.sentences).padStart(9) +
        String(one.positive).padStart(10) +
        shares.map((share) => share.toFixed(1).padStart(6)).join('') +
        `${one.bestF1.toFixed(1).padStart(8)}  ${one.bestThreshold.toFixed(2)}`,
    );
  }
  console.log('\nreliability (share that is positive, of the sentences with such a score)');
  for (const line of reliability(scores)) console.log(line);
}
