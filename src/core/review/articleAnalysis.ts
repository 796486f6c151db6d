import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import type { Span } from '../text/span';
import type { ArticleView } from './articleView';
import type { Suggestion } from './suggestions';

/** What was found in the source, in the places of the view; what the view does not show is left out. */
export function viewAnalysis(view: ArticleView, { attributions, speakers, claims }: Analysis): Analysis {
  return {
    lines: view.lines,
    attributions: attributions.flatMap((one) => viewAttribution(view, one) ?? []),
    speakers: speakers.map((one) => ({ ...one, mentions: viewSpans(view, one.mentions) })),
    claims: claims.flatMap((one) => viewClaim(view, one) ?? []),
  };
}

/** The suggestions of the source that the view shows, in its places. */
export function viewSuggestions(view: ArticleView, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.flatMap((one): readonly Suggestion[] => {
    const spans = viewSpans(view, one.spans);
    if (one.kind === 'quote') {
      const found = viewAttribution(view, one.found);
      return found ? [{ ...one, found, spans }] : [];
    }
    const found = viewClaim(view, one.found);
    return found ? [{ ...one, found, spans }] : [];
  });
}

/** Where `spans` of the source are in the view, without those it does not show. */
export function viewSpans(view: ArticleView, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => view.toView(span) ?? []);
}

function viewAttribution(view: ArticleView, one: Attribution): Attribution | undefined {
  const content = viewSpans(view, one.content);
  if (content.length < one.content.length) return undefined;
  return { ...one, content, cue: viewSpans(view, one.cue), source: viewSpans(view, one.source) };
}

function viewClaim(view: ArticleView, claim: Claim): Claim | undefined {
  const span = view.toView(claim);
  return span && { ...claim, ...span };
}
