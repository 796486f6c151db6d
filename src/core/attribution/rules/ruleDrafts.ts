import { finish, type Steps } from '../../text/steps';
import { regionWords } from '../codes';
import type { RuleDraft } from '../draft';
import type { Prose } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import { accordingTo } from './accordingTo';
import { givenNoun, isGiving } from './givenNoun';
import { addedParticiple } from './addedParticiple';
import { reportingVerb } from './reportingVerb';
import type { RuleSite } from './ruleSite';

type Rule = (site: RuleSite) => RuleDraft | undefined;

/** The rule that the word at `at` calls for; undefined for most words. */
function ruleAt({ words }: Prose, at: number): Rule | undefined {
  const word = words[at];
  if (!word || word.region >= 0) return undefined;
  if (word.lower === 'according' && words[at + 1]?.lower === 'to') return accordingTo;
  if (isOf(word, WordClass.report | WordClass.reportBase)) return reportingVerb;
  if (isOf(word, WordClass.reporting)) return addedParticiple;
  return isGiving(word) ? givenNoun : undefined;
}

/**
 * What hand-written rules find in the prose, in the order of the cues: a lexicon of cues and the patterns of English
 * news prose. Every draft has a cue; quotations without one are left to the caller.
 */
export function ruleDrafts(prose: Prose): RuleDraft[] {
  return finish(ruleSteps(prose));
}

/** The same in steps, a sentence each. */
export function* ruleSteps(prose: Prose): Steps<RuleDraft[]> {
  const regions = regionWords(prose);
  const drafts: RuleDraft[] = [];
  let covered = 0;
  for (const sentence of prose.sentences) {
    const first = drafts.length;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const rule = at < covered ? undefined : ruleAt(prose, at);
      if (!rule) continue;
      const latest = drafts.at(-1);
      const previous = drafts.length > first ? latest : undefined;
      const draft = rule({ prose, regions, sentence, at, covered, latest, previous });
      if (!draft) continue;
      drafts.push(draft);
      for (const piece of draft.content) if (piece.to <= sentence.to) covered = Math.max(covered, piece.to);
    }
    yield;
  }
  return drafts;
}
