import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { wellFormed } from '../../src/core/text/wellFormed';
import { coderKey, coderOf, documentNameOf, isSidecarName, newSidecarName } from '../../src/sidecar/sidecarNames';
import '../support/propertySeed';

suite('the names of sidecars', () => {
  test('lie beside the document, one for all or one for each coder', () => {
    assert.equal(newSidecarName('a.txt'), 'a.txt.tags.yaml');
    assert.equal(newSidecarName('a.txt', 'anna'), 'a.txt.tags.anna.yaml');
  });

  for (const [coder, key] of [
    ['Anna Müller', 'anna_müller'],
    ['Анна', 'анна'],
    ['李雷', '李雷'],
    ['a.b', 'a%2Eb'],
    ['../../etc/passwd', '%2E%2E%2F%2E%2E%2Fetc%2Fpasswd'],
    ['C:\\x|?*"<>', 'c%3A%5Cx%7C%3F%2A%22%3C%3E'],
    ['a_b', 'a%5Fb'],
    ['50%', '50%25'],
    ['\u0000\n', '%00'],
    ['tags', '%74ags'],
    ['\ud800', '%EF%BF%BD'],
  ] as const) {
    test(`${JSON.stringify(coder)} is ${key} in a file name`, () => assert.equal(coderKey(coder), key));
  }

  test('tell of which document and coder they are', () => {
    const of = (name: string): readonly unknown[] => [isSidecarName(name), documentNameOf(name), coderOf(name)];
    assert.deepEqual(of('a.txt.tags.yaml'), [true, 'a.txt', undefined]);
    assert.deepEqual(of('a.txt.tags.anna_m%C3%BCller.yaml'), [true, 'a.txt', 'anna müller']);
    assert.deepEqual(of('a.txt.tags.50%.yaml'), [true, 'a.txt', '50%']);
    assert.deepEqual(of('a.txt.tags.tags.yaml'), [true, 'a.txt.tags', undefined]);
    assert.deepEqual(of('a.tags.b.yaml.txt'), [false, undefined, undefined]);
    assert.deepEqual(of('.tags.yaml'), [false, undefined, undefined]);
    assert.deepEqual(of('codebook.yaml'), [false, undefined, undefined]);
  });

  test('any name of a coder comes back from the file name, in small letters, and leads nowhere else', () => {
    const names = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })).filter((name) => name.trim() !== '');
    fc.assert(
      fc.property(names, fc.constantFrom('a.txt', 'x.tags', 'x.tags.y', 'b'), (coder, file) => {
        const name = newSidecarName(file, coder);
        assert.equal(documentNameOf(name), file);
        assert.equal(coderOf(name), wellFormed(coder).trim().normalize('NFC').toLowerCase().normalize('NFC'));
        assert.equal(name.toLowerCase().normalize('NFC').length, name.length);
        assert.doesNotMatch(name, /[\\/:*?"<>|\s]/);
        assert.equal(newSidecarName(file, coderOf(name) ?? ''), name);
      }),
    );
  });
});
