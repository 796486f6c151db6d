import { isNeutral, type CorpusRecord } from '../../train/segmentation/corpus';

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** The words of a text for the metric: runs of letters and digits, one character each in scripts without spaces. */
function metricTokens(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.flatMap((word) => (unspaced.test(word) ? Array.from(word) : [word]));
}

/** The words of every line of `record`, for `scorePage`: worth keeping where one page is scored several times. */
export function pageWords(record: CorpusRecord): readonly (readonly string[])[] {
  return record.lines.map((line) => metricTokens(line));
}

/** How well the kept lines of one page match those labelled. */
export interface PageScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Lines rightly kept, wrongly kept and wrongly left out; neutral and blank lines count nowhere. */
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
}

/**
 * Scores one page by bags of words: kept lines against labelled ones. Extra words are forgiven when the headline,
 * byline, date or a repeated line has them, since either reading of those is right.
 */
export function scorePage(
  record: CorpusRecord,
  keep: (line: number) => boolean,
  wordsOf = pageWords(record),
): PageScore {
  const gold = new Map<string, number>();
  const neutral = new Map<string, number>();
  const kept = new Map<string, number>();
  let goldCount = 0;
  let keptCount = 0;
  let hits = 0;
  let extra = 0;
  let missed = 0;
  record.lines.forEach((_, line) => {
    const label = record.labels[line];
    const free = isNeutral(record, line);
    const keeps = keep(line);
    const words = wordsOf[line] ?? [];
    if (label === 1) {
      goldCount += words.length;
      addAll(gold, words);
    } else if (free) addAll(neutral, words);
    if (keeps) {
      keptCount += words.length;
      addAll(kept, words);
    }
    if (label === null || free) return;
    if (label === 1 && keeps) hits++;
    else if (label === 1) missed++;
    else if (keeps) extra++;
  });
  let overlap = 0;
  let forgiven = 0;
  for (const [word, count] of kept) {
    const right = Math.min(count, gold.get(word) ?? 0);
    overlap += right;
    forgiven += Math.min(count - right, neutral.get(word) ?? 0);
  }
  const judged = keptCount - forgiven;
  const precision = judged === 0 ? 0 : overlap / judged;
  const recall = goldCount === 0 ? 0 : overlap / goldCount;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, hits, extra, missed };
}

function addAll(bag: Map<string, number>, words: readonly string[]): void {
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
}

/** Scores of several pages: means over pages, and the line F1 over all of their lines together. Percent. */
export interface GroupScore {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly lineF1: number;
}

/** Sums up `scores`; undefined when there are none. */
export function groupScore(scores: readonly PageScore[]): GroupScore | undefined {
  if (scores.length === 0) return undefined;
  const total = (of: (score: PageScore) => number): number => scores.reduce((sum, score) => sum + of(score), 0);
  const mean = (of: (score: PageScore) => number): number => (100 * total(of)) / scores.length;
  const hits = total((score) => score.hits);
  const wrong = total((score) => score.extra + score.missed);
  return {
    pages: scores.length,
    precision: mean((score) => score.precision),
    recall: mean((score) => score.recall),
    f1: mean((score) => score.f1),
    lineF1: (200 * hits) / Math.max(1, 2 * hits + wrong),
  };
}

/** The groups of pages that figures are given for. */
export const pageGroups: Readonly<Record<string, (record: CorpusRecord) => boolean>> = {
  NEWS: (record) => record.lang === 'en' && newsSources.has(record.source),
  MAIN: (record) => record.lang === 'en' && !record.source.startsWith('clean'),
  wcxb: (record) => record.source === 'wcxb',
  'non-english': (record) => record.lang !== 'en',
};

const newsSources: ReadonlySet<string> = new Set(['andy', 'scrapinghub', 'fundus', 'fundus-eval', 'l3s-gn1']);
