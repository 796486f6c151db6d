import type { RuleDraft } from '../draft';
import type { Prose, Sentence } from '../prose';
import { sentenceOf } from '../sentenceOf';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import type { RuleSite } from './ruleSite';

/** No quotation goes on in more pieces than this. */
const mostPieces = 40;

/**
 * The quotation that ends right before the word `to` (a comma may stand between), with the words of the speaker's
 * that lead up to it in the sentence. Undefined where none ends there, or one that is no more than a term.
 */
export function quoteBefore({ prose, regions, sentence, covered }: RuleSite, to: number): WordRange | undefined {
  const { words } = prose;
  const comma = words[to - 1]?.lower === ',';
  const last = comma && words[to - 1]?.region === -1 ? to - 2 : to - 1;
  const range = regions[words[last]?.region ?? -1];
  if (range?.to !== last + 1 || last < sentence.from) return undefined;
  if (range.from <= sentence.from) return range;
  if (!comma && !/[,?!.…]/.test(words[last - 1]?.lower ?? '')) return undefined;
  const lead = words[range.from - 1]?.lower;
  if (lead === ':' || lead === ',') return range;
  return sentence.from >= covered ? { from: sentence.from, to: range.to } : range;
}

/**
 * "“…,” he said", with the quotations that go on behind it. The quotation is `quote`, the words of its cue and source
 * end at `end`. Undefined where the latest draft has the quotation already.
 */
export function quotationWithCue(
  site: RuleSite,
  quote: WordRange,
  source: WordRange,
  end: number,
): RuleDraft | undefined {
  const taken = site.latest?.content.some((piece) => piece.from < quote.to && quote.from < piece.to) === true;
  if (taken) return undefined;
  const cue = { from: site.at, to: site.at + 1 };
  const content = [quote, ...quotesGoingOn(site, end)];
  return { kind: 'quoteBefore', cue, source, inherited: false, content };
}

/** The quotations that go on one that ends (with its "he said") at `end`, in the sentence and behind it. */
export function quotesGoingOn(
  { prose, regions, sentence }: Pick<RuleSite, 'prose' | 'regions' | 'sentence'>,
  end: number,
): WordRange[] {
  const inner = innerQuote(prose, regions, sentence, end);
  if (inner === 'reported') return [];
  const outer = outerQuotes(prose, regions, sentence, Math.max(inner?.to ?? end, sentence.to));
  return inner ? [inner, ...outer] : outer;
}

/** The second half of `"…," he said, "…"`; `reported` where another verb of reporting comes first. */
function innerQuote(
  { words }: Prose,
  regions: readonly WordRange[],
  sentence: Sentence,
  from: number,
): WordRange | 'reported' | undefined {
  for (let at = from; at < sentence.to; at += 1) {
    const region = words[at]?.region ?? -1;
    if (region < 0) {
      if (isOf(words[at], WordClass.report | WordClass.reporting)) return 'reported';
      continue;
    }
    const piece = regions[region];
    const before = words[at - 1]?.lower;
    return piece?.from === at && (before === ',' || before === ':' || before === ';') ? piece : undefined;
  }
  return undefined;
}

/** The quotations that stand as sentences of their own from `from` on, one right after the other. */
function outerQuotes(prose: Prose, regions: readonly WordRange[], sentence: Sentence, from: number): WordRange[] {
  const pieces: WordRange[] = [];
  let next = from;
  while (pieces.length < mostPieces) {
    const region = prose.words[next]?.region ?? -1;
    const piece = regions[region];
    const quoted = prose.regions[region];
    if (piece?.from !== next || quoted?.single !== false) return pieces;
    const home = sentenceOf(prose, piece.to - 1);
    const samePlace = home?.paragraph === sentence.paragraph || quoted.continues;
    if (!samePlace || (home && home.to > piece.to)) return pieces;
    pieces.push(piece);
    next = piece.to;
  }
  return pieces;
}
