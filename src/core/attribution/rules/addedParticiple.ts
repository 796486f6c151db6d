import type { RuleDraft } from '../draft';
import { isOf, WordClass } from '../wordClasses';
import { clauseReported } from './clauseReported';
import type { RuleSite } from './ruleSite';
import { openingSubject } from './sharedSubject';

/** "…, adding that …", with the subject of the verb before it or of the sentence. The site is at the participle. */
export function addedParticiple(site: RuleSite): RuleDraft | undefined {
  const { prose, sentence, at, previous } = site;
  const before = prose.words[at - 1];
  const joined = before?.lower === ',' || before?.lower === 'and' || isOf(before, WordClass.adverb);
  if (at > sentence.from && !joined) return undefined;
  const content = clauseReported(site, true);
  if (!content) return undefined;
  const source = previous?.source ?? openingSubject(prose, sentence, at);
  const cue = { from: at, to: at + 1 };
  return { kind: 'clauseAfter', cue, source, inherited: true, content: [content] };
}
