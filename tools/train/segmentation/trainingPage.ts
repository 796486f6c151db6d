import type { LineTable } from '../../../src/core/segmentation/lineTable';
import { pageContext, type PageContext } from '../../../src/core/segmentation/pageContext';
import { inItsLanguage } from '../../../src/core/segmentation/pageLanguage';
import { scanLines } from '../../../src/core/segmentation/scanLines';
import { foldOf, isNeutral, type CorpusRecord } from './corpus';

/** A record as the classifier sees it, with what it should say. */
export interface TrainingPage {
  readonly record: CorpusRecord;
  readonly fold: number;
  /** Whether the page is one of the corpus, or a copy of one in other words, not put together of several. */
  readonly isReal: boolean;
  readonly table: LineTable;
  readonly page: PageContext;
  /** By row: 1 article, 0 not. */
  readonly labels: Uint8Array;
  /** By row: how much it counts; 0 for neutral lines. Sums to the page's weight. */
  readonly weights: Float32Array;
}

/** Prepares `record`: rows weigh as the square root of their words, and every page as `pageWeight` says. */
export function trainingPage(record: CorpusRecord, folds: number, pageWeight = 1): TrainingPage {
  const table = inItsLanguage(scanLines(record.lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n')));
  const labels = new Uint8Array(table.count);
  const weights = new Float32Array(table.count);
  let sum = 0;
  for (let row = 0; row < table.count; row++) {
    const line = table.line[row] ?? 0;
    labels[row] = record.labels[line] === 1 ? 1 : 0;
    const weight = isNeutral(record, line) ? 0 : Math.sqrt(1 + (table.words[row] ?? 0));
    weights[row] = weight;
    sum += weight;
  }
  for (let row = 0; row < table.count; row++) weights[row] = (pageWeight * (weights[row] ?? 0)) / Math.max(1, sum);
  const fold = foldOf(record.site, folds);
  return { record, fold, isReal: pageWeight === 1, table, page: pageContext(table), labels, weights };
}
