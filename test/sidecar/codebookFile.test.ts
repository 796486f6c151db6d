import { strict as assert } from 'node:assert';
import { reasonText } from '../../src/core/text/reason';
import { addTag } from '../../src/sidecar/addTag';
import { newCodebook } from '../../src/sidecar/newCodebook';
import { parseCodebook } from '../../src/sidecar/parseCodebook';

/** Each list holds the one before twice, twenty times over: a million tags when written out. */
const bomb = `${Array.from({ length: 20 }, (_, index) =>
  index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`,
).join('\n')}\ntags: *a19\n`;

const noName = 'A tag needs “name:”; this one is not used';
const noList = '“tags” must be a list, one “- name: …” for each tag';

/** What each broken codebook says, as `line: message`; the tags that it loads; whether it may be written. */
const broken = [
  {
    what: 'a tab as indentation',
    source: 'tags:\n\t- name: a\n',
    problems: ['2: This is not valid YAML: Tabs are not allowed as indentation'],
    names: [],
    writable: false,
  },
  {
    what: 'a name twice',
    source: 'tags:\n  - name: a\n  - name: b\n  - name: a\n',
    problems: ['4: There is a tag a already; the first counts'],
    names: ['a', 'b'],
    writable: true,
  },
  {
    what: 'a key twice',
    source: 'tags:\n  - name: a\n    key: q\n  - name: b\n    key: q\n',
    problems: ['4: The key q picks another tag already; the first counts'],
    names: ['a', 'b'],
    writable: true,
  },
  {
    what: 'a colour by name',
    source: 'tags:\n  - name: a\n    color: reddish\n',
    problems: [
      '3: A colour is written "#rrggbb", in quotes, or is one of the themes’ colours, such as charts.red, charts.blue, charts.yellow, charts.orange',
    ],
    names: ['a'],
    writable: true,
  },
  {
    what: 'a key of two letters',
    source: 'tags:\n  - name: a\n    key: ab\n',
    problems: ['3: A key is one letter or digit'],
    names: ['a'],
    writable: true,
  },
  {
    what: 'CRLF, and a key of two letters',
    source: 'schema: 1\r\ntags:\r\n  - name: a\r\n    key: ab\r\n',
    problems: ['4: A key is one letter or digit'],
    names: ['a'],
    writable: true,
  },
  { what: 'tags that are no list', source: 'tags: a, b\n', problems: [`1: ${noList}`], names: [], writable: false },
  {
    what: 'a list alone',
    source: '- a\n- b\n',
    problems: ['1: A codebook must hold “tags:” with a list of tags; this is something else'],
    names: [],
    writable: false,
  },
  {
    what: 'a later schema',
    source: 'schema: 2\ntags:\n  - a\n',
    problems: ['1: “schema” must be 1 here; a later version of Marginalia may have written this file'],
    names: ['a'],
    writable: false,
  },
  {
    what: 'a tag without a name',
    source: 'tags:\n  - label: A\n  - name: b\n',
    problems: [`2: ${noName}`],
    names: ['b'],
    writable: true,
  },
  {
    what: 'a colour that is hard to see',
    source: 'tags:\n  - name: a\n    color: "#eeeeee"\n  - name: b\n    color: "#111111"\n',
    problems: [
      '3: #eeeeee can hardly be seen in light themes, light high contrast themes: its contrast is 1.2 to 1, and 3 to 1 is needed',
      '5: #111111 can hardly be seen in dark themes, dark high contrast themes: its contrast is 1.1 to 1, and 3 to 1 is needed',
    ],
    names: ['a', 'b'],
    writable: true,
  },
  {
    what: 'a circle of parents',
    source: 'tags:\n  - name: a\n    parent: b\n  - name: b\n    parent: a\n  - name: c\n    parent: nobody\n',
    problems: [
      '3: The tag a is above itself: follow its parents, and take one away',
      '5: The tag b is above itself: follow its parents, and take one away',
      '7: There is no tag nobody to be the parent of c',
    ],
    names: ['a', 'b', 'c'],
    writable: true,
  },
  {
    what: 'a key of a tag twice',
    source: 'tags:\n  - name: a\n    scope: one\n    scope: two\n',
    problems: ['4: This key is here twice; the first counts. Remove one'],
    names: ['a'],
    writable: true,
  },
  {
    what: 'attributes without values',
    source:
      'tags:\n  - name: a\n    attributes:\n      sure: []\n      how: dates\n      much: number\n  - name: b\n    attributes: sure\n',
    problems: [
      '4: An attribute is a list of the values that it may have, or “text”, or “number”',
      '5: An attribute is a list of the values that it may have, or “text”, or “number”',
      '8: “attributes” must be lines “name: [value, value]”, “name: text” or “name: number”',
    ],
    names: ['a', 'b'],
    writable: true,
  },
  {
    what: 'groups of exclusive tags that are none',
    source: 'exclusive:\n  - [a]\n  - a\n  - [a, x]\ntags: [a]\n',
    problems: [
      '2: “exclusive” must be a list of groups, each “- [tag, tag]” with two tags or more',
      '3: “exclusive” must be a list of groups, each “- [tag, tag]” with two tags or more',
      '4: There is no tag x in this codebook',
    ],
    names: ['a'],
    writable: true,
  },
  {
    what: 'aliases of aliases',
    source: bomb,
    problems: [`20: ${noName}`, `20: ${noName}`],
    names: [],
    writable: true,
  },
];

suite('Codebook file', () => {
  test('a good file is read with all its fields', () => {
    const source = `schema: 1
