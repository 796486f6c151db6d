import { strict as assert } from 'node:assert';
import { followDocuments } from '../../src/sidecar/followDocuments';
import { changedLines } from './sidecarHelpers';

const source = `annotations:
  - id: aaaaaa # first
    kind: claim
    exact: it
    relations:
      - type: supports
        to: bbbbbb
        in: old.txt # by hand
      - {type: supports, to: cccccc, in: "old.txt"}
      - {type: supports, to: dddddd, in: other.txt}
      - {type: supports, to: eeeeee}
      - {type: refutes, to: ffffff, in: old.txt}
  - {id: bbbbbb, kind: claim, exact: it, relations: [{type: same-as, in: old.txt, to: aaaaaa}]}
`;

suite('Relations to documents that were renamed', () => {
  test('name the new path; every other byte stays', () => {
    const after = followDocuments(source, ({ to, in: path }) =>
      path === 'old.txt' && to !== 'cccccc' ? '../new one.txt' : undefined,
    );
    assert.deepEqual(changedLines(source, after ?? ''), [
      '-        in: old.txt # by hand',
      '-      - {type: supports, to: cccccc, in: "old.txt"}',
      '-      - {type: supports, to: dddddd, in: other.txt}',
      '-      - {type: supports, to: eeeeee}',
      '-      - {type: refutes, to: ffffff, in: old.txt}',
      '-  - {id: bbbbbb, kind: claim, exact: it, relations: [{type: same-as, in: old.txt, to: aaaaaa}]}',
      '+        in: "../new one.txt" # by hand',
      '+      - {type: supports, to: cccccc, in: "old.txt"}',
      '+      - {type: supports, to: dddddd, in: other.txt}',
      '+      - {type: supports, to: eeeeee}',
      '+      - {type: refutes, to: ffffff, in: old.txt}',
      '+  - {id: bbbbbb, kind: claim, exact: it, relations: [{type: same-as, in: "../new one.txt", to: aaaaaa}]}',
    ]);
  });

  test('nothing to rename, nothing changed', () =>
    assert.equal(
      followDocuments(source, () => undefined),
      source,
    ));

  test('a file that must not be written is left alone', () => {
    for (const broken of ['a: [', `${source}annotations: []\n`, 'schema: 9\nannotations: []\n', '- a\n'])
      assert.equal(
        followDocuments(broken, () => 'new.txt'),
        undefined,
        broken,
      );
  });
});
