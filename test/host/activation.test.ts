import * as assert from 'node:assert/strict';
import { activateExtension } from '../support/activateExtension';
import { activationTimes } from '../support/activationTimes';

suite('activation', () => {
  test('the extension is there and activates', async () => {
    const extension = await activateExtension();
    assert.equal(extension.isActive, true);
    const times = await activationTimes(extension.id);
    console.log(
      `    activate: ${times?.callActivate ?? '?'} ms, loading its code before: ${times?.loadCode ?? '?'} ms`,
    );
  });
});
