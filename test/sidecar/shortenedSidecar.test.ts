import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describeSpan } from '../../src/core/anchoring/selector';
import type { Annotation } from '../../src/core/annotations/annotation';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import type { ParsedSidecar } from '../../src/sidecar/parsedSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { removedRecords } from '../../src/sidecar/rawRecords';
import { ShortenedSidecar } from '../../src/sidecar/shortenedSidecar';
import { writeSidecar } from '../../src/sidecar/writeSidecar';

/** `PROPERTY_RUNS=1000` looks harder. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 60);

const count = 30;
const sentences = Array.from({ length: count }, (_, index) => `The minister said thing ${index} of many.\r\n`);
const text = sentences.join('');

/** The annotation of one sentence. */
function annotation(index: number, more: Partial<Annotation> = {}): Annotation {
  const start = sentences.slice(0, index).join('').length;
  const { exact, prefix, suffix } = describeSpan(text, { start, end: start + 20 });
  return {
    id: `a${String(index).padStart(2, '0')}`,
    kind: 'claim',
    tags: ['denial'],
    spans: [{ start, end: start + 20 }],
    exact: [exact],
    prefix,
    suffix,
    origin: 'human',
    state: 'ok',
    ...more,
  };
}

/** The sidecar of every second sentence, `edited` by hand. */
function sidecar(edited: (source: string) => string = (source) => source): ParsedSidecar {
  const even = sentences.flatMap((_, index) => (index % 2 === 0 ? [annotation(index)] : []));
  const written = writeSidecar(undefined, AnnotationSet.of(even), { file: 'a.txt', text });
  assert.ok(written.ok);
  return parseSidecar(edited(written.source));
}

function idsOf(short: ShortenedSidecar | undefined): readonly string[] | undefined {
  return short?.parsed.records.map(({ id }) => id);
}

function withoutFirstLine(source: string): string {
  return source.slice(source.indexOf('\n') + 1);
}

/** What a file says, without its nodes. */
function said(parsed: ParsedSidecar): unknown {
  return Object.fromEntries(Object.entries(parsed).filter(([key]) => key !== 'root'));
}

const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'note', 'tag', 'remove', 'speaker', 'dismiss', 'status'),
    index: fc.nat(count - 1),
    note: fc.constantFrom('short', 'two\nlines\n- id: no record', '# no comment', 'a: b', '"', 'end\n\n\nof it', '  x'),
  }),
  { minLength: 1, maxLength: 3 },
);
type Change = typeof changes extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function change(set: AnnotationSet, { kind, index, note }: Change): AnnotationSet {
  const { id } = annotation(index);
  switch (kind) {
    case 'add':
      return set.add(annotation(index, { note }));
    case 'note':
      return set.edit(id, { note });
    case 'tag':
      return set.edit(id, { tags: ['a, b', note] });
    case 'remove':
      return set.remove(id);
    case 'speaker':
      return set.withSpeaker('lavrov', { name: note, aliases: [] }).edit(id, { speaker: 'lavrov' });
    case 'dismiss': {
      const { spans, exact } = annotation(index);
      return set.dismiss({ kind: 'quote', span: spans[0] ?? { start: 0, end: 0 }, exact: exact[0] ?? '' });
    }
    case 'status':
      return set.withStatus('done');
  }
}

/** What people and programs do to such files that is no change of what they say. */
const hands: readonly ((source: string) => string)[] = [
  (source) => source,
  (source) => source.replaceAll('  - id: ', '  # by hand\n  - id: '),
  (source) => source.replaceAll('  - id: ', '\n  -   mine:   1 # x\n      id: ').replaceAll(/^ {4}(?! )/gm, '      '),
  (source) => source.replaceAll(/^ {2}(?=- | {2}\w+:)/gm, ''),
  (source) => source.replaceAll('    state: ok\n', '    state: ok\n    note: |+\n      kept\n\n\n'),
  (source) => source.replaceAll('\n', '\r\n'),
  (source) => source.replace(/\n$/, ''),
];

suite('A sidecar shortened to what a change touches', function () {
  // Each run writes, parses and compares four files.
  this.timeout(300_000);

  test('keeps the touched records with a neighbour on each side, and the first and the last', () => {
    assert.deepEqual(idsOf(ShortenedSidecar.of(sidecar(), new Set(['a14']))), ['a00', 'a12', 'a14', 'a16', 'a28']);
    assert.deepEqual(idsOf(ShortenedSidecar.of(sidecar(), new Set(['a00']))), ['a00', 'a02', 'a28']);
    assert.deepEqual(idsOf(ShortenedSidecar.of(sidecar(), new Set())), ['a00', 'a28']);
  });

  test('is not made where most is touched, where nodes may be shared, or where something is wrong', () => {
    const all = new Set(sidecar().records.map(({ id }) => id));
    assert.equal(ShortenedSidecar.of(sidecar(), all), undefined);
    const oddities = {
      alias: ['    kind: claim\n', '    kind: &kind claim\n    mine: *kind\n'],
      problem: ['    state: ok\n', '    state: fine\n'],
      'flow list': ['annotations:\n', 'annotations: []\nothers:\n'],
    } as const;
    for (const [name, [from, to]] of Object.entries(oddities)) {
      const odd = sidecar((source) => source.replace(from, to));
      assert.equal(ShortenedSidecar.of(odd, new Set(['a14'])), undefined, name);
    }
  });

  test('what was left out goes back in only between neighbours that are as they were', () => {
    const short = ShortenedSidecar.of(sidecar(), new Set(['a14']));
    assert.ok(short);
    assert.equal(short.lengthened(short.parsed)?.source, sidecar().source);
    const other = (from: string, to: string): ParsedSidecar => parseSidecar(short.parsed.source.replace(from, to));
    assert.ok(short.lengthened(other('- id: a14\n', '- id: a15\n')));
    assert.equal(short.lengthened(other('- id: a12\n', '- id: a12 # mine\n')), undefined);
    assert.equal(short.lengthened(other('- id: a16\n', '- id: a17\n')), undefined);
    assert.equal(short.lengthened(other('- id: a14\n', '- &a id: "\n')), undefined);
  });

  test('the result is byte for byte what the whole file would have become, and is what it would be parsed to', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(...hands), (taken, hand) => {
        // A star that could be an alias keeps a file from being shortened.
        const mark = '# *x\n';
        const [quick, slow] = [sidecar(hand), sidecar((source) => hand(mark + source))].map((before) => {
          const start = anchorSidecar(before, text).annotations;
          const next = taken.reduce(change, start);
          const made = writeSidecar(before, next, { file: 'a.txt', text });
          assert.ok(made.ok);
          const removed = removedRecords(before, made.parsed);
          const back = writeSidecar(made.parsed, start, { file: 'a.txt', text }, removed);
          assert.ok(back.ok);
          return { before, made: made.parsed, removed, back: back.parsed };
        });
        assert.ok(quick && slow);
        assert.ok(ShortenedSidecar.of(quick.before, new Set(['a14'])), 'short');
        assert.equal(ShortenedSidecar.of(slow.before, new Set(['a14'])), undefined, 'whole');
        assert.deepEqual(said(quick.made), said(parseSidecar(quick.made.source)));
        assert.deepEqual(said(quick.back), said(parseSidecar(quick.back.source)));
        assert.equal(quick.made.source, withoutFirstLine(slow.made.source));
        assert.equal(quick.back.source, withoutFirstLine(slow.back.source));
        assert.deepEqual(quick.removed, slow.removed);
      }),
      { numRuns },
    );
  });
});
