import type { Draft } from '../../../src/core/attribution/draft';
import { readProse } from '../../../src/core/attribution/prose';
import type { Prose } from '../../../src/core/attribution/prose';
import { resolveSpeakers } from '../../../src/core/attribution/names/resolveSpeakers';
import { articleLines } from '../../train/attribution/corpus';
import type { GoldArticle, GoldAttribution, Pair } from '../../train/attribution/corpus';
import { isSameName } from './metric';

/** How a source mentions the speaker. */
export type Form = 'full name' | 'title and surname' | 'one name' | 'pronoun' | 'description' | 'body';

/** One source with a gold name, and what the resolver makes of it. */
export interface NamingCase {
  readonly article: string;
  readonly attribution: string;
  readonly form: Form;
  readonly words: string;
  readonly gold: string;
  readonly found: string | undefined;
  readonly role: string | undefined;
  readonly outcome: 'right' | 'wrong' | 'unknown';
}

/** Right, wrong and unknown names. */
export interface NamingTally {
  right: number;
  wrong: number;
  unknown: number;
}

const pronoun = /^(?:he|she|they|it|we|i|you|who|which|his|her|their|its|him|them)$/i;
const title = /^(?:mr|mrs|ms|miss|dr|sir|sen|rep|gov|gen|president|senator|secretary|ambassador|prof)\.?\s/i;

function formOf(words: string, type: string | undefined): Form {
  if (pronoun.test(words)) return 'pronoun';
  const capitals = words.match(/\b\p{Lu}[\p{L}'’.-]*/gu) ?? [];
  const inner = words.replace(/^\P{L}*\p{L}/u, '');
  if (capitals.length === 0 || (capitals.length === 1 && !/\p{Lu}/u.test(inner) && words.includes(' ')))
    return 'description';
  if (type === 'organization' || type === 'place') return 'body';
  if (title.test(words) && capitals.length === 2) return 'title and surname';
  return capitals.length === 1 ? 'one name' : 'full name';
}

/** The piece of the source that holds its head. */
function sourceOf({ source, source_head }: GoldAttribution): Pair | undefined {
  return (
    source.find(([start, end]) => source_head !== null && start <= source_head[0] && source_head[0] < end) ?? source[0]
  );
}

function wordsWithin(prose: Prose, start: number, end: number): { from: number; to: number } {
  let from = prose.words.findIndex((word) => word.end > start);
  if (from < 0) from = prose.words.length;
  let to = from;
  while ((prose.words[to]?.start ?? Infinity) < end) to += 1;
  return { from, to };
}

/** Gives the resolver every gold source of the article, in order, and compares the names where gold has one. */
export function nameSources(article: GoldArticle): NamingCase[] {
  const lines = articleLines(article.text);
  const prose = readProse(article.text, lines);
  const asked = article.attributions.flatMap((gold) => {
    const piece = sourceOf(gold);
    if (!piece) return [];
    const source = wordsWithin(prose, piece[0], piece[1]);
    const [start, end] = gold.cue[0] ?? piece;
    const cue = wordsWithin(prose, start, end);
    const content = gold.content.map(([first, last]) => wordsWithin(prose, first, last));
    const draft: Draft = { kind: 'clauseAfter', cue, source, inherited: false, content, probability: 1 };
    return [{ gold, piece, draft }];
  });
  const { resolutions } = resolveSpeakers(
    prose,
    lines,
    asked.map(({ draft }) => draft),
  );
  return asked.flatMap(({ gold, piece }, index) => {
    const speaker = resolutions[index]?.speaker;
    const { speaker: named } = gold;
    if (!named?.gold || named.named === undefined) return [];
    const words = article.text.slice(piece[0], piece[1]).replace(/\s+/g, ' ');
    const found = speaker?.name;
    const right = named.named
      ? found !== undefined && [named.name, named.wiki ?? named.name].some((name) => isSameName(found, name))
      : found === undefined;
    return [
      {
        article: article.id,
        attribution: gold.id,
        form: formOf(words, named.named ? (named as { type?: string }).type : undefined),
        words,
        gold: named.named ? named.name : '',
        found,
        role: speaker?.role,
        outcome: right ? ('right' as const) : found === undefined ? ('unknown' as const) : ('wrong' as const),
      },
    ];
  });
}

/** Counts the cases by form, and those whose speaker the text does not name ("none": right is to give no name). */
export function tallyNames(cases: readonly NamingCase[]): Record<string, NamingTally> {
  const tallies: Record<string, NamingTally> = {};
  for (const { form, gold, outcome } of cases) {
    for (const key of gold === '' ? ['none'] : ['all', form]) {
      const tally = (tallies[key] ??= { right: 0, wrong: 0, unknown: 0 });
      tally[outcome] += 1;
    }
  }
  return tallies;
}
