import { boostingOptions } from './stacking';
import type { CorpusRecord } from './corpus';
import { foldCount, type Trained } from './trainModel';

/** The model's card in Markdown: data, licences, command, figures, limits. */
export function modelCard(records: readonly CorpusRecord[], { figures, made }: Trained, bytes: number): string {
  const count = (of: (record: CorpusRecord) => string): string => {
    const counts = new Map<string, number>();
    for (const record of records) counts.set(of(record), (counts.get(of(record)) ?? 0) + 1);
    return [...counts]
      .sort()
      .map(([name, pages]) => `${name} ${pages}`)
      .join(', ');
  };
  const sites = new Set(records.map(({ site }) => site)).size;
  const rows = figures.map(
    ({ group, variant, pages, precision, recall, f1, lineF1 }) =>
      `| ${variant} | ${group} | ${pages} | ${[precision, recall, f1, lineF1].map((value) => value.toFixed(1)).join(' | ')} |`,
  );
  return [
    '# Model: article or boilerplate',
    '',
    'Says of each line of a plain-text web page whether it belongs to the article.',
    '',
    `- **Data**: ${records.length} page records of ${sites} sites. By source: ${count(({ source }) => source)}. By variant: ${count(({ variant }) => variant)}.`,
    `  Added in training: ${made} pages made of them (articles in other pages' frames, with comment threads, teasers and second articles below).`,
    `- **Licences of the annotations**: ${count(({ licence }) => licence)}. Records under any other licence are left out. The texts are their publishers'; none is stored here.`,
    `- **Date**: November 2026.`,
    '- **Command**: `tsx tools/train/segmentation/main.ts --corpus FILE`. Deterministic: the same corpus gives the same weights.',
    `- **Form**: logistic regression over hashed looks of a line and its neighbours (8-bit weights), then ${boostingOptions.trees} boosted trees of at most ${boostingOptions.leaves} leaves over`,
    `  windows, the densest stretch of prose and shared words; ${Math.round(bytes / 1000)} kB in all.`,
    `- **Figures** (percent, ${foldCount}-fold cross-validation by site; precision, recall, F1 are of words, means over pages; line F1 is over all lines; of the model alone, before the rules for the finer kinds; \`tools/bench/segmentation\` measures with them):`,
    '',
    '| variant | group | pages | precision | recall | F1 | line F1 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '- **Limits**: English news and blogs of 2019–2026. Other languages are few in the data (see their row). Weak on live blogs, on pages with several',
    '  articles, and on reader comments that look like paragraphs. The settings were chosen on the same folds: expect a little less on new sites.',
    '',
  ].join('\n');
}
