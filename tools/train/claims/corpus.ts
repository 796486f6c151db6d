import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The corpora that are trained on. Any other, such as `ct25-news` (CC BY-NC-SA), is never. */
export const trainedSources = ['claimbuster', 'ct19', 'policlaim'] as const;
type TrainedSource = (typeof trainedSources)[number];

/** One labelled sentence. */
export interface ClaimRow {
  readonly id: string;
  readonly source: string;
  readonly doc: string;
  readonly text: string;
  readonly label: 0 | 1;
  /** The label as the corpus has it: ClaimBuster tells NFS, UFS (unimportant) and CFS (check-worthy) factual sentences. */
  readonly raw: string;
}

/** How many parts the documents are dealt into for cross-validation. */
export const foldCount = 5;

/** Reads a JSON-lines file of labelled sentences, or every `claims*.jsonl` of a folder. */
export function readClaims(path: string): readonly ClaimRow[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((file) => /^claims.*\.jsonl$/u.test(file))
        .sort()
        .map((file) => join(path, file))
    : [path];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ClaimRow),
  );
}

/** Whether `row` may be learnt from. */
export function isTrained(row: ClaimRow): row is ClaimRow & { readonly source: TrainedSource } {
  return trainedSources.some((source) => source === row.source);
}

/**
 * The fold of every row. Sentences of one occasion are in one fold, also where two corpora have it: debates go by the date in
 * the document's name. Speeches (PoliClaim) are dealt out by themselves, since they are few.
 */
export function foldsOf(rows: readonly ClaimRow[]): ReadonlyMap<ClaimRow, number> {
  const occasions = [...new Set(rows.map(occasionOf))].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1));
  const isSpeech = (occasion: string): boolean => occasion.startsWith('policlaim');
  const fold = new Map<string, number>();
  for (const group of [occasions.filter(isSpeech), occasions.filter((occasion) => !isSpeech(occasion))]) {
    group.forEach((occasion, index) => fold.set(occasion, index % foldCount));
  }
  return new Map(rows.map((row) => [row, fold.get(occasionOf(row)) ?? 0]));
}

function occasionOf({ source, doc }: ClaimRow): string {
  const date = doc.replace(/\D/gu, '').slice(0, 8);
  return source === 'policlaim' || date.length < 8 ? `${source} ${doc}` : date;
}

/** FNV-1a, unsigned. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
