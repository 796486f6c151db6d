import { strict as assert } from 'node:assert';
import { mergeBothWays } from '../../src/sidecar/mergeSidecars';
import { versionsInMarkers } from '../../src/sidecar/mergeMarkers';
import { changedLines } from './sidecarHelpers';

const sidecar = (note: string, tags: string, more = ''): string => `schema: 1
# by hand
annotations:
  - id: aaaaaa
    kind: passage
    tags: [${tags}]
    at: [0, 6]
    exact: Lavrov
    origin: human
    state: ok
    note: ${note}
${more}`;
const added = `  - id: bbbbbb
    kind: passage
    tags: []
    at: [7, 12]
    exact: spoke
    origin: human
    state: ok
`;

suite('a sidecar with merge markers', () => {
  test('gives both sides, and the base where git writes it', () => {
    assert.deepEqual(versionsInMarkers('a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\nd\n'), {
      base: '',
      ours: 'a\nb\nd\n',
      theirs: 'a\nc\nd\n',
    });
    assert.deepEqual(versionsInMarkers('<<<<<<<\r\nb\r\n|||||||\r\na\r\n=======\r\n>>>>>>>\r\nd\r\n'), {
      base: 'a\r\nd\r\n',
      ours: 'b\r\nd\r\n',
      theirs: 'd\r\n',
    });
  });

  for (const source of [
    '',
    'schema: 1\n',
    '<<<<<<< ours\n',
    'a\n=======\nb\n',
    '<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> a\n',
    '>>>>>>> a\n',
  ]) {
    test(`${JSON.stringify(source)} is no whole conflict`, () => assert.equal(versionsInMarkers(source), undefined));
  }

  test('is joined but for what both changed, and there both ways differ in nothing else', () => {
    const joined = mergeBothWays(sidecar('plain', 'x'), sidecar('ours', 'x, y'), sidecar('theirs', 'x', added));
    assert.ok(joined.ok);
    const { ours, theirs, conflicts } = joined.merge;
    assert.equal(ours, sidecar('ours', 'x, y', added));
    assert.deepEqual(changedLines(ours, theirs), ['-    note: ours', '+    note: theirs']);
    assert.deepEqual(
      conflicts.map(({ id, key }) => [id, key]),
      [['aaaaaa', 'note']],
    );
  });

  test('without contradictions both ways are one', () => {
    const joined = mergeBothWays(sidecar('plain', 'x'), sidecar('plain', 'x, y'), sidecar('theirs', 'x'));
    assert.ok(joined.ok);
    assert.equal(joined.merge.ours, sidecar('theirs', 'x, y'));
    assert.equal(joined.merge.theirs, joined.merge.ours);
  });

  test('a side that does not parse is told', () => {
    const joined = mergeBothWays(sidecar('plain', 'x'), 'a: [', sidecar('plain', 'y'));
    assert.equal(joined.ok, false);
  });
});
