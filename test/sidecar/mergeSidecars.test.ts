import { strict as assert } from 'node:assert';
import { hashText } from '../../src/sidecar/hashes';
import { mergeSidecars } from '../../src/sidecar/mergeSidecars';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { annotate } from '../support/annotate';
import { changedLines, rewrite } from './sidecarHelpers';

const text = 'Lavrov spoke in Munich on Saturday. “We deny it,” he said. 5,400 people died, the UN says.\n';

const base = `# the base
schema: 1
document: {file: a.txt, sha256: ${hashText(text)}, status: new}
speakers:
  lavrov: {name: Sergei Lavrov}
annotations:
  - id: aaaaaa # denial
    kind: quote
    tags: [denial]
    at: [37, 47]
    exact: "We deny it"
    weight: 1
  - id: bbbbbb
    kind: claim
    at: [59, 71]
    exact: 5,400 people
    note: old
dismissed:
  - {kind: claim, at: [0, 6], exact: Lavrov}
`;

/** The merge, which must be possible; and merging the same again must change nothing more. */
function merge(ours: string, theirs: string): { source: string; conflicts: readonly string[] } {
  const merged = mergeSidecars(base, ours, theirs);
  assert.ok(merged.ok, merged.ok ? '' : merged.reason.message);
  const again = mergeSidecars(base, merged.source, theirs);
  assert.ok(again.ok);
  assert.equal(again.source, merged.source, 'merging twice changes nothing more');
  const conflicts = merged.conflicts.map(({ id, key, ours: mine, theirs: other }) =>
    [id, key, mine, other].join(' | '),
  );
  return { source: merged.source, conflicts };
}

