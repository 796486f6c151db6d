import type { Attribution } from '../attribution/attribution';
import type { Line } from '../segmentation/line';
import { sentences } from '../text/sentences';
import { finish, type Steps } from '../text/steps';
import { AttributionSweep } from './claimant';
import type { Claim } from './claim';
import { judge } from './judge';
import { SentenceScorer } from './scores';

/** The kinds of line in which the article states things; a dateline or byline states nothing. */
const stating: ReadonlySet<Line['kind']> = new Set(['headline', 'standfirst', 'body']);

/**
 * Finds the statements worth checking in the article lines of `text`, with their claimants from `attributions`. A line that
 * repeats an earlier one is left out, so that a lead that was printed twice is one claim.
 */
export function findClaims(
  text: string,
  lines: readonly Line[],
  attributions: readonly Attribution[],
): readonly Claim[] {
  return finish(claimSteps(text, lines, attributions));
}

/** The same in steps, a line each. */
export function* claimSteps(
  text: string,
  lines: readonly Line[],
  attributions: readonly Attribution[],
): Steps<readonly Claim[]> {
  const sweep = new AttributionSweep(attributions);
  const scorer = new SentenceScorer(text);
  const claims: Claim[] = [];
  for (const line of lines) {
    if (line.article !== true || line.repeats !== undefined || !stating.has(line.kind)) continue;
    for (const sentence of sentences(text, line)) {
      const claim = judge(text, sentence, line.kind, scorer, sweep.at(sentence));
      if (claim && claim.score >= 0.5) claims.push(claim);
    }
    yield;
  }
  return claims;
}
