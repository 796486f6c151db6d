import assert from 'node:assert/strict';
import { people, type NamedSpeaker } from '../../../src/core/review/people';

/** Who is one person: their names, as each document has them. */
const groups = (...named: readonly NamedSpeaker[]): readonly (readonly string[])[] =>
  people(named).map(({ members }) => members.map(({ name }) => name));

suite('people of several documents', () => {
  test('one name is one person, whatever their role was', () => {
    const [lavrov] = people([
      { name: 'Sergei Lavrov', role: 'Foreign Minister' },
      { name: 'Anatoly Antonov' },
      { name: 'Sergei Lavrov', role: 'Russian foreign minister', aliases: ['Lavrov'] },
    ]);
    assert.deepEqual(
      { name: lavrov?.name, role: lavrov?.role, aliases: lavrov?.aliases, members: lavrov?.members.length },
      { name: 'Sergei Lavrov', role: 'Russian foreign minister', aliases: ['Lavrov'], members: 2 },
    );
  });

  test('case, accents, titles and “the” make no difference', () => {
    assert.equal(groups({ name: 'Sir Menzies Campbell' }, { name: 'MENZIES CAMPBELL' }).length, 1);
    assert.equal(groups({ name: 'The White House' }, { name: 'White House' }).length, 1);
    assert.equal(groups({ name: 'José Muñoz' }, { name: 'Jose Munoz' }).length, 1);
  });

  test('a full name that is the alias of another is that person', () => {
    assert.equal(
      groups({ name: 'Muammar Gaddafi', aliases: ['Moammar Gadhafi'] }, { name: 'Moammar Gadhafi' }).length,
      1,
    );
  });

  test('the same surname alone joins nobody', () => {
    assert.equal(
      groups({ name: 'Sergei Lavrov', aliases: ['Lavrov'] }, { name: 'Kirill Lavrov', aliases: ['Lavrov'] }).length,
      2,
    );
    assert.equal(groups({ name: 'Sergei Lavrov', aliases: ['Lavrov'] }, { name: 'Lavrov' }).length, 2);
  });

  test('what a person is called by their office joins nobody', () => {
    assert.equal(
      groups({ name: 'Sergei Lavrov', aliases: ['the minister'] }, { name: 'Anna Weber', aliases: ['the minister'] })
        .length,
      2,
    );
  });

  test('a single word is one speaker, unless the roles have nothing in common', () => {
    assert.equal(groups({ name: 'Reuters' }, { name: 'Reuters' }).length, 1);
    assert.equal(groups({ name: 'Smith', role: 'a teacher' }, { name: 'Smith', role: 'energy minister' }).length, 2);
    assert.equal(groups({ name: 'Smith', role: 'energy minister' }, { name: 'Smith', role: 'the minister' }).length, 1);
  });

  test('ids are the same whatever the order, and differ', () => {
    const named = [{ name: 'Smith', role: 'teacher' }, { name: 'Smith', role: 'minister' }, { name: 'Anna Weber' }];
    const ids = people(named).map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(
      people(named.toReversed())
        .map(({ id }) => id)
        .sort(),
      [...ids].sort(),
    );
  });
});
