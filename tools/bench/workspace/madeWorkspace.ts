import { readFileSync } from 'node:fs';
import type { AnnotationKind, ListedAnnotation, SpeakerEntry } from '../../../src/core/annotations/annotation';
import type { IndexEntry } from '../../../src/sidecar/sidecarIndex';

const tagCount = 40;
const coders = ['anna', 'ben', 'chris'];
const shortestLine = 60;
const each = 10;
const shareTagged = 0.9;

interface Page {
  readonly lines: readonly string[];
  readonly labels: readonly (number | null)[];
}

/** A row of the list, as the extension has one for each sidecar. */
export interface MadeDocument {
  readonly name: string;
  readonly entry: IndexEntry;
}

/**
 * `count` documents of ten annotations each, made from the articles of the corpus `file` (one JSON record with `lines` and `labels` a
 * line): their lines of the article of 60 characters and more, taken over and over where there are too few. Kinds, tags, speakers
 * and states are given by turns. The same for the same arguments.
 */
export function madeWorkspace(file: string, count: number): readonly MadeDocument[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Page)
    .flatMap((page) => page.lines.filter((line, at) => page.labels[at] === 1 && line.length >= shortestLine));
  if (lines.length < each) throw new Error(`${file} has too few lines of articles`);
  const names = namesIn(lines);
  return Array.from({ length: count }, (_, index) => {
    const speakers = new Map<string, SpeakerEntry>();
    const annotations = Array.from({ length: each }, (_unused, at): ListedAnnotation => {
      const number = index * each + at;
      // A stride that shares no factor with most counts, so that texts of one page do not stay together.
      const words = lines[(number * 7919) % lines.length] ?? '';
      const name = names[(number * 31) % names.length] ?? 'Nobody';
      const key = name.toLowerCase().replace(/\W+/g, '-');
      const kind: AnnotationKind = number % 3 === 0 ? 'claim' : 'quote';
      if (kind === 'quote') speakers.set(key, { name, aliases: [name.split(' ').at(-1) ?? name] });
      return {
        id: `a${number}`,
        kind,
        tags: number % 10 < shareTagged * 10 ? [`tag-${number % tagCount}`] : [],
        place: { start: at * 500, end: at * 500 + words.length },
        exact: [words],
        ...(kind === 'quote' && { speaker: key }),
        by: coders[number % coders.length] ?? '',
        origin: number % 2 === 0 ? 'human' : 'marginalia 1',
        state: number % 50 === 0 ? 'moved' : 'ok',
        ...(number % 20 === 0 && { note: 'to be looked at again' }),
      };
    });
    const said = {
      annotations,
      speakers: [...speakers],
      status: 'in-review',
      hasProblems: false,
      writable: true,
    } as const;
    const name = `file:///corpus/${String(Math.floor(index / 100))}/${index}.txt`;
    return { name, entry: { modified: index, size: 1000, summary: said } };
  });
}

/** Two capitalised words in a row, as names of people stand in news. */
function namesIn(lines: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const line of lines) {
    for (const [name] of line.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/gu)) names.add(name);
    if (names.size > 2000) break;
  }
  return [...names];
}
