import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotations/annotation';
import { sortedAttributes, type AttributeValue } from '../../src/core/annotations/attributeValues';
import { relationTypes, sortedRelations, type Relation } from '../../src/core/annotations/relation';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { applyEdits, type Edit } from '../../src/core/anchoring/edit';
import { describeSpan } from '../../src/core/anchoring/selector';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { withLineFeeds } from '../../src/sidecar/hashes';
import { mergeSidecars } from '../../src/sidecar/mergeSidecars';
import type { ParsedSidecar } from '../../src/sidecar/parsedSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { writeSidecar } from '../../src/sidecar/writeSidecar';

/** Of each property; `PROPERTY_RUNS=20000` looks harder. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1000);

const words = [
  'the',
  'minister',
  'said',
  'that',
  'we',
  'deny',
  'it',
  '“No,”',
  '5,400',
  '😀',
  'né',
  '\u0301x',
  '\ufeff',
  '#',
  ': ',
  '- ',
];
const breaks = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t'];
/** Mostly short and few, so that many can be tried; sometimes more. */
const wordPairs = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...breaks));
const texts = mostly(
  fc.array(wordPairs, { minLength: 3, maxLength: 14 }),
  fc.array(wordPairs, { minLength: 3, maxLength: 60 }),
).map((pairs) => pairs.flat().join(''));

const strings = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'true',
    '12',
    '~',
    '- x',
    'a: b',
    "it's",
    '"',
    '\\',
    '{',
    '#c',
    ' x ',
    '\u0085',
    '😀',
    '__proto__',
    'a\tb',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const filled = strings.filter((text) => text !== '');
const notes = fc
  .array(strings, { minLength: 1, maxLength: 3 })
  .map((lines) => withLineFeeds(lines.join('\n')).replace(/\n+$/, ''));

/** A place and what is said of it; the place is taken modulo the text. */
const drafts = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9]{5}$/),
  from: fc.nat(400),
  length: fc.integer({ min: 1, max: 60 }),
  kind: fc.constantFrom('quote', 'claim', 'passage', 'line'),
  tags: fc.uniqueArray(filled, { maxLength: 3 }),
  attributes: mostly(
    fc.constant<AttributeValue[]>([]),
    fc.uniqueArray(fc.record({ tag: filled, name: filled, value: filled }, { noNullPrototype: true }), {
      maxLength: 3,
      selector: ({ tag, name }) => JSON.stringify([tag, name]),
    }),
  ),
  relations: mostly(
    fc.constant<Relation[]>([]),
    fc.uniqueArray(
      fc.record(
        { type: fc.constantFrom(...relationTypes), to: filled.map((id) => `${id}x`) },
        { noNullPrototype: true },
      ),
      { maxLength: 3, selector: ({ to }) => to },
    ),
  ),
  note: fc.option(notes, { nil: undefined }),
  by: fc.option(filled, { nil: undefined }),
});
type Draft = typeof drafts extends fc.Arbitrary<infer Value> ? Value : never;

/** One of `usual`, now and then one of `large`. */
function mostly<Value>(usual: fc.Arbitrary<Value>, large: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: large });
}

function toAnnotation(
  text: string,
  { id, from, length, kind, tags, attributes, relations, note, by }: Draft,
): Annotation {
  const start = atCharacter(text, from % text.length);
  const end = Math.max(atCharacter(text, Math.min(text.length, start + length)), start + (isHigh(text, start) ? 2 : 1));
  const { exact, prefix, suffix } = describeSpan(text, { start, end });
  return {
    id,
    kind,
    tags,
    ...(attributes.length > 0 ? { attributes: sortedAttributes(attributes) } : {}),
    ...(relations.length > 0 ? { relations: sortedRelations(relations) } : {}),
    spans: [{ start, end }],
    exact: [exact],
    prefix,
    suffix,
    origin: 'human',
    state: 'ok',
    ...(kind === 'line' ? { line: 'article' } : {}),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(by === undefined ? {} : { by }),
  };
}

