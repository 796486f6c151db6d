import assert from 'node:assert/strict';
import type { Speaker } from '../../../src/core/attribution/attribution';
import { shortName } from '../../../src/core/review/shortName';

const speaker = (name: string, ...aliases: string[]): Speaker => ({ name, aliases, mentions: [] });

suite('the short name of a speaker', () => {
  test('is the surname where the document uses it', () => {
    assert.equal(shortName({ name: 'Sergei Ryabkov' }, [speaker('Sergei Ryabkov', 'Ryabkov')]), 'Ryabkov');
  });

  test('is the whole name where the document never shortens it, or two share the surname', () => {
    assert.equal(shortName({ name: 'Sergei Ryabkov' }, [speaker('Sergei Ryabkov')]), 'Sergei Ryabkov');
    const two = [speaker('Anna Weber', 'Weber'), speaker('Max Weber')];
    assert.equal(shortName({ name: 'Anna Weber' }, two), 'Anna Weber');
  });

  test('of a single word or an unknown speaker is that', () => {
    assert.equal(shortName({ name: 'Reuters' }, []), 'Reuters');
  });
});
