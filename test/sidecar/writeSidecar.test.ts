import { strict as assert } from 'node:assert';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { hashText } from '../../src/sidecar/hashes';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { removedRecords } from '../../src/sidecar/rawRecords';
import { writeSidecar } from '../../src/sidecar/writeSidecar';
import { annotate } from '../support/annotate';
import { changedLines, rewrite, sidecarOf } from './sidecarHelpers';

const text = 'Lavrov spoke in Munich on Saturday. “We deny it,” he said. 5,400 people died, the UN says.\n';

/** Written by hand, with everything that people and linters put into such files. */
const byHand = `# Coded by Anna, see the guide
schema:   1
document:
  file: 'a.txt'   # beside this file
  sha256: ${hashText(text)}
  length: 90
  status: in-review
  reviewer: bo    # not ours

speakers:
  # who is who
  lavrov: {name: "Sergei Lavrov",   role: minister, wikidata: Q58217}

annotations:

  # the denial
  - id: aaaaaa     # first
    kind: quote
    tags:
      - denial     # main code
      - 'arms sales'
    at: [ 37, 47 ]
    exact: 'We deny it'
    confidence: 0.9
    speaker: lavrov
    note: >
      folded
      note

  # the figure
  - {id: bbbbbb, kind: claim, at: [59, 71], exact: "5,400 people", mine: true}
  - id: broken
    kind: sentence
    exact: whatever
# the end
`;

