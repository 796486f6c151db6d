import type { RuleDraft } from '../draft';
import { phraseAfter, subjectBefore } from '../nounPhrases';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { clauseReported } from './clauseReported';
import { hasVerb, leftClause, rightClause } from './clauses';
import { quotationWithCue, quoteBefore, quotesGoingOn } from './quotation';
import { isTail } from './reporterVoice';
import type { RuleSite } from './ruleSite';
import { sharedSubject } from './sharedSubject';

const passiveHelper = /^(?:is|are|was|were|be|been|being)$/;
const plainVerb = /^(?:said|says|say|saying)$/;
/** What makes a bare form no report of the article's own: "will say", "did not claim". */
const beforeInfinitive = /^(?:to|will|would|can|could|should|may|might|must|did|didn't|not)$/;

/** Who the verb says it of, and whether that was taken over from an earlier verb. */
interface Subject {
  readonly source: WordRange;
  readonly inherited: boolean;
}

/**
 * A verb of reporting with its subject, and a quotation or clause on either side of it. The site is at the verb, in a
 * finite form or, for "Some say", a bare one.
 */
export function reportingVerb(site: RuleSite): RuleDraft | undefined {
  const { prose, sentence, at } = site;
  if (at > sentence.from && passiveHelper.test(prose.words[at - 1]?.lower ?? '')) return passive(site);
  const quote = quoteBefore(site, at);
  const speaker = quote && phraseAfter(prose, sentence, at + 1);
  if (quote && speaker) return quotationWithCue(site, quote, speaker, Math.max(at + 1, speaker.to));
  const subject = subjectOf(site);
  if (!subject) return undefined;
  if (subject.inherited) return reportAfter(site, subject);
  const quoteBeforeSubject = quoteBefore(site, subject.source.from);
  if (quoteBeforeSubject) return quotationWithCue(site, quoteBeforeSubject, subject.source, at + 1);
  return isTail(prose.words, sentence, at) ? reportBefore(site, subject) : reportAfter(site, subject);
}

/** "It was reported that …": said by nobody named. */
function passive({ prose, regions, sentence, at }: RuleSite): RuleDraft | undefined {
  if (prose.words[at - 2]?.lower !== 'it' || prose.words[at + 1]?.lower !== 'that') return undefined;
  const content = rightClause(prose, regions, sentence, at + 2);
  if (!content) return undefined;
  const cue = { from: at - 1, to: at + 1 };
  return { kind: 'clauseAfter', cue, source: undefined, inherited: false, content: [content] };
}

/** The subject of the verb, or one that it shares with an earlier verb; undefined where it reports nothing. */
function subjectOf(site: RuleSite): Subject | undefined {
  const { prose, sentence, at } = site;
  const before = prose.words[at - 1];
  const isBare = !isOf(prose.words[at], WordClass.report);
  const isSome = isBare && at - 1 === sentence.from && isOf(before, WordClass.determiner);
  if (isSome) return { source: { from: at - 1, to: at }, inherited: false };
  // "the reported deal", "in said document": no verb.
  if (
    isOf(before, WordClass.determiner | WordClass.preposition) &&
    before?.lower !== 'that' &&
    before?.lower !== 'this'
  )
    return undefined;
  const own = at > sentence.from ? subjectBefore(prose, sentence, at) : undefined;
  const source = own ?? sharedSubject(site);
  if (!source || (isBare && beforeInfinitive.test(before?.lower ?? ''))) return undefined;
  return { source, inherited: !own };
}

/** "…, he said on Thursday.": the clause before, where it is more than a phrase and no other draft has it. */
function reportBefore(
  { prose, sentence, at, covered }: RuleSite,
  { source, inherited }: Subject,
): RuleDraft | undefined {
  if (prose.words[source.from - 1]?.lower !== ',') return undefined;
  const left = leftClause(prose, sentence, source.from);
  if (!left || left.from < covered || !hasVerb(prose, left)) return undefined;
  const cue = { from: at, to: at + 1 };
  return { kind: 'clauseBefore', cue, source, inherited, content: [left] };
}

/** "he said that …", "he said: “…”", with the quotations that go on behind it. */
function reportAfter(site: RuleSite, { source, inherited }: Subject): RuleDraft | undefined {
  const { prose, regions, at } = site;
  const content = clauseReported(site, plainVerb.test(prose.words[at]?.lower ?? ''));
  if (!content) return undefined;
  const isQuoted = regions[prose.words[content.from]?.region ?? -1]?.from === content.from;
  const pieces = isQuoted ? [content, ...quotesGoingOn(site, content.to)] : [content];
  const kind = isQuoted ? 'quoteAfter' : 'clauseAfter';
  return { kind, cue: { from: at, to: at + 1 }, source, inherited, content: pieces };
}
