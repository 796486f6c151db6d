import type { ClaimRow } from './corpus';
import { foldCount, isTrained, trainedSources } from './corpus';
import type { Figures } from './figures';

/** The models' card in Markdown: data, licences, date, command, figures, limits. */
export function modelCard(rows: readonly ClaimRow[], figures: ReadonlyMap<string, Figures>, bytes: number): string {
  const counts = trainedSources.map((source) => `${source} ${rows.filter((row) => row.source === source).length}`);
  const sentences = rows.filter(isTrained).length;
  const lines = [...figures].map(
    ([source, one]) =>
      `| ${source} | ${one.sentences} | ${one.positive} | ${[one.averagePrecision, one.map, one.precision, one.recall, one.f1, one.bestF1].map((value) => value.toFixed(1)).join(' | ')} |`,
  );
  return [
    '# Models: check-worthy, factual',
    '',
    'Two scores of a single English sentence, 0 to 1: whether readers would want it checked, and whether it states something',
    'that can be verified at all.',
    '',
    `- **Data**: ${sentences} sentences of US debates and speeches (${counts.join(', ')}). ClaimBuster: Hassan and others, KDD 2017;`,
    '  CheckThat! 2019 task 1: Atanasova and others; PoliClaim: Ni and others, AFaCTA, 2024. CheckThat! 2025 is never trained on.',
    "- **Licences of the annotations**: ClaimBuster open (Zenodo 3609356); CheckThat! 2019 free for general research use; PoliClaim none stated. The texts are their speakers' and publishers'; none is stored here.",
    '- **Date**: November 2026.',
    '- **Word classes**: 256 classes of 7,500 words by the company they keep (skip-grams, k-means), from the sentences above and, without labels, from articles: PolNeAR',
    '  (no licence stated), GUM news (CC BY), and web pages (CC BY 4.0, MIT, Apache-2.0). Names within sentences are left out.',
    '- **Command**: `tsx tools/train/claims/main.ts --corpus FILE --text FILE --text FILE`. Deterministic: the same files give the same weights.',
    `- **Form**: two logistic regressions over hashed words, pairs of words, word edges, word classes and what a reader would count, 4-bit weights; ${Math.round(bytes / 1000)} kB together. Names are not learnt, only that there is one.`,
    `- **Figures** (per cent; ${foldCount}-fold cross-validation by occasion; precision, recall and F1 at 0.5, then F1 at the best threshold; \`tsx tools/bench/claims/main.ts --corpus FILE\` prints them again):`,
    '',
    '| corpus | sentences | positive | AP | MAP | precision | recall | F1 | best F1 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    '- **Calibration**: 0.5 is where F1 was highest in cross-validation, so a score is not a share: below the threshold classes',
    '  are rarer than the score says. The order of the scores is what counts.',
    "- **Limits**: debates and state addresses, not news: few sentences of news reach 0.5 as check-worthy, many as factual. ClaimBuster's labels are those of a crowd; CheckThat! 2019 calls",
    '  positive only what fact-checkers took up. The settings were chosen on the same folds.',
    '',
  ].join('\n');
}