suite('Writing a sidecar', () => {
  test('a new one has its keys in fixed order and its records by position', () => {
    const source = sidecarOf(
      text,
      annotate(text, '5,400 people died', { id: 'zzzzzz', kind: 'claim', tags: ['casualties'], by: 'anna' }),
      annotate(text, 'We deny it', { id: 'yyyyyy', kind: 'quote', note: 'said in Munich\nloudly', speaker: 'lavrov' }),
    );
    assert.equal(
      source,
      `schema: 1
document:
  file: a.txt
  sha256: ${hashText(text)}
  git_blob: a58978962441cb1ce800c7d8448613b98072876e
  length: 91
  unit: codepoint
  status: new
annotations:
  - id: yyyyyy
    kind: quote
    tags: []
    at: [37, 47]
    exact: "We deny it"
    prefix: "v spoke in Munich on Saturday. “"
    suffix: ",” he said. 5,400 people died, t"
    speaker: lavrov
    origin: human
    state: ok
    note: |
      said in Munich
      loudly
  - id: zzzzzz
    kind: claim
    tags: [casualties]
    at: [59, 76]
    exact: "5,400 people died"
    prefix: "aturday. “We deny it,” he said. "
    suffix: ", the UN says.\\n"
    by: anna
    origin: human
    state: ok
`,
    );
  });

  test('nothing changed: every byte stays', () => {
    assert.equal(
      rewrite(byHand, text, (set) => set),
      byHand,
    );
  });

  test('CRLF stays, and new lines have it too', () => {
    const source = byHand.replaceAll('\n', '\r\n');
    assert.equal(
      rewrite(source, text, (set) => set),
      source,
    );
    const added = rewrite(source, text, (set) => set.add(annotate(text, 'Munich', { id: 'cccccc', note: 'a\nb' })));
    assert.equal(/(?<!\r)\n/.test(added), false);
  });

  test('a note changes its own lines only', () => {
    const after = rewrite(byHand, text, (set) => set.edit('bbbbbb', { note: 'who counted?' }));
    assert.deepEqual(changedLines(byHand, after), [
      '-  - {id: bbbbbb, kind: claim, at: [59, 71], exact: "5,400 people", mine: true}',
      '+  - {id: bbbbbb, kind: claim, at: [59, 71], exact: "5,400 people", note: "who counted?", mine: true}',
    ]);
  });

  test('a new field goes to its place, after the comments of its neighbours', () => {
    const after = rewrite(byHand, text, (set) => set.edit('aaaaaa', { by: 'bo' }));
    assert.deepEqual(changedLines(byHand, after), ['+    by: bo']);
    assert.ok(after.includes('    speaker: lavrov\n    by: bo\n    note: >\n'));
  });

  test('a field that is taken away takes its lines along', () => {
    assert.deepEqual(
      changedLines(
        byHand,
        rewrite(byHand, text, (set) => set.edit('aaaaaa', { note: undefined })),
      ),
      ['-    note: >', '-      folded', '-      note'],
    );
  });

  test('tags written one a line become a list on one line', () => {
    const after = rewrite(byHand, text, (set) => set.edit('aaaaaa', { tags: ['denial'] }));
    assert.deepEqual(changedLines(byHand, after), [
      '-    tags:',
      '-      - denial     # main code',
      "-      - 'arms sales'",
      '+    tags: [denial]',
    ]);
  });

  test('attributes of tags stand after the tags, in a line', () => {
    const low = { tag: 'denial', name: 'certainty', value: 'low' };
    const two = { tag: 'arms sales', name: 'how many', value: '2' };
    const after = rewrite(byHand, text, (set) => set.edit('aaaaaa', { attributes: [two, low] }));
    assert.deepEqual(changedLines(byHand, after), [
      '+    attributes: {arms sales: {how many: "2"}, denial: {certainty: low}}',
    ]);
    assert.ok(after.includes("      - 'arms sales'\n    attributes: "));
    assert.deepEqual(parseSidecar(after).records[0]?.attributes, [two, low]);
    assert.equal(
      rewrite(after, text, (set) => set.edit('aaaaaa', { attributes: undefined })),
      byHand,
    );
  });

  test('attributes written in lines keep their bytes while nobody changes them', () => {
    const source = byHand.replace(
      '    at: [ 37',
      '    attributes:\n      # sure?\n      denial:\n        "certainty": low\n        amount: 3 # counted\n    at: [ 37',
    );
    assert.deepEqual(parseSidecar(source).problems.length, parseSidecar(byHand).problems.length);
    assert.equal(
      rewrite(source, text, (set) => set.edit('bbbbbb', { by: 'bo' }).edit('bbbbbb', { by: undefined })),
      source,
    );
  });

  test('a new record goes where its words stand, and the comments stay with theirs', () => {
    const after = rewrite(byHand, text, (set) => set.add(annotate(text, 'he said', { id: 'cccccc' })));
    assert.deepEqual(changedLines(byHand, after).slice(0, 2), ['+  - id: cccccc', '+    kind: passage']);
    const before = after.indexOf('  - id: cccccc');
    assert.ok(after.indexOf('      note\n') < before && before < after.indexOf('  # the figure'));
  });

  test('a removed record takes its own lines and no other', () => {
    const after = rewrite(byHand, text, (set) => set.remove('bbbbbb'));
    assert.deepEqual(changedLines(byHand, after), [
      '-  - {id: bbbbbb, kind: claim, at: [59, 71], exact: "5,400 people", mine: true}',
    ]);
  });

  test('a removed record comes back in its place, with its comments and the keys of others, but for what is new', () => {
    const parsed = parseSidecar(byHand);
    const { annotations } = anchorSidecar(parsed, text);
    const record = annotations.get('aaaaaa');
    const without = writeSidecar(parsed, annotations.remove('aaaaaa'), { file: 'a.txt', text });
    assert.ok(without.ok && record);
    const removed = removedRecords(parsed, without.parsed);
    assert.deepEqual([...removed.keys()], ['aaaaaa']);
    const changed = annotations.remove('aaaaaa').add({ ...record, speaker: 'putin' });
    const back = writeSidecar(without.parsed, changed, { file: 'a.txt', text }, removed);
    assert.ok(back.ok);
    assert.equal(
      back.source,
      byHand
        .replace(
          "    exact: 'We deny it'\n",
          (line) =>
            `${line}    prefix: "v spoke in Munich on Saturday. “"\n    suffix: ",” he said. 5,400 people died, t"\n`,
        )
        .replace('speaker: lavrov', 'speaker: putin'),
    );
  });

  test('the broken record stays as it is when all others go', () => {
    const after = rewrite(byHand, text, (set) => set.remove('bbbbbb').remove('aaaaaa'));
    assert.ok(after.includes('  # the figure\n  - id: broken\n    kind: sentence\n    exact: whatever\n# the end\n'));
  });

  test('speakers keep what is not ours, field by field', () => {
    const after = rewrite(byHand, text, (set) =>
      set
        .withSpeaker('lavrov', { name: 'Sergei Lavrov', role: 'Foreign Minister', aliases: ['Lavrov'] })
        .withSpeaker('un', { name: 'UN', aliases: [] }),
    );
    assert.deepEqual(changedLines(byHand, after), [
      '-  lavrov: {name: "Sergei Lavrov",   role: minister, wikidata: Q58217}',
      '+  lavrov: {name: "Sergei Lavrov",   role: Foreign Minister, aliases: [Lavrov], wikidata: Q58217}',
      '+  un: {name: UN, aliases: []}'.replace(', aliases: []', ''),
    ]);
  });

  test('the status changes one word', () => {
    assert.deepEqual(
      changedLines(
        byHand,
        rewrite(byHand, text, (set) => set.withStatus('done')),
      ),
      ['-  status: in-review', '+  status: done'],
    );
  });

  test('a dismissed suggestion opens a section of its own at the end, before the last comment', () => {
    const after = rewrite(byHand, text, (set) =>
      set.dismiss({ kind: 'claim', span: { start: 0, end: 6 }, exact: 'Lavrov' }),
    );
    assert.deepEqual(changedLines(byHand, after), ['+dismissed:', '+  - {kind: claim, at: [0, 6], exact: "Lavrov"}']);
  });

  test('when the text has changed, positions and hash follow and nothing else does', () => {
    const later = `Update. ${text}`;
    const after = rewrite(byHand, later, (set) => set);
    assert.ok(after.includes('    at: [45, 55]\n'));
    assert.ok(after.includes('{id: bbbbbb, kind: claim, at: [67, 79], exact: "5,400 people",'));
    assert.ok(after.includes(`  sha256: ${hashText(later)}\n`));
    assert.ok(after.includes("  file: 'a.txt'   # beside this file\n"));
    assert.ok(after.includes('  reviewer: bo    # not ours\n'));
    assert.equal(parseSidecar(after).records.length, 2);
  });

  test('lists in flow style, as in JSON, are changed inside their brackets', () => {
    const json = '{"schema": 1, "annotations": [{"id": "aaaaaa", "kind": "passage", "exact": "Munich"}]}';
    const after = rewrite(json, text, (set) => set.add(annotate(text, 'the UN', { id: 'cccccc' })));
    assert.deepEqual(
      parseSidecar(after).records.map(({ id, at }) => [id, at]),
      [
        ['aaaaaa', [[16, 22]]],
        ['cccccc', [[78, 84]]],
      ],
    );
    assert.ok(after.includes('{"id": "aaaaaa", "kind": "passage", '));
  });

  test('dashes without indent, and a last line without line break', () => {
    const source = 'annotations:\n- id: aaaaaa\n  kind: passage\n  exact: Munich';
    const after = rewrite(source, text, (set) => set.add(annotate(text, 'the UN', { id: 'cccccc' })));
    assert.ok(after.includes('- id: aaaaaa\n  kind: passage\n  at: [16, 22]\n  exact: Munich\n'));
    assert.ok(after.includes('\n- id: cccccc\n  kind: passage\n'));
  });

  test('a value shared by an alias: changing one record leaves the other as it was', () => {
    const source = `document: {sha256: ${hashText(text)}}
annotations:
  - {id: aaaaaa, kind: passage, tags: &t [x, y], at: [16, 22], exact: Munich}
  - {id: bbbbbb, kind: passage, tags: *t, at: [78, 84], exact: the UN}
`;
    const after = rewrite(source, text, (set) => set.edit('aaaaaa', { tags: ['z'] }));
    assert.deepEqual(
      parseSidecar(after).records.map(({ tags }) => tags),
      [['z'], ['x', 'y']],
    );
  });

  test('an empty file, and one with nothing but comments', () => {
    const set = AnnotationSet.of([annotate(text, 'Munich', { id: 'aaaaaa' })]);
    const fresh = sidecarOf(text, ...set.all);
    assert.equal(
      rewrite('', text, () => set),
      fresh,
    );
    assert.equal(
      rewrite('# mine', text, () => set),
      `# mine\n${fresh}`,
    );
  });

  test('what must not be written over is refused with the reason', () => {
    const parsed = parseSidecar('schema: 2\n');
    assert.deepEqual(writeSidecar(parsed, AnnotationSet.empty, { file: 'a.txt', text }), {
      ok: false,
      reason: {
        message: 'This sidecar has schema {0}, made by a later version of Marginalia; update Marginalia to change it',
        args: ['2'],
      },
    });
  });

  test('what was written says the same when it is read again', () => {
    const set = AnnotationSet.of(
      [
        annotate(text, 'We deny it', {
          id: 'yyyyyy',
          kind: 'quote',
          tags: ['a b', 'true', '1'],
          note: ' # “x”: \u0085',
        }),
        annotate(text, 'Munich', { id: 'xxxxxx', kind: 'line', line: 'article', by: 'null' }),
      ],
      { speakers: new Map([['__proto__', { name: '{', aliases: ['*', ''] }]]), status: 'done' },
    );
    const written = writeSidecar(undefined, set, { file: 'a: b.txt', text });
    assert.ok(written.ok);
    const { annotations, changed, problems } = anchorSidecar(parseSidecar(written.source), text);
    assert.deepEqual(annotations.all, set.all);
    assert.deepEqual([...annotations.speakers], [...set.speakers]);
    assert.equal(annotations.status, 'done');
    assert.equal(changed, false);
    assert.deepEqual(problems, []);
  });
});
