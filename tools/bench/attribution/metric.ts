import { quotedRegions } from '../../../src/core/attribution/quotedRegions';
import type { Attribution } from '../../../src/core/attribution/attribution';
import type { GoldArticle, GoldAttribution, Pair } from '../../train/attribution/corpus';

/** Right results, results and gold items: what precision, recall and F come from. */
export interface Count {
  right: number;
  found: number;
  gold: number;
}

/** What is counted over the articles. */
export interface Tally {
  readonly contentExact: Count;
  readonly content80: Count;
  /** Quoted parts of at least four words. */
  readonly quote4: Count;
  /** Content at overlap 0.8 and source both right. */
  readonly both: Count;
  readonly byType: Record<'direct' | 'indirect' | 'mixed', { right: number; gold: number }>;
  /** Matched contents with a gold source: how many have the right one. */
  readonly source: { right: number; gold: number };
  /** Matched contents with a gold name: named right, named wrong, not named. */
  readonly name: { right: number; wrong: number; gold: number };
  /** Per tenth of confidence: how many results, and how many are right at overlap 0.8. */
  readonly reliability: { right: number; found: number; sum: number }[];
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  const count = (): Count => ({ right: 0, found: 0, gold: 0 });
  const type = (): { right: number; gold: number } => ({ right: 0, gold: 0 });
  return {
    contentExact: count(),
    content80: count(),
    quote4: count(),
    both: count(),
    byType: { direct: type(), indirect: type(), mixed: type() },
    source: type(),
    name: { right: 0, wrong: 0, gold: 0 },
    reliability: Array.from({ length: 10 }, () => ({ right: 0, found: 0, sum: 0 })),
  };
}

const isLetter = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);
const pronoun = /^(?:he|she|they|it|we|i|you|who|which|that|this|his|her|their|him|them)$/i;

