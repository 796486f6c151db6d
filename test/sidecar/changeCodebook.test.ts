import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Tag } from '../../src/core/codebook/codebook';
import {
  changedExclusive,
  changedTags,
  changeProblem,
  type CodebookChange,
} from '../../src/core/codebook/codebookChange';
import { reasonText } from '../../src/core/text/reason';
import { changeCodebook } from '../../src/sidecar/changeCodebook';
import { parseCodebook } from '../../src/sidecar/parseCodebook';

const source = `# the codebook
schema: 1
exclusive: # one at most
  - [denial, threat]
  - [denial, praise, arms] # three
tags:
  # what is said
  - name: speech # acts
    label: Speech
    children:
      # it is not so
      - name: denial
        color: "#3a7ec2"   # blue
        attributes:
          certainty: [low, high] # how sure
        owner: anna
        children:
          - flat denial
      - threat
  - name: praise
    parent: speech
    attributes: {certainty: [yes], force: number}
  - {name: arms}
# the end
`;

function change(text: string, one: CodebookChange): string {
  const result = changeCodebook(text, one);
  assert.ok(result.ok, result.ok ? '' : reasonText(result.reason));
  return result.source;
}

function refusal(text: string, one: CodebookChange): string {
  const result = changeCodebook(text, one);
  return result.ok ? '' : reasonText(result.reason);
}

suite('Changing a codebook', () => {
  test('a renamed tag has its new name wherever it is named, and nothing else changes', () => {
    assert.ok(change(source, { type: 'rename', tag: 'denial', to: 'no: never' }).includes('- name: "no: never"'));
    assert.equal(
      change(source, { type: 'rename', tag: 'denial', to: 'rejection' }),
      source
        .replace('[denial, t', '[rejection, t')
        .replace('[denial, p', '[rejection, p')
        .replace('name: denial', 'name: rejection'),
    );
    assert.equal(
      change(source, { type: 'rename', tag: 'speech', to: 'acts' }),
      source.replace('name: speech', 'name: acts').replace('parent: speech', 'parent: acts'),
    );
    assert.equal(
      change(source, { type: 'rename', tag: 'threat', to: 'menace' }),
      source.replaceAll('threat', 'menace'),
    );
  });

  test('a tag moves with its comments, its unknown keys and what is below it', () => {
    const denial = [
      '- name: denial',
      '  color: "#3a7ec2"   # blue',
      '  attributes:',
      '    certainty: [low, high] # how sure',
      '  owner: anna',
      '  children:',
      '    - flat denial',
    ];
    const gone = source.replace(indented(denial, 6), '');
    assert.equal(
      change(source, { type: 'move', tag: 'denial', parent: 'praise' }),
      gone.replace('force: number}\n', `force: number}\n    children:\n${indented(denial, 6)}`),
    );
    assert.equal(
      change(source, { type: 'move', tag: 'denial', parent: undefined }),
      gone.replace('  - {name: arms}\n', `  - {name: arms}\n${indented(denial, 2)}`),
    );
    assert.equal(
      change(source, { type: 'move', tag: 'threat', parent: 'flat denial' }),
      source
        .replace('      - threat\n', '')
        .replace(
          '          - flat denial\n',
          '          - name: flat denial\n            children:\n              - threat\n',
        ),
    );
    assert.equal(
      change(source, { type: 'move', tag: 'praise', parent: 'arms' }),
      source.replace('parent: speech', 'parent: arms'),
    );
  });

  test('merged tags leave what is below them, their attributes and their places in groups', () => {
    const after = change(source, { type: 'merge', tags: ['denial'], into: 'praise' });
    assert.equal(
      after,
      `# the codebook
schema: 1
exclusive: # one at most
  - [praise, threat]
  - [praise, arms] # three
tags:
  # what is said
  - name: speech # acts
    label: Speech
    children:
      # it is not so
      - threat
  - name: praise
    parent: speech
    attributes: {certainty: [yes], force: number}
    children:
      - flat denial
  - {name: arms}
# the end
`,
    );
    assert.deepEqual(
      parseCodebook(change(source, { type: 'merge', tags: ['denial', 'praise'], into: 'threat' }))
        .codebook.get('threat')
        ?.attributes?.map(({ name }) => name),
      ['certainty', 'force'],
    );
  });

  test('a split tag has its like beside it', () => {
    assert.equal(
      change(source, { type: 'split', tag: 'denial', to: 'rebuttal' }),
      source.replace(
        '      - threat\n',
        '      - threat\n      - name: rebuttal\n        color: "#3a7ec2"\n        attributes: {certainty: [low, high]}\n',
      ),
    );
  });

  test('a deleted tag leaves what is below it where it was, and groups of two go', () => {
    const after = change(source, { type: 'delete', tag: 'denial' });
    assert.ok(after.includes('exclusive: # one at most\n  - [praise, arms] # three\n'), after);
    assert.ok(after.includes('      # it is not so\n      - threat\n      - flat denial\n'), after);
    assert.ok(!change(after, { type: 'delete', tag: 'arms' }).includes('exclusive'));
    assert.equal(
      parseCodebook(change(source, { type: 'delete', tag: 'speech' })).codebook.get('praise')?.parent,
      undefined,
    );
  });

  test('what cannot be is refused, with the reason', () => {
    for (const [one, reason] of [
      [{ type: 'rename', tag: 'x', to: 'y' }, 'The codebook has no tag “x”'],
      [{ type: 'rename', tag: 'arms', to: 'praise' }, 'There is a tag praise already'],
      [{ type: 'rename', tag: 'arms', to: ' ' }, 'A tag needs a name, without blanks at its ends'],
      [{ type: 'rename', tag: 'arms', to: 'a\nb' }, 'The name of a tag stands on one line'],
      [{ type: 'merge', tags: ['arms'], into: 'arms' }, 'A tag can only be merged into another one'],
      [{ type: 'merge', tags: ['speech'], into: 'denial' }, '“denial” is below “speech”; merge it the other way round'],
      [{ type: 'move', tag: 'speech', parent: 'flat denial' }, 'The tag “speech” cannot go below itself'],
      [
        { type: 'move', tag: 'denial', parent: 'arms' },
        'This codebook is written in a way that cannot be changed safely; put each tag on lines of its own',
      ],
    ] as const)
      assert.equal(refusal(source, one), reason);
    assert.match(refusal(`${source}<<<<<<< ours\n`, { type: 'delete', tag: 'arms' }), /^This file holds merge markers/);
  });
});

