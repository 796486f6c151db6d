import assert from 'node:assert/strict';
import { Gathered } from '../../src/host/tasks/gathered';

/** Longer than any test waits: what runs, runs because it was told to. */
const anHour = 3_600_000;

suite('what asks for one task within a moment', () => {
  let runs = 0;
  const count = (): Promise<void> => {
    runs += 1;
    return Promise.resolve();
  };

  setup(() => {
    runs = 0;
  });

  test('is gathered: the task runs once for all of them', async () => {
    const gathered = new Gathered(1, count);
    await Promise.all([gathered.soon(), gathered.soon(), gathered.soon()]);
    assert.equal(runs, 1);
    await gathered.soon();
    assert.equal(runs, 2);
  });

  test('does not wait any longer once somebody asks for it now', async () => {
    const gathered = new Gathered(anHour, count);
    const waiting = gathered.soon();
    await gathered.now();
    await waiting;
    assert.equal(runs, 1);
  });

  test('is not forgotten when it is disposed, and nobody waits in vain', async () => {
    const gathered = new Gathered(anHour, count);
    const waiting = gathered.soon();
    gathered.dispose();
    await waiting;
    assert.equal(runs, 1);
  });

  test('is told when the task fails, every one of them', async () => {
    const gathered = new Gathered(anHour, () => Promise.reject(new Error('no room')));
    const waiting = [gathered.soon(), gathered.soon(), gathered.now()].map((one) => assert.rejects(one, /no room/));
    await Promise.all(waiting);
  });

  test('disposed without anything waiting, it does nothing', () => {
    new Gathered(anHour, count).dispose();
    assert.equal(runs, 0);
  });
});