/** Nobody can select half of a pair or of a line break, nor the mark before the text. */
function atCharacter(text: string, offset: number): number {
  const splits = isHigh(text, offset - 1) || (text[offset - 1] === '\r' && text[offset] === '\n');
  return Math.max(splits ? offset + 1 : offset, text.startsWith('\ufeff') ? 1 : 0);
}

function isHigh(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset));
}

function setOf(text: string, all: readonly Draft[]): AnnotationSet {
  return AnnotationSet.of(
    all.map((draft) => toAnnotation(text, draft)).filter(({ spans: [span] }) => span && span.end <= text.length),
  );
}

function written(parsed: Parameters<typeof writeSidecar>[0], set: AnnotationSet, text: string): string {
  return rewritten(parsed, set, text).source;
}

/** What was written, as it was parsed back. */
function rewritten(parsed: Parameters<typeof writeSidecar>[0], set: AnnotationSet, text: string): ParsedSidecar {
  const result = writeSidecar(parsed, set, { file: 'a.txt', text });
  assert.ok(result.ok, 'it could be written');
  return result.parsed;
}

function assertTrue(set: AnnotationSet, text: string): void {
  for (const { spans, exact, state } of set.all) {
    if (state === 'ok')
      assert.deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        exact,
      );
  }
}

const sets = mostly(fc.array(drafts, { maxLength: 2 }), fc.array(drafts, { maxLength: 6 }));
const fewer = mostly(fc.array(drafts, { maxLength: 1 }), fc.array(drafts, { maxLength: 3 }));
const edits = fc.record({
  at: fc.nat(500),
  length: fc.nat(30),
  text: fc.constantFrom('', 'x', 'the', ' deny it', '\n', '“', '5'),
});

const steps = fc.tuple(edits, fc.boolean());

function toEdit(text: string, { at, length, text: put }: { at: number; length: number; text: string }): Edit {
  const start = atCharacter(text, at % (text.length + 1));
  return {
    start,
    end: Math.max(start, Math.min(text.length, atCharacter(text, Math.min(text.length, start + length)))),
    text: put,
  };
}

