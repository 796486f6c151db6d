import type { Reason } from '../text/reason';
import type { Span } from '../text/span';

/** Kinds of line that belong to the article itself. */
export const articleKinds = ['headline', 'standfirst', 'byline', 'dateline', 'body', 'subheading'] as const;

/** Kinds of line that come with the article but are not its text. */
export const furnitureKinds = ['caption', 'credit'] as const;

/** Kinds of line that belong to the page and not to the article. */
export const boilerplateKinds = ['navigation', 'promo', 'legal', 'form', 'share', 'comments', 'other'] as const;

/** What a line of a document is; `blank` where it holds nothing but white space. */
export type LineKind =
  (typeof articleKinds)[number] | (typeof furnitureKinds)[number] | (typeof boilerplateKinds)[number] | 'blank';

/** One line of a document and what it was found to be. The span leaves out the line break. */
export interface Line extends Span {
  readonly kind: LineKind;
  /** Whether the line is part of the article (furniture is not); null on blank lines. */
  readonly article: boolean | null;
  /** How sure `article` is, 0.5 to 1, as a share of lines that are right at that value; 1 on blank lines. */
  readonly confidence: number;
  /** Why, most telling first; empty on blank lines. */
  readonly why: readonly Reason[];
  /** The start of the earlier line that this line repeats word for word, for a lead that was printed twice. */
  readonly repeats?: number;
}

/** The kinds whose lines are part of the article. */
const article: ReadonlySet<LineKind> = new Set<LineKind>(articleKinds);

/** Whether lines of `kind` are part of the article; null for `blank`. */
export function isArticleKind(kind: LineKind): boolean | null {
  return kind === 'blank' ? null : article.has(kind);
}
