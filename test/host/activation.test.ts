import * as assert from 'node:assert/strict';
import { activateExtension } from '../support/activateExtension';

suite('activation', () => {
  test('the extension is there and activates', async () => {
    const extension = await activateExtension();
    assert.equal(extension.isActive, true);
  });
});
