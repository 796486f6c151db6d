import { strict as assert } from 'node:assert';
import { Codebook } from '../../../src/core/codebook/codebook';

suite('Codebook', () => {
  const codebook = new Codebook([
    { name: 'denial', parent: 'speech', key: 'd' },
    { name: 'speech', key: 's' },
    { name: 'arms' },
    { name: 'threat', parent: 'speech', key: 'd' },
    { name: 'speech', label: 'again' },
  ]);
  const names = (tags: readonly { name: string }[]): string[] => tags.map(({ name }) => name);

  test('tags stand in tree order', () =>
    assert.deepEqual(names(codebook.tags), ['speech', 'denial', 'threat', 'arms']));
  test('children and path', () => {
    assert.deepEqual(names(codebook.children()), ['speech', 'arms']);
    assert.deepEqual(names(codebook.children('speech')), ['denial', 'threat']);
    assert.deepEqual(names(codebook.path('denial')), ['speech', 'denial']);
    assert.deepEqual(codebook.path('nobody'), []);
  });
  test('of two tags with one name or key the first counts', () => {
    assert.equal(codebook.get('speech')?.label, undefined);
    assert.equal(codebook.byKey('d')?.name, 'denial');
  });
  test('unknown parents and circles stand at the root', () => {
    const odd = new Codebook([
      { name: 'a', parent: 'b' },
      { name: 'b', parent: 'a' },
      { name: 'c', parent: 'nobody' },
      { name: 'd', parent: 'd' },
    ]);
    assert.deepEqual(names(odd.tags).sort(), ['a', 'b', 'c', 'd']);
    assert.deepEqual(names(odd.path('a')).sort(), ['a', 'b']);
  });
  test('a chain of 10,000 tags', () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => ({
      name: `t${index}`,
      ...(index > 0 ? { parent: `t${index - 1}` } : {}),
    }));
    assert.equal(new Codebook(tags).tags.length, 10_000);
  });
});
