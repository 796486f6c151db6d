import { strict as assert } from 'node:assert';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { applyEdits, type Edit } from '../../src/core/anchoring/edit';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { writeSidecar } from '../../src/sidecar/writeSidecar';

const file = 'a.txt';

suite('a dismissed suggestion in a sidecar', () => {
  test('keeps its place when its words were rewritten and the document is opened again', () => {
    const text = 'He came late. “I do not,” she said. It rained.';
    const start = text.indexOf('“');
    const exact = '“I do not,”';
    const edit: Edit = { start: start + 1, end: start + exact.length - 2, text: 'We never ever will' };
    const set = AnnotationSet.empty.dismiss({ kind: 'quote', span: { start, end: start + exact.length }, exact });
    const edited = applyEdits(text, [edit]);
    const written = writeSidecar(undefined, set.applyEdits([edit]), { file, text: edited });
    assert.ok(written.ok);
    const [dismissed] = anchorSidecar(parseSidecar(written.source), edited).annotations.dismissed;
    assert.equal(edited.slice(dismissed?.span.start, dismissed?.span.end), '“We never ever will,”');
  });
});
