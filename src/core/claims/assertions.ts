import type { Attribution } from '../attribution/attribution';
import { hull } from '../text/span';
import type { Span } from '../text/span';
import { endOfPhrase, shownWords } from './signal';
import type { Signal } from './signal';
import { canMatch, everyTrigger } from './triggers';

/** A denial or a limit: what somebody says is not so, which is where sources contradict each other. */
const denial =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had)(?:\snot|n[’']t)|no\s(?:plans?|decision|intention|link|evidence)|never|neither|nothing|not\sin\sany\sway|in\sno\sway|denied|denies)\b/i;

/** A plain statement about the present or the past. */
const statement =
  /\b(?:already|only|currently|is|are|was|were|has|have|had|[a-z]{3,12}ed(?=\s(?:the|an?|in|on|at|by|to|that|its|their|his|her|from|with|for|as|no|some|any|[A-Z][a-z]*)\b))\b/;

/** Words after which the content speaks of what may come or what is wished, so that nothing is stated. */
const open = /\b(?:will|would|could|might|may|shall|should|must|want|hope|believe|think|if)\b/i;

/** Fewer units than this say nothing that could be checked. */
const shortest = 15;

/** Words that report, for a sentence in which nobody found who says what. */
const reporting =
  /\b(?:said|says?|told|stressed|insist(?:s|ed)|according\sto|added|noted|stated|claim(?:s|ed)|argue[sd]?|estimates?|announced|confirmed|denounced|accuse[sd])\b/i;

/** The stretches of the sentence that somebody says: by the attributions, else all of it where a word reports. */
function saidIn(
  sentence: Span,
  words: string,
  attributions: readonly Attribution[],
  triggers: number,
): readonly Span[] {
  const known = attributions.flatMap(({ content }) => hull(content) ?? []);
  if (known.length === 0)
    return canMatch(triggers, 'reporting') && reporting.test(words) ? [{ start: 0, end: words.length }] : [];
  return known.map(({ start, end }) => ({
    start: Math.max(0, start - sentence.start),
    end: Math.min(words.length, end - sentence.start),
  }));
}

/**
 * What is stated as a fact by a speaker in this sentence, at most one signal for each attribution. `words` is the text of
 * `sentence`, `triggers` are those of it; the signals' spans are within it.
 */
export function findAssertions(
  sentence: Span,
  words: string,
  attributions: readonly Attribution[],
  triggers = everyTrigger,
): readonly Signal[] {
  return saidIn(sentence, words, attributions, triggers).flatMap(({ start, end }) => {
    const said = words.slice(start, end);
    const denied = canMatch(triggers, 'denial') ? denial.exec(said) : null;
    const stated = denied ?? statement.exec(said);
    if (!stated || end - start < shortest) return [];
    const at = { start: start + stated.index, end: start + stated.index + stated[0].length };
    const weight = (denied ? 1.5 : 0.8) - (open.test(said) ? 0.6 : 0);
    const shown = { start: at.start, end: endOfPhrase(words, at) };
    return [{ kind: 'attribution' as const, ...shown, text: shownWords(words, shown), weight }];
  });
}