suite('Merging sidecars', () => {
  test('nothing to merge: one side as it is', () => {
    const changed = base.replace('note: old', 'note: new');
    assert.deepEqual(merge(changed, base), { source: changed, conflicts: [] });
    assert.deepEqual(merge(base, changed), { source: changed, conflicts: [] });
    assert.deepEqual(merge(changed, changed), { source: changed, conflicts: [] });
  });

  test('keys that are not ours join too, those of several lines with their own layout', () => {
    for (const value of [
      ' |\n      one\n\n      two',
      '\n      - one # first\n      - two',
      '\n      a: 1\n      b: [2,\n        3]',
    ]) {
      const theirs = base.replace('weight: 1', `weight:${value}`).replace('note: old', `note: old\n    more:${value}`);
      assert.deepEqual(merge(base.replace('note: old', 'note: new'), theirs), {
        source: theirs.replace('note: old', 'note: new'),
        conflicts: [],
      });
      const indented = base.replace(/^annotations:\n[^]*?(?=dismissed)/m, (block) => block.replace(/^ {2}/gm, '    '));
      const { source } = merge(indented, theirs);
      assert.ok(source.includes(`weight:${value.replaceAll('\n      ', '\n        ')}`), source);
    }
    const ours = base.replace('weight: 1', 'weight: 2');
    assert.deepEqual(merge(ours, base.replace('weight: 1', 'weight:\n      - 3')), {
      source: ours,
      conflicts: ['aaaaaa | weight | 2 | - 3'],
    });
  });

  test('attributes join one by one, and conflict one by one', () => {
    const withAttributes = (attributes: string): string =>
      base.replace('    at: [37', `    attributes: {denial: {${attributes}}}\n    at: [37`);
    const ours = withAttributes('certainty: low');
    assert.deepEqual(merge(ours, withAttributes('amount: 3')), {
      source: withAttributes('amount: "3", certainty: low'),
      conflicts: [],
    });
    assert.deepEqual(merge(ours, withAttributes('certainty: high, amount: 3')), {
      source: withAttributes('amount: "3", certainty: low'),
      conflicts: ['aaaaaa | attributes | {denial: {certainty: low}} | {denial: {certainty: high}}'],
    });
  });

  test('different records join, with their own bytes', () => {
    const ours = rewrite(base, text, (set) => set.add(annotate(text, 'Munich', { id: 'cccccc' })));
    const theirs = base.replace(
      'dismissed:',
      '  - {id: dddddd, kind: passage, at: [78, 84], exact: the UN, color: red}\ndismissed:',
    );
    const { source, conflicts } = merge(ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(changedLines(ours, source), [
      '+  - {id: dddddd, kind: passage, at: [78, 84], exact: the UN, color: red}',
    ]);
  });

  test('different fields of one record join', () => {
    const { source, conflicts } = merge(
      base.replace('note: old', 'note: ours'),
      base.replace('kind: claim\n', 'kind: passage\n').replace('weight: 1', 'weight: 2'),
    );
    assert.deepEqual(conflicts, []);
    assert.equal(
      source,
      base
        .replace('note: old', 'note: ours')
        .replace('kind: claim\n', 'kind: passage\n')
        .replace('weight: 1', 'weight: 2'),
    );
  });

  test('the same field differently: ours stays, a person decides', () => {
    const ours = base.replace('tags: [denial]', 'tags: [threat]');
    const { source, conflicts } = merge(ours, base.replace('tags: [denial]', 'tags: [denial, arms]'));
    assert.equal(source, ours);
    assert.deepEqual(conflicts, ['aaaaaa | tags | [threat] | [denial, arms]']);
  });

  test('removed on one side', () => {
    const theirs = rewrite(base, text, (set) => set.remove('bbbbbb'));
    const { source, conflicts } = merge(base.replace('[denial]', '[threat]'), theirs);
    assert.deepEqual(conflicts, []);
    assert.equal(source, theirs.replace('[denial]', '[threat]'));
  });

  test('removed on one side and changed on the other: kept, and a person decides', () => {
    const removed = rewrite(base, text, (set) => set.remove('bbbbbb'));
    const changed = base.replace('note: old', 'note: new');
    assert.deepEqual(merge(changed, removed), { source: changed, conflicts: ['bbbbbb |  | 5,400 people | '] });
    const { source, conflicts } = merge(removed, changed);
    assert.deepEqual(conflicts, ['bbbbbb |  |  | 5,400 people']);
    assert.ok(
      source.includes('  - id: bbbbbb\n    kind: claim\n    at: [59, 71]\n    exact: 5,400 people\n    note: new\n'),
    );
  });

  test('speakers join field by field, status and dismissed suggestions too', () => {
    const { source, conflicts } = merge(
      base.replace('name: Sergei Lavrov', 'name: Sergei Lavrov, role: minister').replace('status: new', 'status: done'),
      rewrite(base, text, (set) =>
        set
          .withSpeaker('lavrov', { name: 'Sergey Lavrov', aliases: [] })
          .withSpeaker('un', { name: 'UN', aliases: [] })
          .dismiss({ kind: 'claim', span: { start: 78, end: 84 }, exact: 'the UN' }),
      ),
    );
    assert.deepEqual(conflicts, []);
    const { speakers, status, dismissed } = parseSidecar(source);
    assert.deepEqual(
      [...speakers],
      [
        ['lavrov', { name: 'Sergey Lavrov', role: 'minister', aliases: [] }],
        ['un', { name: 'UN', aliases: [] }],
      ],
    );
    assert.equal(status, 'done');
    assert.deepEqual(
      dismissed.map(({ exact }) => exact),
      ['Lavrov', 'the UN'],
    );
  });

  test('anchored to a new text on one side: its positions come along with its hash', () => {
    const later = `Update. ${text}`;
    const theirs = rewrite(base, later, (set) => set);
    const { source, conflicts } = merge(base.replace('note: old', 'note: ours'), theirs);
    assert.deepEqual(conflicts, []);
    assert.ok(source.includes(hashText(later)));
    assert.deepEqual(
      parseSidecar(source).records.map(({ at }) => at[0]?.[0]),
      [45, 67],
    );
  });

  test('a broken file is not merged', () => {
    assert.equal(mergeSidecars(base, base, '<<<<<<< x\n').ok, false);
    assert.equal(mergeSidecars(base, 'a: [', base).ok, false);
  });

  test('made on both sides, without a base', () => {
    const [ours, theirs] = ['aaaaaa', 'bbbbbb'].map(
      (id) => `schema: 1\nannotations:\n  - {id: ${id}, kind: passage, exact: x}\n`,
    );
    const merged = mergeSidecars('', ours ?? '', theirs ?? '');
    assert.ok(merged.ok);
    assert.deepEqual(
      parseSidecar(merged.source).records.map(({ id }) => id),
      ['aaaaaa', 'bbbbbb'],
    );
  });
});