function letters(text: string, spans: readonly Pair[], discard: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    for (let at = start; at < end; at += 1) if (isLetter(text.charAt(at)) && !discard.has(at)) found.add(at);
  }
  return found;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const at of a) if (b.has(at)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Pairs of indices one to one, best overlap first, at `least` or more. */
function match(
  gold: readonly ReadonlySet<number>[],
  found: readonly ReadonlySet<number>[],
  least: number,
): [number, number, number][] {
  const pairs: [number, number, number][] = [];
  gold.forEach((a, i) =>
    found.forEach((b, j) => {
      const value = jaccard(a, b);
      if (value >= least) pairs.push([i, j, value]);
    }),
  );
  pairs.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  const taken = { gold: new Set<number>(), found: new Set<number>() };
  return pairs.filter(([i, j]) => {
    if (taken.gold.has(i) || taken.found.has(j)) return false;
    taken.gold.add(i);
    taken.found.add(j);
    return true;
  });
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
}

/** The quoted parts of the contents that have at least four words, one a region. */
function quotes(text: string, contents: readonly ReadonlySet<number>[], none: ReadonlySet<number>): Set<number>[] {
  const found: Set<number>[] = [];
  for (const { inner } of quotedRegions(text, paragraphsOf(text))) {
    const part = [...letters(text, [[inner.start, inner.end]], none)].filter((at) =>
      contents.some((set) => set.has(at)),
    );
    const words = part.filter((at, index) => at !== (part[index - 1] ?? -2) + 1).length;
    if (words >= 4) found.push(new Set(part));
  }
  return found;
}

const pairsOf = (spans: readonly { start: number; end: number }[]): Pair[] =>
  spans.map(({ start, end }) => [start, end]);

function isRightSource(text: string, gold: GoldAttribution, found: Attribution): boolean {
  const [start, end] = gold.source_head ?? gold.source[0] ?? [0, 0];
  if (found.source.some((span) => span.start < end && start < span.end)) return true;
  const head = text.slice(start, end);
  const name = found.speaker?.name.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? [];
  return !pronoun.test(head) && name.includes(head.toLowerCase());
}

const title = /^(?:mr|mrs|ms|dr|sir|president|sen|senator|rep|gov|general|prof|professor|minister|the)\.? /;

/** Whether two names are the same but for title, case and accents, or agree in first and last word. */
export function isSameName(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(title, '')
      .replace(/\bu\.? ?s\.?(?= )/, 'united states')
      .replace(/[^\p{L}\p{N} ]/gu, ' ')
      .trim()
      .split(/\s+/);
  const [x, y] = [words(a), words(b)];
  if (x.join(' ') === y.join(' ')) return true;
  return x.length > 1 && y.length > 1 && x[0] === y[0] && x.at(-1) === y.at(-1);
}

function countNames(tally: Tally, gold: GoldAttribution, found: Attribution): void {
  const { speaker } = gold;
  if (!speaker?.gold || speaker.named !== true) return;
  tally.name.gold += 1;
  const name = found.speaker?.name;
  if (name === undefined) return;
  const right = isSameName(name, speaker.name) || (speaker.wiki !== undefined && isSameName(name, speaker.wiki));
  tally.name[right ? 'right' : 'wrong'] += 1;
}

/** Adds what was found in one article. Gold whose cue reports no speech is out of scope: a hit on it counts neither way. */
export function addArticle(tally: Tally, article: GoldArticle, found: readonly Attribution[]): void {
  const { text } = article;
  const discard = letters(text, article.discard, new Set());
  const all = article.attributions
    .map((gold) => ({ gold, set: letters(text, gold.content, discard) }))
    .filter(({ set }) => set.size > 0);
  const every = found.map((attribution) => ({
    attribution,
    set: letters(text, pairsOf(attribution.content), discard),
  }));
  const hits = every.filter(({ set }) => set.size > 0);
  const outside = new Set<number>();
  for (const [i, j] of match(
    all.map(({ set }) => set),
    hits.map(({ set }) => set),
    0.5,
  ))
    if (all[i]?.gold.speech === false) outside.add(j);
  const golds = all.filter(({ gold }) => gold.speech);
  const results = hits.filter((_, index) => !outside.has(index));
  const [goldSets, sets] = [golds.map(({ set }) => set), results.map(({ set }) => set)];
  for (const count of [tally.contentExact, tally.content80, tally.both]) {
    count.gold += golds.length;
    count.found += results.length;
  }
  for (const { gold } of golds) tally.byType[gold.type].gold += 1;
  const right = new Set<number>();
  for (const [i, j, value] of match(goldSets, sets, 0.8)) {
    const [gold, result] = [golds[i]?.gold, results[j]?.attribution];
    if (!gold || !result) continue;
    right.add(j);
    tally.content80.right += 1;
    tally.byType[gold.type].right += 1;
    if (value === 1) tally.contentExact.right += 1;
    const sourced = gold.source.length === 0 || isRightSource(text, gold, result);
    if (gold.source.length > 0) {
      tally.source.gold += 1;
      if (sourced) tally.source.right += 1;
    }
    if (sourced) tally.both.right += 1;
    countNames(tally, gold, result);
  }
  results.forEach(({ attribution: { confidence } }, index) => {
    const bin = tally.reliability[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) return;
    bin.found += 1;
    bin.sum += confidence;
    if (right.has(index)) bin.right += 1;
  });
  const [goldQuotes, quotesFound] = [quotes(text, goldSets, discard), quotes(text, sets, discard)];
  tally.quote4.gold += goldQuotes.length;
  tally.quote4.found += quotesFound.length;
  tally.quote4.right += match(goldQuotes, quotesFound, 0.8).length;
}

/** Precision, recall and F of a count, in per cent. */
export function rates({ right, found, gold }: Count): { precision: number; recall: number; f: number } {
  const percent = (a: number, b: number): number => (b === 0 ? 0 : Math.round((1000 * a) / b) / 10);
  return { precision: percent(right, found), recall: percent(right, gold), f: percent(2 * right, found + gold) };
}
