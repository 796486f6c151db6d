import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonText } from '../../src/core/text/reason';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { writeSidecar } from '../../src/sidecar/writeSidecar';
import { annotate } from '../support/annotate';

const folder = join(__dirname, '../fixtures/sidecars/broken');
const text = 'Lavrov spoke in Munich on Saturday. “We deny it,” he said. 5,400 people died, the UN says.\n';
const document = { file: 'a.txt', text };

/** What each broken sidecar says: all its problems as `line: message`, what it loads, and whether it may be written. */
interface Expected {
  readonly file: string;
  readonly problems: readonly string[];
  readonly loads: readonly string[];
  readonly writable: boolean;
}

const expected = JSON.parse(readFileSync(join(folder, '..', 'broken.json'), 'utf8')) as readonly Expected[];

function problemLines(source: string): readonly string[] {
  const parsed = parseSidecar(source);
  return [...parsed.problems, ...anchorSidecar(parsed, text).problems].map(({ span, message }) => {
    const line = source.slice(0, span.start).split(/\r\n|\n|\r/).length;
    return `${line}: ${reasonText(message)}`;
  });
}

suite('Broken sidecars', () => {
  test('there are at least sixty, and each is in the table', () => {
    assert.ok(expected.length >= 60);
    assert.deepEqual(
      expected.map(({ file }) => file),
      readdirSync(folder).sort(),
    );
  });

  for (const { file, problems, loads, writable } of expected) {
    test(`${file}: ${problems[0] ?? ''}`, () => {
      const source = readFileSync(join(folder, file), 'utf8');
      const parsed = parseSidecar(source);
      assert.deepEqual(problemLines(source), problems);
      assert.ok(problems.length > 0);
      assert.deepEqual(
        parsed.records.map(({ id }) => id),
        loads,
      );
      assert.equal(parsed.writable === true, writable);
      const { annotations } = anchorSidecar(parsed, text);
      const unchanged = writeSidecar(parsed, annotations, document);
      const added = writeSidecar(parsed, annotations.add(annotate(text, 'the UN', { id: 'added1' })), document);
      if (!writable) {
        assert.equal(unchanged.ok, false);
        assert.equal(added.ok, false);
        return;
      }
      const { changed } = anchorSidecar(parsed, text);
      if (!changed) assert.equal(unchanged.ok && unchanged.source, source, 'written unchanged, every byte stays');
      assert.ok(added.ok);
      assertKept(source, added.source, changed);
      assert.deepEqual(
        parseSidecar(added.source)
          .records.map(({ id }) => id)
          .sort(),
        [...loads, 'added1'].sort(),
      );
    });
  }
});

/** Every line that was there is there still, in its order; where the hash was wrong, the section `document` may differ. */
function assertKept(before: string, after: string, changed: boolean): void {
  const lines = after.split('\n');
  let from = 0;
  for (const line of before.replace(/\n$/, '').split('\n')) {
    if (changed && /^(?:document:|schema:| {2}- id:| {4}(?:at|exact|state):)/.test(line)) continue;
    const at = lines.indexOf(line, from);
    assert.notEqual(at, -1, `this line is gone: ${line}`);
    from = at + 1;
  }
}
