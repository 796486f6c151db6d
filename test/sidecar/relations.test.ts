import { strict as assert } from 'node:assert';
import type { Relation } from '../../src/core/annotations/relation';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { hashText } from '../../src/sidecar/hashes';
import { mergeSidecars } from '../../src/sidecar/mergeSidecars';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { writeSidecar } from '../../src/sidecar/writeSidecar';
import { annotate } from '../support/annotate';
import { changedLines, rewrite, sidecarOf } from './sidecarHelpers';

const text = 'Lavrov spoke in Munich on Saturday. “We deny it,” he said. 5,400 people died, the UN says.\n';

const head = `schema: 1
document: {file: a.txt, sha256: ${hashText(text)}}
annotations:
`;
const records = `  - id: aaaaaa
    kind: claim
    at: [59, 71]
    exact: 5,400 people
    by: anna
  - {id: bbbbbb, kind: quote, at: [37, 47], exact: We deny it}
`;
const source = head + records;

const byHand = `${head}  - id: aaaaaa
    kind: claim
    at: [59, 71]
    exact: 5,400 people
    relations:
      # the UN has other figures
      - type: contradicts # by far
        to: c1
        in: ../week 2/b.txt
        sure: no
      - {to: bbbbbb, type: supports}
      - {type: refutes, to: zzz}
    by: anna
`;

const toC1: Relation = { type: 'contradicts', to: 'c1', in: '../week 2/b.txt' };
const toB: Relation = { type: 'supports', to: 'bbbbbb' };

function relate(from: string, relations: readonly Relation[] | undefined): string {
  return rewrite(from, text, (set) => set.edit('aaaaaa', { relations }));
}

suite('Relations in a sidecar', () => {
  test('are read in one order, whatever the file has; what cannot be used is told at its line', () => {
    const { records: read, problems } = parseSidecar(byHand);
    assert.deepEqual(read[0]?.relations, [toB, toC1]);
    assert.deepEqual(
      problems.map(({ span, severity }) => [byHand.slice(span.start, span.end), severity]),
      [['{type: refutes, to: zzz}', 'warning']],
    );
  });

  test('stand after the speaker, on one line, and come back the same', () => {
    const after = relate(source, [toB, toC1]);
    assert.deepEqual(changedLines(source, after), [
      '+    relations: [{type: supports, to: bbbbbb}, {type: contradicts, to: c1, in: "../week 2/b.txt"}]',
    ]);
    assert.deepEqual(parseSidecar(after).records[0]?.relations, [toB, toC1]);
    assert.equal(relate(after, undefined), source);
  });

  test('are in a new sidecar', () => {
    const made = sidecarOf(text, annotate(text, 'Munich', { id: 'mmmmmm', relations: [toB] }));
    assert.match(made, /\n {4}relations: \[\{type: supports, to: bbbbbb\}\]\n/);
  });

  test('nobody changed them: every byte stays', () => assert.equal(relate(byHand, [toB, toC1]), byHand));

  test('one more, one less, another type: the others keep their bytes, and what cannot be used too', () => {
    const toD: Relation = { type: 'same-as', to: 'd1' };
    assert.deepEqual(changedLines(byHand, relate(byHand, [toB, toD, toC1])), ['+      - {type: same-as, to: d1}']);
    assert.deepEqual(changedLines(byHand, relate(byHand, [toC1])), ['-      - {to: bbbbbb, type: supports}']);
    assert.deepEqual(changedLines(byHand, relate(byHand, [toD, toC1])), [
      '-      - {to: bbbbbb, type: supports}',
      '-      - {type: refutes, to: zzz}',
      '+      - {type: refutes, to: zzz}',
      '+      - {type: same-as, to: d1}',
    ]);
    assert.deepEqual(changedLines(byHand, relate(byHand, [toB, { ...toC1, type: 'same-as' }])), [
      '-      - type: contradicts # by far',
      '+      - type: same-as # by far',
    ]);
    assert.match(relate(byHand, undefined), /relations:\n.*\n {6}- \{type: refutes, to: zzz\}\n {4}by: anna/);
    assert.match(
      relate(byHand, [{ type: 'supports', to: 'zzz' }]),
      /refutes, to: zzz\}\n {6}- \{type: supports, to: zzz\}/,
    );
  });

  test('on one line likewise', () => {
    const flow = relate(source, [toB, toC1]);
    const withOdd = flow
      .replace('relations: [', 'relations: [{type: refutes, to: zzz}, ')
      .replace('to: b', 'mine: 1, to: b');
    assert.deepEqual(
      changedLines(withOdd, relate(withOdd, [toB])).at(-1),
      '+    relations: [{type: refutes, to: zzz}, {type: supports, mine: 1, to: bbbbbb}]',
    );
    assert.match(relate(withOdd, [toC1]), /relations: \[\{type: refutes, to: zzz\}, \{type: contradicts, /);
    const emptied = source.replace('    by: anna', '    relations: []\n    by: anna');
    assert.match(relate(emptied, [toB]), /relations: \[\{type: supports, to: bbbbbb\}\]\n/);
  });

  test('that are written with aliases are read; a change of them is refused, not lost', () => {
    const aliased = byHand
      .replace('{to: bbbbbb, type: supports}', '*r')
      .replace('annotations:\n', 'shared: [&r {to: bbbbbb, type: supports}]\nannotations:\n');
    const parsed = parseSidecar(aliased);
    assert.deepEqual(parsed.records[0]?.relations, [toB, toC1]);
    const { annotations } = anchorSidecar(parsed, text);
    const next = annotations.edit('aaaaaa', { relations: [toC1] });
    assert.equal(writeSidecar(parsed, next, { file: 'a.txt', text }).ok, false);
  });

  test('both sides’ are joined one by one; one end in two ways is a conflict', () => {
    const merge = (ours: string, theirs: string): readonly unknown[] => {
      const merged = mergeSidecars(source, ours, theirs);
      assert.ok(merged.ok);
      const again = mergeSidecars(source, merged.source, theirs);
      assert.equal(again.ok && again.source, merged.source);
      return [merged.source, merged.conflicts.map(({ ours: our, theirs: their }) => `${our} | ${their}`)];
    };
    const ours = relate(source, [toB]);
    assert.deepEqual(merge(ours, relate(source, [toC1])), [relate(source, [toB, toC1]), []]);
    assert.deepEqual(merge(ours, relate(source, [{ ...toB, type: 'same-as' }])), [
      ours,
      ['{type: supports, to: bbbbbb} | {type: same-as, to: bbbbbb}'],
    ]);
    const odd = relate(source, [toC1]).replace('to: c1', 'to: c1, sure: no');
    assert.deepEqual(merge(ours, odd)[1], [' | [{type: contradicts, to: c1, sure: no, in: "../week 2/b.txt"}]']);
  });

  test('an id or path that YAML would read as something else is quoted', () => {
    const odd: Relation = { type: 'supports', to: '12', in: 'true' };
    assert.deepEqual(parseSidecar(relate(source, [odd])).records[0]?.relations, [odd]);
  });
});
