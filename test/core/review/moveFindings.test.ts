import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis';
import { applyEdits, type Edit } from '../../../src/core/anchoring/edit';
import { moveFindings } from '../../../src/core/review/moveFindings';
import { textOf, type Span } from '../../../src/core/text/span';

const text = readFileSync(join(__dirname, '..', '..', '..', 'seeds', '002_7f5795ab213cb715.txt'), 'utf8');
const found = analyse(text);
const words = (of: string, spans: readonly Span[]): string => spans.map((span) => textOf(of, span)).join(' … ');

suite('what was found, after an edit and before it is looked for anew', () => {
  test('keeps its words when the edit is elsewhere', () => {
    const edits: readonly Edit[] = [
      { start: 0, end: 2, text: '' },
      { start: 30, end: 30, text: 'More words above.\n' },
    ];
    const after = applyEdits(text, edits);
    const moved = moveFindings(found, edits);
    assert.deepEqual(
      moved.attributions.map(({ content, source, cue }) => [content, source, cue].map((spans) => words(after, spans))),
      found.attributions.map(({ content, source, cue }) => [content, source, cue].map((spans) => words(text, spans))),
    );
    assert.deepEqual(
      moved.claims.map((claim) => textOf(after, claim)),
      found.claims.map((claim) => textOf(text, claim)),
    );
  });

  test('grows with what is typed into it', () => {
    const at = text.indexOf('no matter what');
    const moved = moveFindings(found, [{ start: at, end: at, text: 'really ' }]);
    const after = applyEdits(text, [{ start: at, end: at, text: 'really ' }]);
    assert.equal(moved.attributions.length, found.attributions.length);
    assert.equal(
      moved.attributions.some(({ content }) => words(after, content).includes('facts: really no matter what')),
      true,
    );
  });

  test('goes with words that are deleted', () => {
    const [first] = found.attributions;
    const [content] = first?.content ?? [];
    assert.ok(content);
    const moved = moveFindings(found, [{ ...content, text: '' }]);
    assert.equal(moved.attributions.length, found.attributions.length - 1);
  });
});
