import { strict as assert } from 'node:assert';
import { parseCodebook } from '../../src/sidecar/parseCodebook';
import { namedInSidecar, offersInCodebook, offersInSidecar } from '../../src/sidecar/yamlOffers';

const { codebook } = parseCodebook(`tags:
  - {name: denial, label: Denial, scope: It is not so., attributes: {certainty: [low, high], times: number}}
  - "no"
`);

/** What is offered where the bar stands, and what it replaces. */
function offered(marked: string): { readonly names: readonly string[]; readonly replaces: string } | undefined {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const found = offersInSidecar(source, offset, codebook);
  return (
    found && { names: found.offers.map(({ text }) => text), replaces: source.slice(found.span.start, found.span.end) }
  );
}

function inCodebook(marked: string): readonly string[] | undefined {
  return offersInCodebook(marked.replace('|', ''), marked.indexOf('|'))?.offers.map(({ text }) => text);
}

const record = (rest: string): string =>
  `speakers:\n  lavrov: {name: Sergei Lavrov}\nannotations:\n  - id: a\n    tags: [denial]\n${rest}\n    exact: b\n`;

suite('What may be written in a sidecar', () => {
  for (const [what, marked, names, replaces] of [
    ['a kind, begun', record('    kind: qu|'), ['quote', 'claim', 'passage', 'line'], 'qu'],
    ['a kind, not begun', record('    kind: |'), ['quote', 'claim', 'passage', 'line'], ''],
    ['a state', record('    state: |ok'), ['ok', 'moved', 'lost'], 'ok'],
    ['a speaker', record('    speaker: l|'), ['lavrov'], 'l'],
    ['an attribute’s tag', record('    attributes:\n      |'), ['denial: '], ''],
    ['an attribute', record('    attributes: {denial: {|}}'), ['certainty: ', 'times: '], ''],
    ['an attribute’s value', record('    attributes: {denial: {certainty: l|}}'), ['low', 'high'], 'l'],
    ['a key of a relation', record('    relations:\n      - |'), ['type: ', 'to: ', 'in: '], ''],
    ['a type of a relation', record('    relations: [{type: s|}]'), ['supports', 'contradicts', 'same-as'], 's'],
    [
      'another end of a relation',
      `${record('    relations:\n      - to: |')}  - {id: b, kind: quote, exact: it}\n`,
      ['b'],
      '',
    ],
    ['a tag in an open list', 'annotations:\n  - id: a\n    tags: [denial, n|', ['"no"'], 'n'],
    ['a tag of its own line', 'annotations:\n  - id: a\n    tags:\n      - |\n', ['denial', '"no"'], ''],
    ['a status above another section', 'document:\n  status: |\nannotations: []\n', ['new', 'in-review', 'done'], ''],
    ['a status', 'document:\n  status: |\n', ['new', 'in-review', 'done'], ''],
  ] as const) {
    test(what, () => assert.deepEqual(offered(marked), { names, replaces }));
  }

  test('nothing in a comment', () => assert.equal(offered('annotations: # |\n'), undefined));

  test('the tag and the speaker that are named', () => {
    const source = record('    speaker: lavrov');
    assert.deepEqual(namedInSidecar(source, source.indexOf('denial') + 2), {
      kind: 'tag',
      name: 'denial',
      span: { start: source.indexOf('denial'), end: source.indexOf('denial') + 6 },
    });
    assert.equal(namedInSidecar(source, source.lastIndexOf('lavrov') + 1)?.name, 'Sergei Lavrov');
    assert.equal(namedInSidecar(source, source.indexOf('exact') + 1), undefined);
  });
});

suite('What may be written in a codebook', () => {
  test('a key of a tag', () =>
    assert.deepEqual(inCodebook('tags:\n  - name: a\n    |\n')?.slice(0, 3), ['label: ', 'color: ', 'key: ']));
  test('a key that the tag does not have below the cursor either', () => {
    for (const marked of [
      'tags:\n  - name: a\n    |\n    key: b\n    label: c\n',
      'tags:\n  - name: a\n    co|\n    key: b\n    label: c\n',
    ])
      assert.deepEqual(inCodebook(marked)?.slice(0, 3), ['color: ', 'scope: ', 'examples: '], marked);
  });
  test('a colour of themes', () =>
    assert.ok(inCodebook('tags:\n  - name: a\n    color: ch|\n')?.includes('charts.red')));
  test('kinds', () =>
    assert.deepEqual(inCodebook('tags:\n  - name: a\n    applies: [|]\n'), ['quote', 'claim', 'passage', 'line']));
  test('parents', () => assert.deepEqual(inCodebook('tags:\n  - name: a\n    parent: |\n  - b\n'), ['a', 'b']));
  test('members of groups', () => assert.deepEqual(inCodebook('exclusive:\n  - [a, |]\ntags: [a, b]\n'), ['a', 'b']));
  test('types of attributes', () =>
    assert.deepEqual(inCodebook('tags:\n  - name: a\n    attributes: {n: |}\n'), ['text', 'number']));
});
