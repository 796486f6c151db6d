import { strict as assert } from 'node:assert';
import { describeSpan } from '../../src/core/anchoring/selector';
import type { Annotation } from '../../src/core/annotations/annotation';

/** An annotation of the first place where `words` stand in `text`: a passage by a person, but for `fields`. */
export function annotate(text: string, words: string, fields: Partial<Annotation> & { id: string }): Annotation {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `“${words}” is not in the text`);
  const span = { start, end: start + words.length };
  const { exact, prefix, suffix } = describeSpan(text, span);
  return {
    kind: 'passage',
    tags: [],
    spans: [span],
    exact: [exact],
    prefix,
    suffix,
    origin: 'human',
    state: 'ok',
    ...fields,
  };
}
