import assert from 'node:assert/strict';
import { segment } from '../../../src/core/segmentation/segment';

const story = `Harbour bridge to be replaced after council vote

By Anna Berger
12 March 2024, 17:20

Council leader Karl Lehmann inspects the harbour bridge with engineers on Monday.
Photograph: Jo Doe/Reuters

The city council voted on Tuesday to replace the old harbour bridge, after engineers said that it could no longer be repaired. Work is expected to begin next spring and to take about two years.

The new bridge will cost around $18 million, according to the council. Half of the money comes from the state, and the city pays the rest from its budget.

“The old bridge cannot be saved,” council leader Karl Lehmann told reporters. Engineers had found cracks in the pillars three years ago, he said.

The opposition called the decision too expensive. It wants to find out whether the people of the city can be asked in a vote, a spokeswoman said after the meeting.

While the bridge is being built, a ferry will carry people across the river. Drivers will have to make a detour of four kilometres.

12 Comments

  1. oldsailor says:
  I have crossed that bridge every day for thirty years and never saw a crack, so who is paid by whom here?
  2. Jenny says:
  A ferry! My kids will love it. Has anyone asked how often it will go?

Related Stories
Homes at the harbour are getting dearer
New bus line from May

© 2024 The Harbour Post
`;

/** The kind of the line that begins with `opening`. */
function kindOf(opening: string): string | undefined {
  return segment(story).find((line) => story.slice(line.start, line.end).trim().startsWith(opening))?.kind;
}

suite('kinds of lines', () => {
  test('the head: headline, byline, date', () => {
    assert.equal(kindOf('Harbour bridge to be'), 'headline');
    assert.equal(kindOf('By Anna'), 'byline');
    assert.equal(kindOf('12 March'), 'dateline');
  });

  test('a picture: what it shows, and who took it', () => {
    assert.equal(kindOf('Council leader'), 'caption');
    assert.equal(kindOf('Photograph'), 'credit');
  });

  test('a thread of comments goes from its heading to the next part of the page', () => {
    for (const opening of ['12 Comments', '1. oldsailor', 'I have crossed', '2. Jenny', 'A ferry!'])
      assert.equal(kindOf(opening), 'comments', opening);
    assert.equal(kindOf('Related Stories'), 'promo');
    assert.equal(kindOf('New bus line'), 'promo');
  });

  test('a claim of copyright with a year is legal', () => {
    assert.equal(kindOf('©'), 'legal');
  });

  test('the story is body from its first paragraph to its last', () => {
    for (const opening of ['The city', 'The new bridge', '“The old', 'The opposition', 'While'])
      assert.equal(kindOf(opening), 'body', opening);
  });
});
