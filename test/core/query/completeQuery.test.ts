import { strict as assert } from 'node:assert';
import { completeQuery } from '../../../src/core/query/completeQuery';

const vocabulary = {
  tags: ['denial', 'arms-sales'],
  speakers: ['Sergei Lavrov', 'UN'],
  coders: ['anna'],
  documents: ['002.txt'],
};

/** The query after each of the completions offered at `|`. */
function completed(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const { start, end, texts } = completeQuery(source, offset, vocabulary);
  return texts.map((text) => source.slice(0, start) + text + source.slice(end));
}

suite('completeQuery', () => {
  test('fields, where a word begins', () => {
    assert.ok(completed('|').includes('tag:'));
    assert.deepEqual(completed('tag:denial sp|'), ['tag:denial speaker:']);
  });
  test('values of a field, in quotation marks where they need them', () => {
    assert.deepEqual(completed('tag:|'), ['tag:denial', 'tag:arms-sales']);
    assert.deepEqual(completed('tag:sal| & kind:quote'), ['tag:arms-sales & kind:quote']);
    assert.deepEqual(completed('speaker:lav|'), ['speaker:"Sergei Lavrov"']);
    assert.deepEqual(completed('state:m|'), ['state:moved']);
    assert.deepEqual(completed('near:cl|'), ['near:claim']);
    assert.deepEqual(completed('colour:|'), []);
  });
});
