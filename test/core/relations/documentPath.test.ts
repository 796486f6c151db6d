import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { documentAt, pathTo } from '../../../src/core/relations/documentPath';

suite('paths from document to document', () => {
  for (const [from, to, path] of [
    ['/a/b/one.txt', '/a/b/two.txt', 'two.txt'],
    ['/a/b/one.txt', '/a/c/two.txt', '../c/two.txt'],
    ['/a/b/one.txt', '/a/two.txt', '../two.txt'],
    ['/a/one.txt', '/a/b c/zwö #1%.txt', 'b c/zwö #1%.txt'],
    ['/one.txt', '/one.txt', 'one.txt'],
    ['a/one.txt', 'b/two.txt', '../b/two.txt'],
    ['../a/one.txt', '../b/two.txt', '../b/two.txt'],
  ] as const) {
    test(`${from} → ${to}`, () => {
      assert.equal(pathTo(from, to), path);
      assert.equal(documentAt(from, path), to);
    });
  }

  test('a path may go about', () => {
    assert.equal(documentAt('/a/b/one.txt', './x/../../c//two.txt'), '/a/c/two.txt');
    assert.equal(documentAt('a/one.txt', '../../two.txt'), '../two.txt');
  });

  for (const path of ['', '.', '..', '/etc/passwd', 'c/', 'c/..', 'c\\two.txt', '../../../two.txt']) {
    test(`“${path}” names no document`, () => assert.equal(documentAt('/a/b/one.txt', path), undefined));
  }

  test('what one names the other finds', () => {
    const names = fc.stringMatching(/^[^/\\]{1,4}$/u).filter((name) => !/^\.{1,2}$/u.test(name));
    const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(fc.property(paths, paths, (from, to) => assert.equal(documentAt(from, pathTo(from, to)), to)));
  });
});
