import type { Reason } from '../text/reason';
import type { Span } from '../text/span';

/** What can stand before a colon in a query, and is compared with something of an annotation. */
export const queryFields = [
  'tag',
  'speaker',
  'kind',
  'state',
  'coder',
  'document',
  'origin',
  'relation',
  'has',
  'note',
  'text',
] as const;
export type QueryField = (typeof queryFields)[number];

/** The values of `has:`, each a part that an annotation may have or lack. */
export const queryParts = ['note', 'tag', 'speaker', 'relation'] as const;

/** A question to the annotations of a workspace. */
export type Query =
  | { readonly type: 'all' }
  | { readonly type: 'and' | 'or'; readonly queries: readonly Query[] }
  | { readonly type: 'not'; readonly query: Query }
  /** Another annotation that `query` finds lies close by. */
  | { readonly type: 'near'; readonly query: Query }
  | { readonly type: 'field'; readonly field: QueryField; readonly value: string }
  /** Words in this order in what was tagged or in its note; the last may be the beginning of a word. */
  | { readonly type: 'words'; readonly words: string };

/** Why a query cannot be understood, and which stretch of it (UTF-16, half-open; empty at the end of the query) is meant. */
export interface QueryProblem extends Span {
  readonly problem: Reason;
}

/** Whether `query` looks at relations, which lie in other annotations and documents too. */
export function asksForRelations(query: Query): boolean {
  switch (query.type) {
    case 'all':
    case 'words':
      return false;
    case 'not':
    case 'near':
      return asksForRelations(query.query);
    case 'and':
    case 'or':
      return query.queries.some(asksForRelations);
    case 'field':
      return query.field === 'relation' || (query.field === 'has' && query.value === 'relation');
  }
}
