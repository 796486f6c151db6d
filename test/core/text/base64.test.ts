import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../../src/core/text/base64';

suite('base64', () => {
  test('the vectors of RFC 4648', () => {
    const vectors = {
      '': '',
      f: 'Zg==',
      fo: 'Zm8=',
      foo: 'Zm9v',
      foob: 'Zm9vYg==',
      fooba: 'Zm9vYmE=',
      foobar: 'Zm9vYmFy',
    };
    for (const [plain, coded] of Object.entries(vectors)) {
      const bytes = new TextEncoder().encode(plain);
      assert.equal(toBase64(bytes), coded);
      assert.deepEqual([...fromBase64(coded)], [...bytes]);
    }
  });

  test('any bytes come back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.deepEqual([...fromBase64(toBase64(bytes))], [...bytes])));
  });
});