suite('Sidecars, whatever is in them', function () {
  // A thousand files are parsed several times each.
  this.timeout(300_000);

  test('what was written says the same when it is read', () => {
    fc.assert(
      fc.property(texts, sets, (text, all) => {
        const set = setOf(text, all);
        const { annotations, problems, changed } = anchorSidecar(parseSidecar(written(undefined, set, text)), text);
        const readable = set.all.map((one) => ({
          ...one,
          prefix: withLineFeeds(one.prefix),
          suffix: withLineFeeds(one.suffix),
        }));
        assert.deepEqual(annotations.all, readable);
        assert.deepEqual([problems, changed], [[], false]);
      }),
      { numRuns },
    );
  });

  test('a change touches no line of another record, and line endings may flip', () => {
    fc.assert(
      fc.property(texts, sets, drafts, fc.boolean(), fc.boolean(), (text, all, extra, crlf, hand) => {
        const set = setOf(
          text,
          all.filter(({ id }) => id !== extra.id),
        );
        let source = written(undefined, set, text).replaceAll(
          '  - id: ',
          hand ? '  # by hand\n  - mine:   1 # x\n    id: ' : '  - id: ',
        );
        if (crlf) source = source.replaceAll('\n', '\r\n');
        const parsed = parseSidecar(source);
        const { annotations } = anchorSidecar(parsed, text);
        assert.equal(written(parsed, annotations, text), source);
        const added = setOf(text, [extra]).all;
        const next = added.reduce((set, one) => set.add(one), annotations);
        const back = rewritten(parsed, next, text);
        const after = back.source;
        const lines = after.split('\n');
        let from = 0;
        for (const line of source.split('\n').slice(0, -1)) {
          from = lines.indexOf(line, from) + 1;
          assert.notEqual(from, 0, `gone: ${line}`);
        }
        const emptied = set.all.length === 0 && added.length > 0 ? `annotations:${crlf ? '\r\n' : '\n'}` : '';
        const removed = anchorSidecar(back, text).annotations.remove(extra.id);
        assert.equal(written(back, removed, text), source + emptied);
      }),
      { numRuns },
    );
  });

  test('edits, saves, reloads: nothing disappears, and what is ok is true', () => {
    fc.assert(
      fc.property(
        texts,
        sets,
        mostly(fc.array(steps, { maxLength: 2 }), fc.array(steps, { maxLength: 6 })),
        (first, all, taken) => {
          let text = first;
          let set = setOf(text, all);
          const ids = set.all.map(({ id }) => id).sort();
          let parsed = rewritten(undefined, set, text);
          for (const [draft, outside] of taken) {
            const edit = toEdit(text, draft);
            const old = text;
            text = applyEdits(text, [edit]);
            if (text === '') break;
            if (outside) {
              const known = draft.at % 2 === 0 ? old : undefined;
              parsed = rewritten(parsed, set, old);
              set = anchorSidecar(parsed, text, known).annotations;
              assertTrue(set, text);
            } else set = set.applyEdits([edit]);
            parsed = rewritten(parsed, set, text);
            assert.deepEqual(parsed.records.map(({ id }) => id).sort(), ids);
            const again = anchorSidecar(parsed, text);
            assert.deepEqual(again.annotations.all.map(({ id }) => id).sort(), ids);
            assertTrue(again.annotations, text);
          }
        },
      ),
      { numRuns },
    );
  });

  test('the undo of a deletion brings every annotation back to its place', () => {
    fc.assert(
      fc.property(texts, sets, fc.array(edits, { maxLength: 1 }), (first, all, steps) => {
        const set = setOf(first, all);
        const done: Edit[] = [];
        let [now, text] = [set, first];
        for (const draft of steps) {
          const edit = { ...toEdit(text, draft), text: '' };
          done.push({ start: edit.start, end: edit.start + edit.text.length, text: text.slice(edit.start, edit.end) });
          now = now.applyEdits([edit]);
          text = applyEdits(text, [edit]);
        }
        for (const undo of done.reverse()) now = now.applyEdits([undo]);
        for (const { id, spans, state } of now.all) {
          const before = set.get(id);
          assert.equal(state === 'lost', false, 'back again');
          if (state === 'ok') assert.deepEqual(spans, before?.spans);
        }
      }),
      { numRuns },
    );
  });

  test('merging records that differ gives all of them, either way, once and for ever', () => {
    fc.assert(
      fc.property(texts, fewer, fewer, fewer, (text, common, mine, others) => {
        const free = (one: Draft, prefix: string): Draft => ({ ...one, id: prefix + one.id.slice(1) });
        const base = setOf(
          text,
          common.map((one) => free(one, 'a')),
        );
        const add = (drafted: readonly Draft[], prefix: string): AnnotationSet =>
          setOf(
            text,
            drafted.map((one) => free(one, prefix)),
          ).all.reduce((set, one) => set.add(one), base);
        const parsed = rewritten(undefined, base, text);
        const source = parsed.source;
        const ours = written(parsed, add(mine, 'b'), text);
        const theirs = written(parsed, add(others, 'c'), text);
        const [left, right] = [mergeSidecars(source, ours, theirs), mergeSidecars(source, theirs, ours)];
        assert.ok(left.ok && right.ok);
        assert.deepEqual([left.conflicts, right.conflicts], [[], []]);
        const idsOf = (one: string): string[] => parseSidecar(one).records.map(({ id }) => id);
        assert.deepEqual(idsOf(left.source).sort(), [...new Set([...idsOf(ours), ...idsOf(theirs)])].sort());
        assert.deepEqual(
          anchorSidecar(parseSidecar(left.source), text).annotations.all,
          anchorSidecar(parseSidecar(right.source), text).annotations.all,
        );
        const again = mergeSidecars(source, left.source, theirs);
        assert.ok(again.ok);
        assert.equal(again.source, left.source);
      }),
      { numRuns },
    );
  });
});
