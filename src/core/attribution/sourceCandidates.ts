import type { Codes } from './codes';
import type { Edges } from './contentCandidates';
import { scopeOf } from './contentCandidates';
import type { Prose, Sentence } from './prose';
import { isOf, WordClass } from './wordClasses';

/** How far to the left and right of the cue a source is looked for, in words. */
const reachLeft = 48;
const reachRight = 36;
const mostStarts = 28;
const mostEnds = 28;
/** The longest source, in words. */
export const longestSource = 40;

const beforeStart =
  WordClass.conjunction |
  WordClass.opener |
  WordClass.adverb |
  WordClass.preposition |
  WordClass.auxiliary |
  WordClass.report |
  WordClass.reporting |
  WordClass.time;
const afterEnd =
  WordClass.auxiliary |
  WordClass.adverb |
  WordClass.conjunction |
  WordClass.preposition |
  WordClass.opener |
  WordClass.report |
  WordClass.reporting |
  WordClass.reportBase |
  WordClass.time;

/** Where the source of the cue at `cue` may begin and end, nearest first. The cue itself is never in it. */
export function sourceEdges(prose: Prose, codes: Codes, sentence: Sentence, cue: number): Edges {
  const { words } = prose;
  const scope = scopeOf(prose, codes, sentence, cue);
  const own = words[cue]?.region ?? -1;
  const starts: number[] = [];
  const ends: number[] = [];
  const foreign = (at: number): boolean => {
    const region = words[at]?.region ?? -1;
    return at < scope.from || at >= scope.to || (region >= 0 && region !== own);
  };
  const look = (at: number): void => {
    const word = words[at];
    if (!word || foreign(at) || at === cue) return;
    const before = at - 1 === cue || foreign(at - 1) ? undefined : words[at - 1];
    const next = at + 1 === cue || foreign(at + 1) ? undefined : words[at + 1];
    const opensWord = word.shape !== 'mark' && !isOf(word, WordClass.conjunction) && word.lower !== "'s";
    const turns = before?.shape === 'lower' && word.shape === 'capital';
    const begins =
      before === undefined ||
      before.shape === 'mark' ||
      turns ||
      isOf(before, beforeStart) ||
      isOf(word, WordClass.determiner | WordClass.subject) ||
      before.lower.endsWith('ed') ||
      before.lower.endsWith('ing');
    if (opensWord && begins && starts.length < mostStarts) starts.push(at);
    const closesWord = word.shape !== 'mark' || word.lower === ')';
    const turnsBack = word.shape === 'capital' && next?.shape === 'lower';
    const stops =
      next === undefined ||
      next.shape === 'mark' ||
      turnsBack ||
      isOf(next, afterEnd) ||
      isOf(word, WordClass.subject) ||
      next.lower.endsWith('ed');
    if (closesWord && stops && ends.length < mostEnds) ends.push(at + 1);
  };
  for (let away = 1; away <= Math.max(reachLeft, reachRight); away += 1) {
    if (away <= reachLeft) look(cue - away);
    if (away <= reachRight) look(cue + away);
  }
  return { starts, ends };
}
