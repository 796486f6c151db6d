import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { retagged, type Retagging } from '../../src/core/codebook/retag';
import { reasonText } from '../../src/core/text/reason';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { retagSidecar, taggedOf } from '../../src/sidecar/retagSidecar';
import { inverseSplices, spliced } from '../../src/sidecar/splices';
import { changedLines } from './sidecarHelpers';

/** Every way in which people write tags. */
const source = `# coded by hand
annotations:
  - id: aaaaaa # first
    kind: quote
    tags:
      - denial     # main code
      - 'arms sales'
    attributes:
      # how sure
      denial:
        certainty: low
    exact: 'We deny it'
  - {id: bbbbbb, kind: claim, tags: [denial, "arms"], exact: 5, attributes: {denial: {certainty: high}, arms: {certainty: low}}}
  - id: cccccc
    kind: passage
    tags: denial
    exact: six
  - id: broken
    kind: sentence
    tags: [denial]
  - id: dddddd
    kind: passage
    tags:   [ figures ]   # untouched
    exact: seven
# the end
`;

const rename: Retagging = new Map([['denial', 'rejection of it']]);

function retag(text: string, change: Retagging, only?: string): { readonly source: string; readonly count: number } {
  const result = retagSidecar(text, (record) =>
    only === undefined || only === record.id ? retagged(record, change) : record,
  );
  assert.ok(result.ok, result.ok ? '' : reasonText(result.reason));
  assert.equal(spliced(text, result.splices), result.source, 'the splices lead to the source');
  assert.equal(spliced(result.source, inverseSplices(text, result.splices)), text, 'and back');
  return { source: result.source, count: result.changed.size };
}

suite('Other tags in a sidecar', () => {
  test('a renamed tag: the names change and nothing else, comments and broken records included', () => {
    const { source: after, count } = retag(source, rename);
    assert.equal(count, 3);
    assert.equal(
      after,
      source
        .replace('- denial  ', '- rejection of it  ')
        .replace('      denial:', '      rejection of it:')
        .replace('[denial, "arms"]', '[rejection of it, "arms"]')
        .replace('{denial: {', '{rejection of it: {')
        .replace('tags: denial', 'tags: rejection of it'),
    );
  });

  test('a name that YAML would read as something else is quoted', () => {
    assert.match(retag(source, new Map([['denial', 'no']])).source, /- "no" {5}# main code/);
    assert.match(retag(source, new Map([['denial', 'a: b']])).source, /tags: \["a: b", "arms"\]/);
  });

  test('a deleted tag goes with its attributes, and its line', () => {
    const { source: after } = retag(source, new Map([['denial', undefined]]));
    assert.deepEqual(
      parseSidecar(after).records.map((record) => taggedOf(record)),
      [
        { tags: ['arms sales'] },
        { tags: ['arms'], attributes: [{ tag: 'arms', name: 'certainty', value: 'low' }] },
        { tags: [] },
        { tags: ['figures'] },
      ],
    );
    assert.ok(after.includes("    tags:\n      - 'arms sales'\n"));
    assert.ok(after.endsWith('tags:   [ figures ]   # untouched\n    exact: seven\n# the end\n'));
  });

  test('tags that become one stand there once; of two values the one that was there stays', () => {
    const { source: after } = retag(source, new Map([['arms', 'denial']]));
    assert.deepEqual(changedLines(source, after), [
      '-  - {id: bbbbbb, kind: claim, tags: [denial, "arms"], exact: 5, attributes: {denial: {certainty: high}, arms: {certainty: low}}}',
      '+  - {id: bbbbbb, kind: claim, tags: [denial], exact: 5, attributes: {denial: {certainty: high}, arms: {certainty: low}}}',
    ]);
  });

  test('of a split only some annotations change', () => {
    const { source: after, count } = retag(source, rename, 'cccccc');
    assert.equal(count, 1);
    assert.deepEqual(changedLines(source, after), ['-    tags: denial', '+    tags: rejection of it']);
  });

  test('tags shared by an alias change where they are wanted', () => {
    const shared =
      'annotations:\n  - {id: a, kind: claim, exact: b, tags: &t [denial]}\n  - {id: c, kind: claim, exact: d, tags: *t}\n';
    const all = parseSidecar(retag(shared, rename).source).records.map(({ tags }) => tags);
    assert.deepEqual(all, [['rejection of it'], ['rejection of it']]);
    const result = retagSidecar(shared, (record) => (record.id === 'a' ? retagged(record, rename) : record));
    const tags = result.ok ? parseSidecar(result.source).records.map((record) => record.tags) : 'refused';
    assert.ok(tags === 'refused' || tags[1]?.[0] === 'denial', JSON.stringify(tags));
  });

  test('CRLF stays', () => {
    const after = retag(source.replaceAll('\n', '\r\n'), rename).source;
    assert.equal(after, retag(source, rename).source.replaceAll('\n', '\r\n'));
  });

  test('what must not be written over is refused', () => {
    const result = retagSidecar(`${source}<<<<<<< ours\n`, (record) => retagged(record, rename));
    assert.deepEqual(
      result.ok || reasonText(result.reason),
      'This file holds merge markers; resolve the conflict, then it loads again',
    );
  });
});

const names = fc.constantFrom('a', 'b', 'no', 'c d', "it's", '3', '#x', '[', '__proto__', 'ü');
const records = fc.array(
  fc.record({
    tags: fc.uniqueArray(names, { maxLength: 4 }),
    style: fc.constantFrom('flow', 'block', 'record'),
    values: fc.uniqueArray(names, { maxLength: 2 }),
  }),
  { maxLength: 6 },
);

suite('Other tags in a sidecar, whatever is in it', () => {
  test('every annotation has just the tags that were wanted, and the splices lead back', () => {
    fc.assert(
      fc.property(records, names, fc.option(names, { nil: undefined }), (all, from, to) => {
        const text = `annotations:\n${all.map(recordSource).join('')}`;
        const change: Retagging = new Map([[from, to]]);
        const before = parseSidecar(text).records;
        const after = parseSidecar(retag(text, change).source).records;
        assert.deepEqual(
          after.map((record) => taggedOf(record)),
          before.map((record) => retagged(record, change)),
        );
      }),
    );
  });
});

interface Written {
  readonly tags: readonly string[];
  readonly style: string;
  readonly values: readonly string[];
}

function recordSource({ tags, style, values }: Written, index: number): string {
  const quoted = tags.map((tag) => JSON.stringify(tag));
  const attributes = `{${values.map((tag) => `${JSON.stringify(tag)}: {n: "${index}"}`).join(', ')}}`;
  if (style === 'record') {
    return `  - {id: r${index}, kind: claim, exact: x, tags: [${quoted.join(', ')}], attributes: ${attributes}} # c\n`;
  }
  const list =
    style === 'flow' || tags.length === 0
      ? ` [${quoted.join(', ')}]`
      : quoted.map((tag) => `\n      - ${tag} # c`).join('');
  return `  - id: r${index}\n    kind: claim\n    tags:${list}\n    attributes: ${attributes}\n    exact: x\n`;
}
