import type { Codes } from './codes';
import type { Prose, Sentence, Word } from './prose';
import { isOf, WordClass } from './wordClasses';
import { endWithoutMarks } from './wordRange';
import type { WordRange } from './wordRange';

/** Where a content may begin and end: word indices, starts inclusive, ends exclusive. */
export interface Edges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** How far from the cue an edge is looked for, in words. */
const reach = 90;
const mostEdges = 40;
/** The name before a colon in a transcript has at most so many words. */
const longestName = 5;

/** The stretch that a cue can reach: its sentence, or its quotation where it stands in one. */
export function scopeOf(prose: Prose, codes: Codes, sentence: Sentence, cue: number): WordRange {
  const region = prose.words[cue]?.region ?? -1;
  const range = region < 0 ? undefined : codes.regions[region];
  if (!range) return { from: sentence.from, to: sentence.to };
  return { from: Math.max(range.from + 1, sentence.from), to: Math.min(range.to - 1, sentence.to) };
}

function isEdgeMark(word: Word | undefined): boolean {
  return word?.shape === 'mark' && /^[,;:—–()[\]-]|--$/.test(word.lower);
}

/** Whether a quotation other than the cue's own holds the word. */
function inOtherRegion(word: Word | undefined, own: number): boolean {
  return (word?.region ?? -1) >= 0 && word?.region !== own;
}

/** Where the paragraph of a transcript ends ("TAPPER: And obviously, …"), if the colon at `cue` begins one; else -1. */
function spokenTo({ words, paragraphs }: Prose, sentence: Sentence, cue: number): number {
  const paragraph = paragraphs[sentence.paragraph];
  const opens = words[cue]?.lower === ':' && cue - sentence.from <= longestName;
  if (!opens || !paragraph) return -1;
  const before = words[sentence.from - 1];
  if (before && before.end > paragraph.start) return -1;
  let to = sentence.to;
  while ((words[to]?.start ?? Infinity) < paragraph.end) to += 1;
  return endWithoutMarks(words, { from: sentence.from, to });
}

/** Edges of contents to the right of the cue. */
export function edgesRight(prose: Prose, codes: Codes, sentence: Sentence, cue: number): Edges {
  const { words } = prose;
  const scope = scopeOf(prose, codes, sentence, cue);
  const own = words[cue]?.region ?? -1;
  const starts: number[] = [];
  const ends: number[] = [];
  const limit = Math.min(scope.to, cue + reach);
  for (let at = cue + 1; at < limit; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (!word) break;
    const region = inOtherRegion(word, own) ? codes.regions[word.region] : undefined;
    if (region && region.from < at) continue;
    const canStart = region !== undefined || word.shape !== 'mark';
    const inner =
      at - cue <= 8 ||
      region !== undefined ||
      isEdgeMark(before) ||
      isOf(word, WordClass.opener | WordClass.subject | WordClass.determiner) ||
      isOf(before, WordClass.time);
    if (canStart && inner && starts.length < 24) starts.push(at);
  }
  for (let at = cue + 2; at <= limit; at += 1) {
    const last = words[at - 1];
    const next = at < scope.to ? words[at] : undefined;
    if (!last) break;
    const region = inOtherRegion(last, own) ? codes.regions[last.region] : undefined;
    if (region && region.to > at) {
      // A quotation that runs over the end of the sentence is taken whole.
      if (at === limit && region.to > scope.to) ends.push(codes.chains[last.region]?.to ?? region.to);
      continue;
    }
    if (last.shape === 'mark' && region === undefined && last.lower !== ')' && last.lower !== "'") continue;
    const edge =
      next === undefined ||
      region !== undefined ||
      next.shape === 'mark' ||
      inOtherRegion(next, own) ||
      isOf(next, WordClass.conjunction | WordClass.opener | WordClass.reporting | WordClass.report | WordClass.time) ||
      isOf(next, WordClass.preposition) ||
      isOf(next, WordClass.adverb) ||
      next.lower === 'according';
    if (edge && ends.length < mostEdges) ends.push(at);
  }
  // "He said:" with the quotation in the next sentence or paragraph.
  const next = own < 0 ? words[scope.to] : undefined;
  const chain = next && next.region >= 0 ? codes.chains[next.region] : undefined;
  if (chain?.from === scope.to && cue + 12 > scope.to) {
    starts.push(chain.from);
    ends.push(chain.to);
  }
  const spoken = own < 0 ? spokenTo(prose, sentence, cue) : -1;
  if (spoken > scope.to) ends.push(spoken);
  const whole = endWithoutMarks(words, scope);
  if (whole > cue + 1 && !ends.includes(whole) && !inOtherRegion(words[whole - 1], own)) ends.push(whole);
  return { starts, ends };
}

/** Edges of contents to the left of the cue. */
export function edgesLeft(prose: Prose, codes: Codes, sentence: Sentence, cue: number): Edges {
  const { words } = prose;
  const scope = scopeOf(prose, codes, sentence, cue);
  const own = words[cue]?.region ?? -1;
  const starts: number[] = [];
  const ends: number[] = [];
  const floor = Math.max(scope.from, cue - reach);
  // "His remarks |were quickly| derided": a subject ends before the helpers of its verb.
  let helpers = cue;
  while (helpers > floor && isOf(words[helpers - 1], WordClass.auxiliary | WordClass.adverb)) helpers -= 1;
  for (let at = cue; at > floor && ends.length < 16; at -= 1) {
    const last = words[at - 1];
    if (!last) break;
    const region = inOtherRegion(last, own) ? codes.regions[last.region] : undefined;
    if (region ? region.to !== at : last.shape === 'mark') continue;
    const next = words[at];
    const edge =
      region !== undefined ||
      at === cue ||
      at === helpers ||
      next?.shape === 'mark' ||
      isOf(next, WordClass.opener | WordClass.subject | WordClass.conjunction);
    if (edge && cue - at < 50) ends.push(at);
  }
  for (let at = cue - 1; at >= floor && starts.length < mostEdges; at -= 1) {
    const word = words[at];
    const before = at > scope.from ? words[at - 1] : undefined;
    if (!word) break;
    const region = inOtherRegion(word, own) ? codes.regions[word.region] : undefined;
    if (region) {
      // A quotation that began in an earlier sentence is taken whole.
      const begins = region.from === at || (at === scope.from && region.from < at);
      if (begins) starts.push(region.from);
      const chain = codes.chains[word.region];
      if (begins && chain && chain.from < region.from) starts.push(chain.from);
      continue;
    }
    if (word.shape === 'mark') continue;
    const edge =
      before === undefined ||
      before.shape === 'mark' ||
      inOtherRegion(before, own) ||
      isOf(before, WordClass.conjunction | WordClass.opener | WordClass.adverb) ||
      isOf(word, WordClass.opener | WordClass.subject | WordClass.determiner);
    if (edge) starts.push(at);
  }
  return { starts, ends };
}
