import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseQuery } from '../../../src/core/query/parseQuery';
import type { Query } from '../../../src/core/query/query';
import { reasonText } from '../../../src/core/text/reason';

/** A query written out with brackets, so that a test can say how it was read. */
function written(query: Query): string {
  switch (query.type) {
    case 'all':
      return '*';
    case 'and':
    case 'or':
      return `(${query.queries.map(written).join(query.type === 'and' ? ' & ' : ' | ')})`;
    case 'not':
      return `!${written(query.query)}`;
    case 'near':
      return `near(${written(query.query)})`;
    case 'field':
      return `${query.field}=${query.value}`;
    case 'words':
      return `'${query.words}'`;
  }
}

function read(source: string): string {
  const result = parseQuery(source);
  return 'query' in result ? written(result.query) : `${result.start}-${result.end}: ${reasonText(result.problem)}`;
}

suite('parseQuery', () => {
  test('fields, negation, nearness and phrases, side by side', () =>
    assert.equal(
      read('tag:denial & speaker:lavrov & !state:ok near:claim "balance of power"'),
      "(tag=denial & speaker=lavrov & !state=ok & near(kind=claim) & 'balance of power')",
    ));
  test('or binds less than and, brackets most', () => {
    assert.equal(read('tag:a tag:b | tag:c'), '((tag=a & tag=b) | tag=c)');
    assert.equal(read('tag:a (tag:b | tag:c)'), '(tag=a & (tag=b | tag=c))');
    assert.equal(read('!(tag:a | tag:b)'), '!(tag=a | tag=b)');
  });
  test('operators may be words in capitals', () =>
    assert.equal(read('tag:a AND NOT tag:b OR weapons'), "((tag=a & !tag=b) | 'weapons')"));
  test('values in quotation marks, of any kind', () => {
    assert.equal(read('speaker:"Sergei Lavrov"'), 'speaker=Sergei Lavrov');
    assert.equal(read('speaker:“Sergei Lavrov”'), 'speaker=Sergei Lavrov');
  });
  test('near a kind, a tag, or whatever a query finds', () => {
    assert.equal(read('near:claim'), 'near(kind=claim)');
    assert.equal(read('near:denial'), 'near(tag=denial)');
    assert.equal(read('near:speaker:assad'), 'near(speaker=assad)');
    assert.equal(read('near:(tag:a | kind:quote)'), 'near((tag=a | kind=quote))');
  });
  test('nothing finds everything', () => assert.equal(read('  '), '*'));
  test('what is wrong is said at its place', () => {
    assert.equal(
      read('tag:denial colour:red'),
      '11-18: There is no field “colour”; there are tag, speaker, kind, state, coder, document, origin, relation, has, note, text, near',
    );
    assert.equal(read('state:gone'), '6-10: “gone” is no state; there are ok, moved, lost');
    assert.equal(read('(tag:a | tag:b'), '0-1: This bracket is not closed');
    assert.equal(read('tag:a )'), '6-7: Nothing was opened that “)” could close');
    assert.equal(read('tag:a |'), '7-7: Something to look for is missing here');
    assert.equal(read('| tag:a'), '0-1: Something to look for is missing before “|”');
    assert.equal(read('tag: & x'), '0-4: A value is missing after “tag:”');
    assert.equal(read('"balance of'), '0-11: The closing quotation mark is missing');
    assert.equal(read('tag:a …'), '6-7: There is no word in “…”');
    for (const field of ['speaker', 'note', 'text'])
      assert.match(read(`${field}:"…"`), /There is no word in “…”$/u, field);
  });
  test('brackets without end are refused, not followed', () =>
    assert.match(read('('.repeat(100_000)), /^100-101: There are too many brackets/));
  test('any text is a query or a problem within the text', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc
            .array(fc.constantFrom('tag:', 'a', '(', ')', '|', '&', '!', '"', ' ', 'near:', 'kind:quote', 'NOT'))
            .map((pieces) => pieces.join('')),
        ),
        (source) => {
          const result = parseQuery(source);
          if ('query' in result) return;
          assert.ok(0 <= result.start && result.start <= result.end && result.end <= source.length);
        },
      ),
    ));
});
