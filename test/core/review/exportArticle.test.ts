import * as assert from 'node:assert/strict';
import { articleMarkdown, articleText } from '../../../src/core/review/exportArticle';
import { linesOf } from './linesOf';

const { text, lines } = linesOf([
  ['navigation', 'Home | World'],
  ['dateline', 'March 13, 2012'],
  ['headline', 'Minister Defends Pact'],
  ['standfirst', 'She sees no risk.'],
  ['byline', 'By Anna Weber'],
  ['share', 'Share'],
  ['body', '1. The pact *will* hold.'],
  ['blank', ''],
  ['subheading', 'A risk'],
  ['body', '# not a heading'],
  ['byline', 'Reporting by Jo Doe'],
  ['legal', 'All rights reserved'],
]);

suite('the article as a file', () => {
  test('as plain text it is the view of the article', () => {
    assert.equal(
      articleText(text, lines),
      'March 13, 2012\nMinister Defends Pact\nShe sees no risk.\nBy Anna Weber\n1. The pact *will* hold.\n\nA risk\n' +
        '# not a heading\nReporting by Jo Doe\n',
    );
  });

  test('as Markdown it has the headline as heading, date and byline under it, and its words stay words', () => {
    assert.equal(
      articleMarkdown(text, lines),
      [
        '# Minister Defends Pact',
        'March 13, 2012 · By Anna Weber',
        '*She sees no risk.*',
        '1\\. The pact \\*will\\* hold.',
        '## A risk',
        '\\# not a heading',
        'Reporting by Jo Doe\n',
      ].join('\n\n'),
    );
  });

  test('without a headline, byline and date stay where they are', () => {
    const bare = linesOf([
      ['byline', 'By Anna Weber'],
      ['body', 'It rained.'],
    ]);
    assert.equal(articleMarkdown(bare.text, bare.lines), 'By Anna Weber\n\nIt rained.\n');
  });

  test('of a page without an article there is nothing', () => {
    const none = linesOf([['navigation', 'Home']]);
    assert.equal(articleText(none.text, none.lines), '');
    assert.equal(articleMarkdown(none.text, none.lines), '');
  });
});
