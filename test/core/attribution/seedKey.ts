import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Attribution } from '../../../src/core/attribution/attribution';
import type { Line } from '../../../src/core/segmentation/line';
import type { Span } from '../../../src/core/text/span';

const root = join(import.meta.dirname, '..', '..', '..');

/** One attribution of a hand-made key, found in its text. */
export interface KeyItem {
  readonly id: string;
  readonly content: readonly Span[];
  /** Other contents that are as right. */
  readonly others: readonly (readonly Span[])[];
  readonly source: string;
  readonly speaker: string | undefined;
  readonly role: string | undefined;
  readonly borderline: boolean;
}

/** One seed with the lines that are article and the attributions in it. */
export interface Key {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly items: readonly KeyItem[];
}

interface RawItem {
  line: number;
  content: string[];
  or?: string[];
  source?: string;
  speaker?: string;
  role?: string;
  borderline?: boolean;
}

function locate(text: string, pattern: string, from: number): Span {
  const [first = '', last] = pattern.split(' … ');
  const start = text.indexOf(first, from);
  if (start < 0) throw new Error(`Not in the seed: ${first}`);
  if (last === undefined) return { start, end: start + first.length };
  const at = text.indexOf(last, start + first.length);
  if (at < 0) throw new Error(`Not in the seed: ${last}`);
  return { start, end: at + last.length };
}

function locateAll(text: string, patterns: readonly string[], from: number): Span[] {
  let at = from;
  return patterns.map((pattern) => {
    const span = locate(text, pattern, at);
    at = span.end;
    return span;
  });
}

function readKey(id: string): Key {
  const text = readFileSync(join(root, 'seeds', `${id}.txt`), 'utf8');
  const path = join(root, 'test', 'fixtures', 'keys', 'attributions', `${id}.yaml`);
  const raw = parse(readFileSync(path, 'utf8')) as { article: number[][]; repeats?: number; attributions: RawItem[] };
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lines = starts.map((start, index): Line => {
    const end = (starts[index + 1] ?? text.length + 1) - 1;
    const article = raw.article.some(([first = 0, last = 0]) => first <= index + 1 && index + 1 <= last);
    const blank = text.slice(start, end).trim() === '';
    const base = { start, end, confidence: 1, why: [] };
    if (blank) return { ...base, kind: 'blank', article: null };
    const line: Line = { ...base, kind: article ? 'body' : 'other', article };
    return index + 1 === raw.repeats ? { ...line, repeats: starts[index - 2] ?? 0 } : line;
  });
  const items = raw.attributions.map((item, index): KeyItem => {
    const from = starts[item.line - 1] ?? 0;
    return {
      id: `${id.slice(0, 3)}-${index + 1}`,
      content: locateAll(text, item.content, from),
      others: item.or ? [locateAll(text, item.or, from)] : [],
      source: item.source ?? '',
      speaker: item.speaker,
      role: item.role,
      borderline: item.borderline === true,
    };
  });
  return { id, text, lines, items };
}

/** The keys of the five seeds. */
export function readKeys(): Key[] {
  return readdirSync(join(root, 'seeds'))
    .filter((file) => /^\d+_[0-9a-f]+\.txt$/.test(file))
    .sort()
    .map((file) => readKey(file.slice(0, -'.txt'.length)));
}

function characters(text: string, spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) if (/[\p{L}\p{N}]/u.test(text.charAt(at))) found.add(at);
  }
  return found;
}

/** Jaccard overlap of two contents over letters and digits, 0 to 1. */
export function overlap(text: string, a: readonly Span[], b: readonly Span[]): number {
  const x = characters(text, a);
  const y = characters(text, b);
  const both = [...x].filter((at) => y.has(at)).length;
  return both === 0 ? 0 : both / (x.size + y.size - both);
}

/** What was found of a key, and what was found beside it. */
export interface Marks {
  readonly required: readonly KeyItem[];
  readonly missed: readonly KeyItem[];
  readonly falseAlarms: readonly Attribution[];
  readonly pairs: readonly (readonly [KeyItem, Attribution])[];
}

/** Marks the attributions found against the key: one to one, best overlap first, at 0.8 or more. */
export function mark(key: Key, found: readonly Attribution[]): Marks {
  const candidates: { item: KeyItem; attribution: Attribution; value: number }[] = [];
  for (const item of key.items) {
    for (const attribution of found) {
      const values = [item.content, ...item.others].map((content) => overlap(key.text, content, attribution.content));
      const value = Math.max(...values);
      if (value >= 0.8) candidates.push({ item, attribution, value });
    }
  }
  candidates.sort((a, b) => b.value - a.value);
  const pairs = new Map<KeyItem, Attribution>();
  const used = new Set<Attribution>();
  for (const { item, attribution } of candidates) {
    if (pairs.has(item) || used.has(attribution)) continue;
    pairs.set(item, attribution);
    used.add(attribution);
  }
  const borderline = key.items.filter((item) => item.borderline);
  const nearBorderline = (attribution: Attribution): boolean =>
    borderline.some((item) => overlap(key.text, item.content, attribution.content) >= 0.5);
  const required = key.items.filter((item) => !item.borderline);
  return {
    required,
    missed: required.filter((item) => !pairs.has(item)),
    falseAlarms: found.filter((attribution) => !used.has(attribution) && !nearBorderline(attribution)),
    pairs: [...pairs],
  };
}
