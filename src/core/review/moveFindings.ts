import type { Findings } from '../analysis';
import { inOrder, mapSpan, type Edit } from '../anchoring/edit';
import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';

/**
 * Where what was found in a text is after `edits` of it, until it is looked for anew: to be shown meanwhile, so that nothing
 * jumps or goes while one types. What an edit swallows is left out.
 */
export function moveFindings({ attributions, speakers, claims }: Findings, edits: readonly Edit[]): Findings {
  const ordered = inOrder(edits).toReversed();
  const move = (span: Span): Span | undefined => {
    let moved: Span | undefined = span;
    for (const edit of ordered) moved = moved && mapSpan(moved, edit);
    return moved;
  };
  return {
    attributions: attributions.flatMap((one) => moveAttribution(one, move) ?? []),
    speakers: speakers.map((one) => ({ ...one, mentions: moveAll(one.mentions, move) })),
    claims: claims.flatMap((claim) => {
      const span = move({ start: claim.start, end: claim.end });
      return span ? [{ ...claim, ...span }] : [];
    }),
  };
}

function moveAttribution(one: Attribution, move: (span: Span) => Span | undefined): Attribution | undefined {
  const content = moveAll(one.content, move);
  if (content.length < one.content.length) return undefined;
  return { ...one, content, cue: moveAll(one.cue, move), source: moveAll(one.source, move) };
}

function moveAll(spans: readonly Span[], move: (span: Span) => Span | undefined): readonly Span[] {
  return spans.flatMap((span) => move(span) ?? []);
}
