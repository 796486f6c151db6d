import type { Report } from '../../bench/segmentation/report';
import type { CorpusRecord } from './corpus';
import type { SettlingEffect } from './settle';
import { foldCount, stackOptions } from './trainModel';

/** The models' card in Markdown: data, licences, command, figures, limits. */
export function modelCard(
  records: readonly CorpusRecord[],
  made: number,
  quality: Report,
  settling: SettlingEffect,
  bytes: number,
): string {
  const count = (of: (record: CorpusRecord) => string): string => {
    const counts = new Map<string, number>();
    for (const record of records) counts.set(of(record), (counts.get(of(record)) ?? 0) + 1);
    return [...counts]
      .sort()
      .map(([name, pages]) => `${name} ${pages}`)
      .join(', ');
  };
  const sites = new Set(records.map(({ site }) => site)).size;
  const { english, other } = stackOptions;
  const one = (value: number): string => value.toFixed(1);
  return [
    '# Model: article or boilerplate',
    '',
    'Says of each line of a plain-text web page whether it belongs to the article.',
    '',
    `- **Data**: ${records.length} page records of ${sites} sites. By source: ${count(({ source }) => source)}. By variant: ${count(({ variant }) => variant)}.`,
    `  Added in training: ${made} pages made of them (articles in other pages' frames, with comment threads, teasers and second articles below, and copies in pseudo-words).`,
    `- **Licences of the annotations**: ${count(({ licence }) => licence)}. Records under any other licence are left out. The texts are their publishers'; none is stored here.`,
    `- **Date**: November 2026.`,
    '- **Command**: `npm run train:segmentation -- --corpus FILE`. Deterministic: the same corpus gives the same bytes; the command prints their SHA-256.',
    `- **Form**: logistic regression over hashed looks of a line and its neighbours (8-bit weights), then ${english.boosting.trees} boosted trees of at most ${english.boosting.leaves} leaves over`,
    `  windows, the densest stretch of prose and shared words. A second, smaller pair of stages (${other.boosting.trees} trees) that knows no words judges text that is not English:`,
    `  it learned from the foreign pages and from English ones in pseudo-words. ${Math.round(bytes / 1000)} kB in all.`,
    "  A line is article where its sum of trees reaches its page's threshold, which rises with the sum of the page's middle word: where the article is plain",
    '  to see, what is only like it is left out. Lines far from it are settled after 16, 40 or 100 trees. In the same folds a line is asked',
    `  ${one(settling.meanTrees)} trees on the average, and all trees would have judged ${(100 * settling.turned).toFixed(2)} % of the lines otherwise. Texts of more than 1,536 lines`,
    '  that are not blank are judged in sections of 512 or more: no page of the corpus is that long.',
    `- **Figures** (percent; whole engine, rules and rounding included; ${foldCount}-fold cross-validation by site; precision, recall, F1 are of words, means over pages; line F1 is over all lines;`,
    `  \`npm run bench:segmentation -- --corpus FILE\` measures the same):`,
    '',
    '| variant | group | system | pages | precision | recall | F1 | line F1 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...quality.figures.map(
      ({ group, variant, system, pages, precision, recall, f1, lineF1 }) =>
        `| ${variant} | ${group} | ${system} | ${pages} | ${[precision, recall, f1, lineF1].map(one).join(' | ')} |`,
    ),
    '',
    `- **Confidence** (same folds; mean distance between promised and right ${one(100 * quality.calibrationError)} points):`,
    '',
    '| confidence | lines | promised | right |',
    '| --- | --- | --- | --- |',
    ...quality.reliability.map(
      ({ from, to, lines, promised, right }) =>
        `| ${from.toFixed(2)}–${to.toFixed(2)} | ${lines} | ${one(100 * promised)} | ${one(100 * right)} |`,
    ),
    '',
    '- **Kinds** (same folds, beside the hints of the markup where a line has one that tells; weak: a hint is no key):',
    '',
    '| kind | precision | of | recall | of |',
    '| --- | --- | --- | --- | --- |',
    ...quality.kinds.map(
      ({ kind, precision, recall, called, hinted }) =>
        `| ${kind} | ${one(precision)} | ${called} | ${hinted > 0 ? one(recall) : '–'} | ${hinted} |`,
    ),
    '',
    '- **Limits**: English news and blogs of 2019–2026. Few real pages in other languages (see their row). Weak on live blogs, on pages with several',
    '  articles, and on reader comments that look like paragraphs. The settings were chosen on the same folds: expect a little less on new sites.',
    '',
  ].join('\n');
}