tags:
  - name: claim
    label: Claim
    color: "#B8860b"
    key: c
    scope: Only what can be checked.
    examples: [one, two]
    applies: [claim, quote]
    attributes: {certainty: [low, high], source: text, amount: number}
    children:
      - figures
  - name: late
    parent: claim
`;
    const { codebook, problems, writable } = parseCodebook(source);
    assert.deepEqual(problems, []);
    assert.equal(writable, true);
    assert.deepEqual(codebook.tags, [
      {
        name: 'claim',
        label: 'Claim',
        color: '#B8860b',
        key: 'c',
        scope: 'Only what can be checked.',
        examples: ['one', 'two'],
        applies: ['quote', 'claim'],
        attributes: [
          { name: 'certainty', type: 'choice', values: ['low', 'high'] },
          { name: 'source', type: 'text', values: [] },
          { name: 'amount', type: 'number', values: [] },
        ],
      },
      { name: 'figures', parent: 'claim' },
      { name: 'late', parent: 'claim' },
    ]);
  });

  for (const { what, source, problems, names, writable } of broken) {
    test(`${what}: says what is wrong and where, and loads the rest`, () => {
      const parsed = parseCodebook(source);
      assert.deepEqual(problemLines(source), problems);
      assert.deepEqual(
        parsed.codebook.tags.map(({ name }) => name),
        names,
      );
      assert.equal(parsed.writable === true, writable);
    });
  }

  test('an empty file is an empty codebook', () => {
    const { codebook, problems, writable } = parseCodebook('');
    assert.deepEqual({ tags: codebook.tags, problems, writable }, { tags: [], problems: [], writable: true });
  });

  test('names that objects have of their own are names like others', () => {
    const source = 'tags:\n  - name: __proto__\n    label: P\n  - constructor\n';
    const { codebook } = parseCodebook(source);
    assert.deepEqual(problemLines(source), []);
    assert.equal(codebook.get('__proto__')?.label, 'P');
    assert.equal(codebook.get('constructor')?.label, undefined);
    assert.equal(codebook.get('toString'), undefined);
  });

  test('tags that are each other’s parents both stand at the root', () => {
    const source = 'tags:\n  - name: a\n    parent: b\n  - name: b\n    parent: a\n';
    const { codebook } = parseCodebook(source);
    assert.deepEqual(
      codebook.children().map(({ name }) => name),
      ['a', 'b'],
    );
  });
});

suite('A codebook of 5,000 tags', () => {
  test('is read, all of it, with what is wrong in it', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `  - {name: tag-${index}, parent: tag-${index - 1}}`);
    const { codebook, problems } = parseCodebook(`tags:\n${lines.join('\n')}\n`);
    assert.equal(codebook.tags.length, 5000);
    assert.deepEqual(
      problems.map(({ message }) => reasonText(message)),
      ['There is no tag tag--1 to be the parent of tag-0'],
    );
  });
});

suite('Adding a tag', () => {
  const source = '# head\r\nschema: 1\r\ntags:\r\n  - name: a # why\r\n\r\n  # about b\r\n  - {name: b}\r\n# end';

  test('puts it last and keeps every other byte: comments, blank lines, line breaks', () => {
    const next = addTag(source, {
      name: 'c',
      label: 'C: c',
      key: 'c',
      color: '#aabbcc',
      attributes: [
        { name: 'sure', type: 'choice', values: ['yes', 'no'] },
        { name: 'much', type: 'number', values: [] },
      ],
    });
    const added =
      '  - name: c\r\n    label: "C: c"\r\n    color: "#aabbcc"\r\n    key: c\r\n    attributes: {sure: ["yes", "no"], much: number}\r\n';
    assert.equal(next, source.replace('# end', `${added}# end`));
  });

  test('puts it under its parent, in the style that the parent has', () => {
    assert.equal(
      addTag(source, { name: 'c', parent: 'a' }),
      source.replace('# why\r\n', '# why\r\n    children:\r\n      - name: c\r\n'),
    );
    assert.equal(
      addTag(source, { name: 'c', parent: 'b' }),
      source.replace('{name: b}', '{name: b, children: [{name: c}]}'),
    );
  });

  test('changes nothing when the name is taken or the file cannot be written', () => {
    assert.equal(addTag(source, { name: 'b' }), source);
    for (const one of broken.filter(({ writable }) => !writable))
      assert.equal(addTag(one.source, { name: 'c' }), one.source);
  });

  test('begins a codebook where there is none', () => {
    assert.equal(addTag(undefined, { name: 'c' }), `${newCodebook()}  - name: c\n`);
    assert.equal(addTag('', { name: 'c' }), 'schema: 1\ntags:\n  - name: c\n');
  });
});

test('A key that coding mode uses for something else is a problem at its place', () => {
  const source = 'schema: 1\ntags:\n  - name: denial\n    key: X\n  - name: threat\n    key: t\n';
  assert.deepEqual(problemLines(source), [
    '4: The key X means something else in coding mode, so it does not choose this tag; n, p, a, x, u are not free',
  ]);
});

test('A new codebook has a tag and no problems', () => {
  const { codebook, problems, writable } = parseCodebook(newCodebook());
  assert.deepEqual(problems, []);
  assert.equal(writable, true);
  assert.deepEqual(
    codebook.tags.map(({ name, key }) => [name, key]),
    [['to-check', 'c']],
  );
});

function problemLines(source: string): readonly string[] {
  return parseCodebook(source).problems.map(({ span, message }) => {
    const line = source.slice(0, span.start).split('\n').length;
    return `${line}: ${reasonText(message)}`;
  });
}
