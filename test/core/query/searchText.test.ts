import { strict as assert } from 'node:assert';
import { searchText } from '../../../src/core/query/searchText';

suite('searchText', () => {
  test('is what a search editor writes: head, files, lines with their numbers', () => {
    const text = searchText('tag:denial', [
      {
        path: 'seeds/002.txt',
        hits: [
          { line: 9, words: '“We’ve explained\n\nthe facts”', about: 'denial · Sergei Lavrov' },
          { line: 13, words: 'plain', about: '' },
        ],
      },
      { path: 'seeds/003.txt', hits: [] },
    ]);
    assert.deepEqual(text.split('\n'), [
      '# Query: tag:denial',
      '',
      '2 results - 1 file',
      '',
      'seeds/002.txt:',
      '   9: “We’ve explained ⏎ the facts”  [denial · Sergei Lavrov]',
      '  13: plain',
      '',
    ]);
  });
});
