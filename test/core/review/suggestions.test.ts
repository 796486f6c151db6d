import * as assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../../src/core/analysis';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { extentOf, pendingSuggestions, wordsOf, type Suggestion } from '../../../src/core/review/suggestions';
import type { LineMark } from '../../../src/core/review/corrections';

const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.';
const said = '“The pact will hold for years,” Anna Weber, the energy minister, said on Monday in the valley.';
const killed = 'More than 5,400 people have been killed in the valley since March, according to the United Nations.';

const suggestions = (text: string, analysis: Analysis): readonly Suggestion[] =>
  pendingSuggestions(text, analysis, AnnotationSet.empty, 0.5);

/** The suggestions in a text, by the line that they begin in. */
const linesWithSuggestions = (lines: readonly string[], marks: readonly LineMark[] = []): readonly number[] => {
  const text = lines.join('\n');
  const found = suggestions(text, analyse(text, marks)).map(
    (one) => text.slice(0, extentOf(one).start).split('\n').length - 1,
  );
  return [...new Set(found)];
};

suite('suggestions', () => {
  const story = ['Weber Defends Pact', plain, said, plain, killed, plain];

  test('are made of the article', () => {
    assert.deepEqual(linesWithSuggestions(story), [2, 4]);
  });

  test('are not made of lines that a person marked as boilerplate', () => {
    const start = story.join('\n').indexOf(said);
    const mark: LineMark = { span: { start, end: start + said.length }, line: 'boilerplate' };
    assert.deepEqual(linesWithSuggestions(story, [mark]), [4]);
  });

  test('of a line that is printed twice are made once', () => {
    assert.deepEqual(linesWithSuggestions(['Weber Defends Pact', said, said, plain, killed, plain]), [1, 4]);
  });

  test('have the words of the text', () => {
    const text = story.join('\n');
    const [first] = suggestions(text, analyse(text));
    assert.match(first ? wordsOf(text, first) : '', /The pact will hold for years/);
  });
});
