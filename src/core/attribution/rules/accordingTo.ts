import type { RuleDraft } from '../draft';
import { phraseAfter } from '../nounPhrases';
import { leftClause, rightClause } from './clauses';
import type { RuleSite } from './ruleSite';

/** A clause before "according to" counts from this many words on. */
const leastClause = 3;

/** "…, according to the police" and "According to the police, …". The site is at "according". */
export function accordingTo({ prose, regions, sentence, at, covered }: RuleSite): RuleDraft | undefined {
  const source = phraseAfter(prose, sentence, at + 2);
  if (!source) return undefined;
  const draft = { kind: 'accordingTo', cue: { from: at, to: at + 2 }, source, inherited: false } as const;
  const left = leftClause(prose, sentence, at);
  if (left && left.to - left.from >= leastClause) {
    return left.from >= covered ? { ...draft, content: [left] } : undefined;
  }
  const after = prose.words[source.to]?.lower === ',' ? source.to + 1 : source.to;
  const right = rightClause(prose, regions, sentence, after);
  return right && { ...draft, content: [right] };
}
