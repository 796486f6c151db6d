import { strict as assert } from 'node:assert';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { detached, indexText, readIndex, summaryOf } from '../../src/sidecar/sidecarIndex';
import { annotate } from '../support/annotate';
import { sidecarOf } from './sidecarHelpers';

const text = 'Lavrov spoke in Munich on Saturday. “We deny it,” he said.\n';

suite('The summary of a sidecar', () => {
  const parsed = parseSidecar(
    sidecarOf(text, annotate(text, 'We deny it', { id: 'aaaaaa', kind: 'quote', tags: ['denial'], note: 'in Munich' })),
  );

  test('says what lists need, and whether something is wrong', () => {
    const { annotations, status, hasProblems, writable } = summaryOf(parsed);
    assert.deepEqual(annotations, [
      {
        id: 'aaaaaa',
        kind: 'quote',
        tags: ['denial'],
        exact: ['We deny it'],
        state: 'ok',
        origin: 'human',
        place: { start: 37, end: 47 },
        note: 'in Munich',
      },
    ]);
    assert.deepEqual([status, hasProblems, writable], ['new', false, true]);
    assert.equal(summaryOf(parseSidecar(parsed.source.replace('kind: quote', 'kind: saying'))).hasProblems, true);
  });

  test('says the same when it is detached, and when the index was written and read', () => {
    const summary = summaryOf(parsed);
    assert.deepEqual(detached(summary), summary);
    const entry = { modified: 5, size: 7, summary };
    assert.deepEqual(
      readIndex(indexText(new Map([['a.txt.tags.yaml', entry]]))),
      new Map([['a.txt.tags.yaml', entry]]),
    );
  });

  test('nothing is taken from an index of another version, or of anything else', () => {
    for (const other of ['', '{', 'null', '{"version":0,"entries":[["a",1]]}']) assert.equal(readIndex(other).size, 0);
  });
});
