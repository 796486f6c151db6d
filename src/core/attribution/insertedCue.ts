import type { Candidate } from './candidate';
import type { Judged } from './judge';
import type { Prose } from './prose';
import { isOf, WordClass } from './wordClasses';
import { endWithoutMarks } from './wordRange';
import type { WordRange } from './wordRange';

/** Whether the cue is set into a relative clause: "a conflict that the United Nations |says| has killed 70,000". */
export function isInserted({ words }: Prose, { hit, content: [first] }: Candidate): boolean {
  return (
    first?.from === hit.at + 1 &&
    isOf(words[first.from], WordClass.auxiliary) &&
    hit.source?.to === hit.at &&
    isOf(words[hit.source.from - 1], WordClass.opener)
  );
}

/** How many words a source may have between the comma and its "said". */
const longestSource = 6;

/** Where the content ends if it takes in words that say who says it: "that the bill was bad|, spokesman Anna Ek said|". */
function endBeforeCue({ words }: Prose, { from, to }: WordRange): number {
  let comma = -1;
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at];
    if (word?.lower === ',' || (word?.region ?? -1) >= 0) {
      comma = word?.lower === ',' ? at : -1;
      continue;
    }
    if (comma < 0 || at - comma < 2 || at - comma > longestSource) continue;
    const isCue = isOf(word, WordClass.report) && !isOf(word, WordClass.weak);
    if (!isCue || isOf(words[comma + 1], WordClass.opener | WordClass.conjunction)) continue;
    if (at + 1 === to || words[at + 1]?.lower === ',') return comma;
  }
  return to;
}

/** Takes the words that say once more who says it out of contents behind their cue. */
export function withoutSecondCue(prose: Prose, judged: readonly Judged[]): Judged[] {
  return judged.map((one) => {
    const [first, ...more] = one.candidate.content;
    if (!first || first.from <= one.candidate.hit.at) return one;
    const to = endBeforeCue(prose, first);
    if (to === first.to) return one;
    return { ...one, candidate: { ...one.candidate, content: [{ from: first.from, to }, ...more] } };
  });
}

/**
 * Takes the clause of a cue that is set into it out of contents that end with it: what the United Nations say is not what
 * the one said who spoke of the conflict. `judged` in the order of the cues.
 */
export function withoutInserted(prose: Prose, judged: readonly Judged[]): Judged[] {
  const result = [...judged];
  judged.forEach(({ candidate: inner }, index) => {
    const source = inner.hit.source;
    if (!source || !isInserted(prose, inner)) return;
    const clause = { from: source.from - 1, to: inner.content[0]?.to ?? source.to };
    for (let at = index - 1; judged[at]?.candidate.hit.sentence.from === inner.hit.sentence.from; at -= 1) {
      const outer = result[at];
      if (!outer) break;
      const content = outer.candidate.content.map((piece) => cut(prose, piece, clause));
      result[at] = { ...outer, candidate: { ...outer.candidate, content } };
    }
  });
  return result;
}

/** The piece without the clause, where it begins before that and ends with it. */
function cut({ words }: Prose, piece: WordRange, clause: WordRange): WordRange {
  const ends = piece.from < clause.from && clause.from < piece.to && piece.to <= clause.to;
  if (!ends) return piece;
  const to = endWithoutMarks(words, { from: piece.from, to: clause.from });
  return to > piece.from ? { from: piece.from, to } : piece;
}
