import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq } from 'yaml';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { sidecarFormat, type Migration, type SidecarFormat } from '../../src/sidecar/migrations';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import type { ParsedSidecar } from '../../src/sidecar/parsedSidecar';
import { sectionOf } from '../../src/sidecar/sections';
import { hashText as hashOf } from '../../src/sidecar/hashes';
import { writeSidecar } from '../../src/sidecar/writeSidecar';
import { annotate } from '../support/annotate';

/** Files of every schema there was. They stay as they are for ever; a new schema gets a folder of its own. */
const folder = join(__dirname, '../fixtures/schemas');
const text = 'Lavrov spoke in Munich on Saturday. “We deny it,” he said. 5,400 people died, the UN says.\n';

/** All that a file says, as plain data, without the places in the file. */
function said({ records, dismissed, document, speakers, status, problems }: ParsedSidecar): unknown {
  const plain = { records, dismissed, document, speakers: Object.fromEntries(speakers), status, problems };
  return JSON.parse(JSON.stringify(plain, (key, value: unknown) => (key === 'source' ? undefined : value)));
}

function written(parsed: ParsedSidecar, add: boolean): string {
  const { annotations } = anchorSidecar(parsed, text);
  const next = add ? annotations.add(annotate(text, 'Saturday', { id: 'new000' })) : annotations;
  const result = writeSidecar(parsed, next, { file: 'whole.txt', text });
  assert.ok(result.ok, result.ok ? '' : result.reason.message);
  return result.source;
}

suite('sidecars of every schema that there was', () => {
  test('there is a folder for each schema', () => {
    const numbers = Array.from({ length: sidecarFormat.schema }, (_, index) => String(index + 1));
    assert.deepEqual(readdirSync(folder).sort(), numbers);
  });

  for (const schema of readdirSync(folder)) {
    for (const name of readdirSync(join(folder, schema)).filter((file) => file.endsWith('.yaml'))) {
      const path = join(folder, schema, name);
      const source = readFileSync(path, 'utf8');

      test(`${schema}/${name} says what it always said`, () => {
        const expected = path.replace(/\.tags\.yaml$/, '.json');
        const found = said(parseSidecar(source));
        assert.deepEqual(found, JSON.parse(readFileSync(expected, 'utf8')));
      });

      test(`${schema}/${name} is written in the newest form, with all that others put into it`, () => {
        const next = written(parseSidecar(source), true);
        const newest = parseSidecar(next);
        assert.equal(newest.upgraded, undefined);
        assert.ok(newest.records.some(({ id }) => id === 'new000'));
        for (const kept of source.match(/#.*|project:.*|certainty:.*/g) ?? []) assert.ok(next.includes(kept), kept);
      });
    }
  }
});

/** Made-up later schemas: `by` becomes `coder`, then `document` gets a language. */
const renameBy: Migration = (root, splicer) => {
  const list = sectionOf(root, 'annotations');
  for (const record of isSeq(list) ? list.items : []) {
    const [by] = isMap(record) ? (splicer.valueLines(record, 'by') ?? []) : [];
    if (!isMap(record) || by === undefined) continue;
    splicer.setField(record, 'by', undefined, []);
    splicer.setField(record, 'coder', { text: by }, ['id', 'kind', 'coder']);
  }
};
const addLanguage: Migration = (root, splicer) => {
  const document = sectionOf(root, 'document');
  if (isMap(document)) splicer.setField(document, 'language', { text: 'en' }, ['file', 'language']);
};
const later: SidecarFormat = {
  schema: 3,
  migrations: new Map([
    [1, renameBy],
    [2, addLanguage],
  ]),
};

suite('migrations', () => {
  const source = readFileSync(join(folder, '1', 'whole.tags.yaml'), 'utf8');

  test('a file that nobody changes keeps its schema and its bytes', () => {
    const unchanged = source.replace(/sha256: .*/, `sha256: ${hashOf(text)}`);
    assert.equal(written(parseSidecar(unchanged, later), false), unchanged);
  });

  test('with the first change the file has the newest form; comments and unknown keys stay', () => {
    const current = source.replace(/sha256: .*/, `sha256: ${hashOf(text)}`);
    const next = written(parseSidecar(current, later), true);
    assert.match(next, /^# coded in the first week\nschema: 3\nproject: pilot # a key of our own\n/);
    assert.match(next, / {2}file: whole\.txt\n {2}language: en\n/);
    assert.match(next, / {4}kind: quote\n {4}coder: anna\n/);
    assert.doesNotMatch(next, /by: anna/);
    assert.match(next, /certainty: high # asked twice\n/);
    assert.match(next, /\n {2}# found by the machine\n/);
  });

  test('problems and records are told at their lines in the file as it is', () => {
    const broken = source.replace('kind: line', 'kind: lien');
    const parsed = parseSidecar(broken, later);
    const lineOf = (offset: number): number => broken.slice(0, offset).split('\n').length;
    assert.deepEqual(
      parsed.problems.map(({ code, span }) => [code, broken.slice(span.start, span.end)]),
      [['bad-kind', 'kind: lien']],
    );
    assert.deepEqual(
      parsed.records.map(({ id, source: { start } }) => [id, lineOf(start)]),
      ['q7f3k2', 'c4m1aa', 'two2cc'].map((id) => [
        id,
        broken.split('\n').findIndex((line) => line.includes(`id: ${id}`)) + 1,
      ]),
    );
  });

  test('a file that cannot be brought to the newest form is read, not written, and says so', () => {
    const parsed = parseSidecar(source, { schema: 2, migrations: new Map() });
    assert.equal(parsed.records.length, 4);
    assert.ok(parsed.writable !== true && parsed.problems.some(({ code }) => code === 'old-schema'));
  });

  test('a file with a later schema than the newest is not written', () => {
    assert.notEqual(parseSidecar(source.replace('schema: 1', 'schema: 4'), later).writable, true);
  });
});
