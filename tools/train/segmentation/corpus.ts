import { readFileSync } from 'node:fs';

/** One record of the corpus: a web page as lines of text, each labelled. */
export interface CorpusRecord {
  readonly id: string;
  readonly source: string;
  readonly licence: string;
  readonly site: string;
  readonly variant: 'full' | 'pruned';
  readonly lang: string;
  readonly lines: readonly string[];
  /** 1 article, 0 not, null blank. */
  readonly labels: readonly (0 | 1 | null)[];
  /** Weak hints from the markup of the page. */
  readonly fine: readonly string[];
}

/** Licences of annotations that weights may be trained on. */
const openLicences: ReadonlySet<string> = new Set(['CC-BY-4.0', 'MIT', 'Apache-2.0']);

/** Reads a corpus of one JSON record a line. */
export function readCorpus(file: string): CorpusRecord[] {
  const rows = readFileSync(file, 'utf8').split('\n');
  return rows.filter((row) => row.trim() !== '').map((row) => JSON.parse(row) as CorpusRecord);
}

/** Whether weights may be trained on `record`: its annotation has an open licence. */
export function mayTrain(record: CorpusRecord): boolean {
  return openLicences.has(record.licence);
}

/** The fold of a site, the same for all of its pages: a hash of its name. */
export function foldOf(site: string, folds: number): number {
  let hash = 7;
  for (const unit of site) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % folds;
}

/** Hints of lines that no classifier is judged by: the two readings of them are both common. */
export const neutralHints: ReadonlySet<string> = new Set(['headline', 'byline', 'date', 'dup']);

/** Whether line `index` of `record` counts neither for nor against a classifier. */
export function isNeutral(record: Pick<CorpusRecord, 'labels' | 'fine'>, index: number): boolean {
  return record.labels[index] === 0 && neutralHints.has(record.fine[index] ?? '');
}
