import type { Attribution } from '../attribution/attribution';
import type { Line, LineKind } from '../segmentation/line';
import { lazy } from '../text/lazy';
import { sentences } from '../text/sentences';
import { hull, spanLength, textOf } from '../text/span';
import type { Span } from '../text/span';
import { finish, type Steps } from '../text/steps';
import { AttributionSweep } from './claimant';
import type { Claim } from './claim';
import { judge } from './judge';
import { SentenceScorer } from './scores';

/** The kinds of line in which the article states things; a dateline or byline states nothing. */
const stating: ReadonlySet<Line['kind']> = new Set(['headline', 'standfirst', 'body']);

/**
 * The sentences of one article by what they look like and who says what in them, with what was made of each, from 0: null where
 * that is nothing to check. It saves weighing them again in a text that differs little, and is never changed.
 */
export type ClaimMemory = ReadonlyMap<string, Claim | null>;

/** What was found in one text, with what saves work in the next one. */
export interface RememberedClaims {
  readonly claims: readonly Claim[];
  /** Holds the sentences of this text alone. */
  readonly memory: ClaimMemory;
}

/**
 * Finds the statements worth checking in the article lines of `text`, with their claimants from `attributions`. A line that
 * repeats an earlier one is left out, so that a lead that was printed twice is one claim.
 */
export function findClaims(
  text: string,
  lines: readonly Line[],
  attributions: readonly Attribution[],
): readonly Claim[] {
  return finish(claimSteps(text, lines, attributions)).claims;
}

/** The same in steps, a line each, and faster where `before` is of a text that differs little. */
export function* claimSteps(
  text: string,
  lines: readonly Line[],
  attributions: readonly Attribution[],
  before?: ClaimMemory,
): Steps<RememberedClaims> {
  const sweep = new AttributionSweep(attributions);
  const scorer = lazy(() => new SentenceScorer(text));
  const memory = new Map<string, Claim | null>();
  const claims: Claim[] = [];
  for (const line of lines) {
    if (line.article !== true || line.repeats !== undefined || !stating.has(line.kind)) continue;
    for (const sentence of sentences(text, line)) {
      const around = sweep.at(sentence);
      const key = keyOf(text, sentence, line.kind, around);
      const known = before?.get(key);
      const claim = known === undefined ? judge(text, sentence, line.kind, scorer(), around) : known;
      memory.set(key, claim ? { ...claim, start: 0, end: spanLength(sentence) } : null);
      if (claim && claim.score >= 0.5) claims.push({ ...claim, ...sentence });
    }
    yield;
  }
  return { claims, memory };
}

/** Equal for sentences of which the same is made: the words, the kind of line, and what of the attributions is looked at. */
function keyOf(text: string, sentence: Span, kind: LineKind, attributions: readonly Attribution[]): string {
  let key: string = kind;
  for (const { content, speaker } of attributions) {
    const all = hull(content) ?? sentence;
    const start = Math.max(0, all.start - sentence.start);
    const end = Math.min(all.end, sentence.end) - sentence.start;
    const length = content.reduce((sum, span) => sum + spanLength(span), 0);
    key += `\n${start},${end},${length}${speaker ? `,${speaker.name}` : ''}`;
  }
  return `${key}\n\n${textOf(text, sentence)}`;
}