const names = Array.from({ length: 8 }, (_, index) => `${'abcdefgh'.charAt(index)} no`);
const name = fc.constantFrom(...names);
const changes: fc.Arbitrary<CodebookChange> = fc.oneof(
  fc.record({ type: fc.constant('rename' as const), tag: name, to: fc.constantFrom('new', '[', '#x', 'no', '3') }),
  fc.record({
    type: fc.constant('merge' as const),
    tags: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    into: name,
  }),
  fc.record({ type: fc.constant('move' as const), tag: name, parent: fc.option(name, { nil: undefined }) }),
  fc.record({ type: fc.constant('split' as const), tag: name, to: fc.constant('other') }),
  fc.record({ type: fc.constant('delete' as const), tag: name }),
);
/** For each tag: the one that it is under, how that is written, and whether it is more than a name. */
const trees = fc.array(fc.record({ parent: fc.nat(20), nested: fc.boolean(), bare: fc.boolean() }), {
  minLength: 1,
  maxLength: names.length,
});

suite('Changing a codebook, whatever is in it', () => {
  test('every change that can be made gives just the codebook that it should', () => {
    fc.assert(
      fc.property(trees, fc.uniqueArray(name, { maxLength: 3 }), changes, (tree, group, one) => {
        const text = codebookSource(tree, group);
        const { codebook } = parseCodebook(text);
        const problem = changeProblem(codebook, one);
        const result = changeCodebook(text, one);
        assert.equal(result.ok ? undefined : reasonText(result.reason), problem && reasonText(problem), text);
        if (!result.ok) return;
        const after = parseCodebook(result.source).codebook;
        assert.deepEqual(sorted(after.tags), sorted(changedTags(codebook, one)));
        assert.deepEqual(after.exclusive, changedExclusive(codebook, one));
        const comments = text.split('\n').filter((line) => line.trim().startsWith('# note'));
        assert.deepEqual(comments.filter((line) => !result.source.includes(line.trim())).length, 0, result.source);
      }),
    );
  });
});

function sorted(tags: readonly Tag[]): readonly Tag[] {
  return [...tags].sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Tree = readonly { readonly parent: number; readonly nested: boolean; readonly bare: boolean }[];

/** A codebook in block style with every way of saying what is under what. */
function codebookSource(tree: Tree, group: readonly string[]): string {
  const parentOf = (index: number): number => (index === 0 ? -1 : ((tree[index]?.parent ?? 0) % (index + 1)) - 1);
  const itemLines = (index: number, indent: number): readonly string[] => {
    const blank = ' '.repeat(indent);
    const own = tree[index];
    const nested = tree.flatMap((one, at) => (one.nested && parentOf(at) === index ? itemLines(at, indent + 4) : []));
    const above = parentOf(index);
    const field = own?.nested === false && above >= 0 ? [`${blank}  parent: ${names[above] ?? ''}`] : [];
    if (own?.bare === true && nested.length === 0 && field.length === 0)
      return [`${blank}- ${names[index] ?? ''} # bare`];
    const children = nested.length > 0 ? [`${blank}  children:`, ...nested] : [];
    return [`${blank}- name: ${names[index] ?? ''} # ${index}`, ...field, `${blank}  scope: '${index}'`, ...children];
  };
  const roots = tree.flatMap((one, index) => (parentOf(index) < 0 || !one.nested ? itemLines(index, 2) : []));
  const known = group.filter((one) => names.indexOf(one) < tree.length);
  const exclusive = known.length > 1 ? ['exclusive:', `  - [${known.join(', ')}] # group`] : [];
  return `${['# note first', 'schema: 1', ...exclusive, 'tags:', ...roots, '# note last'].join('\n')}\n`;
}

function indented(lines: readonly string[], indent: number): string {
  return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
}
