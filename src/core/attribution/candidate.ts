import type { DraftKind } from './draft';
import type { Prose } from './prose';
import { quotesGoingOn } from './rules/quotation';
import { secondHalf } from './secondHalf';
import type { Hit } from './trainedReader';
import { isOf, WordClass } from './wordClasses';
import type { WordRange } from './wordRange';

/** One content that a cue may have, whole. */
export interface Candidate {
  readonly hit: Hit;
  readonly kind: DraftKind;
  /** Which of the hit's contents it begins with, the likeliest being 0. */
  readonly rank: number;
  /** Its pieces, in order of the text where the cue splits it; never empty. */
  readonly content: readonly WordRange[];
}

/** The kinds as the models see them. */
export const kindCodes: Readonly<Record<DraftKind, number>> = {
  quoteBefore: 0,
  quoteAfter: 1,
  clauseBefore: 2,
  noun: 3,
  clauseAfter: 4,
  accordingTo: 5,
  noCue: 6,
};

/** What kind of attribution it is: by where its content stands and whether it is quoted. */
function kindOf(prose: Prose, { at, rule }: Hit, content: WordRange): DraftKind {
  if (prose.words[at]?.lower === 'according') return 'accordingTo';
  if (rule?.kind === 'noun') return 'noun';
  const quoted = (prose.words[content.from]?.region ?? -1) >= 0 && (prose.words[content.to - 1]?.region ?? -1) >= 0;
  if (content.to <= at) return quoted ? 'quoteBefore' : 'clauseBefore';
  return quoted ? 'quoteAfter' : 'clauseAfter';
}

/** What may go on the content behind cue and source: the second half of a sentence, or quotations. */
function goingOn(
  prose: Prose,
  regions: readonly WordRange[],
  hit: Hit,
  kind: DraftKind,
  first: WordRange,
): WordRange[] {
  const { at, sentence, source } = hit;
  if (kind !== 'quoteBefore' && kind !== 'clauseBefore' && kind !== 'quoteAfter') return [];
  if (kind === 'quoteAfter') return quotesGoingOn({ prose, regions, sentence }, first.to);
  const behind = Math.max(at + 1, source && source.from > at ? source.to : 0);
  const quotes = quotesGoingOn({ prose, regions, sentence }, behind);
  if (quotes.length > 0) return quotes;
  const second = secondHalf(prose, sentence, behind, kind === 'quoteBefore');
  return second ? [second] : [];
}

/** Whether the subject of the cue reports again within the content: "blame …, and |say| that …". */
function reportsAgain({ words }: Prose, { from, to }: WordRange): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at];
    if (!word || word.region >= 0 || !isOf(words[at - 1], WordClass.conjunction)) continue;
    if (isOf(word, WordClass.report | WordClass.reportBase) && !isOf(word, WordClass.weak)) return true;
  }
  return false;
}

/** The contents that each hit may have: as the model gives them, and with what may go on them. */
export function candidatesOf(prose: Prose, regions: readonly WordRange[], hits: readonly Hit[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const hit of hits) {
    hit.contents.forEach(({ from, to }, rank) => {
      const first = { from, to };
      if (reportsAgain(prose, first)) return;
      const kind = kindOf(prose, hit, first);
      candidates.push({ hit, kind, rank, content: [first] });
      const more = rank > 1 ? [] : goingOn(prose, regions, hit, kind, first);
      if (more.length > 0) candidates.push({ hit, kind, rank, content: [first, ...more] });
    });
  }
  return candidates;
}
