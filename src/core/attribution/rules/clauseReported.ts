import { phraseAfter } from '../nounPhrases';
import type { Prose } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { beginsClause, rightClause } from './clauses';
import type { RuleSite } from './ruleSite';

const toInfinitive = /^(?:pledged|pledges|vowed|vows|promised|promises|pledging|vowing|promising)$/;
/** Verbs with a hearer between them and what is said. */
const withHearer = /^(?:told|tells|telling|informed|assured|reminded|asked|warned|advised)$/;
/** Those of them whose hearer stands before a clause without "that". */
const withBareHearer = /^(?:told|tells|telling|informed)$/;

/** "that" is looked for in this many words behind a verb that leaves room for hearers, times and places … */
const wideReach = 15;
/** … and behind any other. */
const narrowReach = 2;

/**
 * What is said from the verb at the site on: after its objects, times and "that". Undefined where it is no clause,
 * which is not asked when `lenient`, as for "said".
 */
export function clauseReported(site: RuleSite, lenient: boolean): WordRange | undefined {
  const { prose, regions, sentence, at } = site;
  const { words } = prose;
  const verb = words[at]?.lower ?? '';
  let start = markedStart(site, lenient);
  let explicit = start !== undefined;
  if (start === undefined) {
    start = skipAdjuncts(site, verb);
    explicit = toInfinitive.test(verb) && words[start]?.lower === 'to';
    if (!explicit && !lenient && !beginsClause(prose, sentence, start)) return undefined;
  }
  const first = words[start];
  if (!first || start >= sentence.to || (first.shape === 'mark' && first.region < 0)) return undefined;
  if (isOf(words[at], WordClass.weak) && !explicit) return undefined;
  return rightClause(prose, regions, sentence, start);
}

/** Where the content begins by a clear sign: "that", a colon or a quotation; undefined without one. */
function markedStart({ prose, sentence, at }: RuleSite, lenient: boolean): number | undefined {
  const { words } = prose;
  const spaced = isOf(words[at + 1], WordClass.preposition | WordClass.time | WordClass.adverb);
  const wide = lenient || withHearer.test(words[at]?.lower ?? '') || (spaced && !isOf(words[at], WordClass.weak));
  const limit = Math.min(sentence.to, at + 1 + (wide ? wideReach : narrowReach));
  for (let index = at + 1; index < limit; index += 1) {
    const word = words[index];
    if (!word) return undefined;
    if (word.lower === 'that' || word.lower === ':') return index + 1;
    // The clause may have begun before the quotation: "said it was “beyond comprehension”".
    if (word.region >= 0) return onlyAdjuncts(prose, at, index) ? index : undefined;
    if (isOf(word, WordClass.auxiliary | WordClass.subject) && word.lower !== "'s") return undefined;
    if (word.shape === 'mark' && word.lower !== ',') return undefined;
  }
  return undefined;
}

/** Whether only a time, place or hearer stands between the verb and the quotation at `to`. */
function onlyAdjuncts({ words }: Prose, verb: number, to: number): boolean {
  for (let at = verb + 1; at < to; at += 1) {
    if (isOf(words[at], WordClass.auxiliary | WordClass.subject | WordClass.report)) return false;
  }
  const last = words[to - 1];
  return (
    to === verb + 1 || last?.lower === ',' || last?.shape === 'capital' || isOf(last, WordClass.time | WordClass.group)
  );
}

/** The first word behind the verb at the site, its hearer and times: "told the BBC on Thursday |…". */
function skipAdjuncts({ prose, sentence, at }: RuleSite, verb: string): number {
  const { words } = prose;
  let next = at + 1;
  if (withBareHearer.test(verb)) next = phraseAfter(prose, sentence, next)?.to ?? next;
  while (next < sentence.to) {
    const word = words[next];
    const second = words[next + 1];
    if (!word) break;
    if (isOf(word, WordClass.time)) next += 1;
    else if (/^(?:on|in|at|last|earlier|to)$/.test(word.lower) && isOf(second, WordClass.time | WordClass.group))
      next += 2;
    else if (word.lower === 'to' && second?.lower === 'reporters') next += 2;
    else break;
  }
  return next;
}
