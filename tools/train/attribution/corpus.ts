import { readFileSync } from 'node:fs';
import type { Line } from '../../../src/core/segmentation/line';

/** A stretch of text as the corpus gives it: UTF-16, half-open. */
export type Pair = readonly [number, number];

/** One attribution as annotators marked it. */
export interface GoldAttribution {
  readonly id: string;
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
  readonly type: 'direct' | 'indirect' | 'mixed';
  /** Whether its cue reports speech, as against belief or wish. */
  readonly speech: boolean;
  readonly source_head: Pair | null;
  readonly speaker: {
    readonly name: string;
    readonly wiki?: string;
    readonly named?: boolean;
    readonly gold: boolean;
  } | null;
}

/** One article of the corpus. */
export interface GoldArticle {
  readonly id: string;
  readonly source: string;
  readonly split: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly entities: readonly (readonly [number, number, string])[];
  readonly discard: readonly Pair[];
}

/** The articles of a corpus file, one JSON object a line. */
export function readCorpus(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
}

/** Every line of `text` as article: the corpus holds nothing else. */
export function articleLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const end = start + part.length;
    const article = part.trim() === '' ? null : true;
    lines.push({ start, end, kind: article === null ? 'blank' : 'body', article, confidence: 1, why: [] });
    start = end + 1;
  }
  return lines;
}
