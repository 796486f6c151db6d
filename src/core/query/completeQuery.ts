import { annotationKinds, annotationStates } from '../annotations/annotation';
import { relationSenses } from '../relations/relationIndex';
import type { Span } from '../text/span';
import { foldedWords } from '../text/folded';
import { queryFields, queryParts, type QueryField } from './query';
import { queryTokens } from './queryTokens';

/** What the workspace offers as values. */
export interface QueryVocabulary {
  readonly tags: readonly string[];
  readonly speakers: readonly string[];
  readonly coders: readonly string[];
  readonly documents: readonly string[];
}

/** What may be typed at a place of a query: each of `texts` in place of the span. */
export interface QueryCompletions extends Span {
  readonly texts: readonly string[];
}

/** The values or fields that go on with what stands before `offset` (UTF-16) in `source`. */
export function completeQuery(source: string, offset: number, vocabulary: QueryVocabulary): QueryCompletions {
  const tokens = queryTokens(source.slice(0, offset));
  const last = tokens.at(-1);
  const touching = last?.end === offset ? last : undefined;
  if (touching?.type === 'field') return completions(valuesOf(touching.value, vocabulary), '', offset, offset);
  const field = tokens.at(-2);
  const isValue = touching && field?.type === 'field' && field.end === touching.start;
  const typed = touching && (touching.type === 'word' || touching.type === 'phrase') ? touching : undefined;
  const start = typed?.start ?? offset;
  if (isValue && typed) return completions(valuesOf(field.value, vocabulary), typed.value, start, offset);
  return completions(
    [...queryFields, 'near'].map((name) => `${name}:`),
    typed?.value ?? '',
    start,
    offset,
  );
}

function valuesOf(field: string, vocabulary: QueryVocabulary): readonly string[] {
  const fixed: Partial<Record<QueryField | 'near', readonly string[]>> = {
    kind: annotationKinds,
    state: annotationStates,
    origin: ['human', 'detector'],
    relation: relationSenses,
    has: queryParts,
    tag: vocabulary.tags,
    speaker: vocabulary.speakers,
    coder: vocabulary.coders,
    document: vocabulary.documents,
    near: [...annotationKinds, ...vocabulary.tags],
  };
  const values = Object.entries(fixed).find(([name]) => name === field.toLowerCase())?.[1] ?? [];
  return values.map((value) => (/[\s()&|!":]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value));
}

/** Those of `values` in which a word begins with what was typed. */
function completions(values: readonly string[], typed: string, start: number, end: number): QueryCompletions {
  const sought = foldedWords(typed).trimEnd();
  return { start, end, texts: values.filter((value) => sought === '' || foldedWords(value).includes(sought)) };
}
