import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeBase64, fromBase64, toBase64 } from '../../../src/core/text/base64';

suite('base64', () => {
  test('the vectors of RFC 4648', () => {
    const encode = (text: string): string => toBase64(new TextEncoder().encode(text));
    assert.deepEqual(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(encode), [
      '',
      'Zg==',
      'Zm8=',
      'Zm9v',
      'Zm9vYg==',
      'Zm9vYmE=',
      'Zm9vYmFy',
    ]);
  });

  test('any bytes come back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.deepEqual([...fromBase64(toBase64(bytes))], [...bytes])));
  });

  test('decoded by hand is what the engine decodes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => assert.deepEqual([...decodeBase64(toBase64(bytes))], [...bytes])),
    );
  });

  test('text that is none is read all the same', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.ok(fromBase64(text).length <= text.length)));
  });
});
