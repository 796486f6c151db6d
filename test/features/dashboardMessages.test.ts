import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toPageMessage, toPageState } from '../../src/features/dashboard/messages';

suite('what the page of the dashboard sends', () => {
  test('is understood', () => {
    const messages = [
      { type: 'ready' },
      { type: 'filter', filter: 'tag:denial' },
      { type: 'open', chart: 'tagsBySpeaker', row: 'denial', column: 'Sergei Lavrov' },
      { type: 'export', chart: 'progress', kind: 'csv' },
      { type: 'export', chart: 'progress', kind: 'svg', content: '<svg/>' },
      { type: 'export', chart: 'progress', kind: 'png', content: 'AAAA' },
    ];
    for (const message of messages) assert.deepEqual(toPageMessage(message), message);
  });

  test('loses what does not belong to it', () => {
    assert.deepEqual(toPageMessage({ type: 'ready', more: 1 }), { type: 'ready' });
  });

  test('is refused where it is not ours', () => {
    const others = [
      undefined,
      null,
      'ready',
      {},
      { type: 'filter' },
      { type: 'filter', filter: 'x'.repeat(10_001) },
      { type: 'open', chart: 'other', row: 'a', column: 'b' },
      { type: 'open', chart: 'progress', row: 1, column: '' },
      { type: 'export', chart: 'progress', kind: 'exe', content: '' },
      { type: 'export', chart: 'progress', kind: 'svg' },
    ];
    for (const other of others) assert.equal(toPageMessage(other), undefined, JSON.stringify(other));
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        toPageMessage(value);
        assert.equal(typeof toPageState(value).filter, 'string');
      }),
    );
  });
});

test('a page that kept nothing has no filter', () => {
  assert.deepEqual(toPageState(undefined), { filter: '' });
  assert.deepEqual(toPageState({ filter: 'kind:claim' }), { filter: 'kind:claim' });
  assert.deepEqual(toPageState({ filter: 7 }), { filter: '' });
});
