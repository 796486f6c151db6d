import { isArticleKind, type Line, type LineKind } from '../segmentation/line';
import type { LineRun } from './folds';
import { lineRuns } from './lineRuns';

/** What lines are painted as, each in its own way; a line may be several of these. */
export const lineLayerNames = ['boilerplate', 'article', 'headline', 'standfirst', 'byline'] as const;

/** One of those. */
export type LineLayer = (typeof lineLayerNames)[number];

/** Which lines are painted as what. */
type LineLayers = Readonly<Record<LineLayer, readonly LineRun[]>>;

/** No line is painted. */
const noLineLayers: LineLayers = { boilerplate: [], article: [], headline: [], standfirst: [], byline: [] };

/** What each of `lines` is painted as: boilerplate where it is to be `dim`, the parts of the article where they are to be `apart`. */
export function lineLayers(
  lines: readonly Line[],
  { dim, apart }: { readonly dim: boolean; readonly apart: boolean },
): LineLayers {
  const kinds = (...some: readonly LineKind[]): readonly LineRun[] =>
    lineRuns(lines, ({ kind }) => some.includes(kind));
  return {
    ...noLineLayers,
    ...(dim && { boilerplate: lineRuns(lines, ({ article }) => article === false) }),
    ...(apart && {
      article: lineRuns(lines, ({ kind }) => isArticleKind(kind) === true),
      headline: kinds('headline', 'subheading'),
      standfirst: kinds('standfirst'),
      byline: kinds('byline', 'dateline'),
    }),
  };
}
