import type { Attribution } from '../attribution/attribution';
import type { Line } from '../segmentation/line';
import { sentences } from '../text/sentences';
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
  const sweep = new AttributionSweep(attributions);
  const scorer = new SentenceScorer(text);
  return lines
    .filter((line) => line.article === true && line.repeats === undefined && stating.has(line.kind))
    .flatMap((line) =>
      sentences(text, line).flatMap((sentence) => judge(text, sentence, line.kind, scorer, sweep.at(sentence)) ?? []),
    )
    .filter((claim) => claim.score >= 0.5);
}
