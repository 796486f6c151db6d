import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAssertions } from '../../../src/core/claims/assertions';
import { findCounterSignals } from '../../../src/core/claims/counterSignals';
import { findFigures } from '../../../src/core/claims/figures';
import { findLexicalSignals } from '../../../src/core/claims/lexicalSignals';
import { canMatch, triggersIn } from '../../../src/core/claims/triggers';

/** Pieces that the patterns of claims are made of, in the spellings that they let pass. */
const pieces = (
  'has|have|HAD|been|already|killed|was|were|is|are|under way|under implementation|selling|pushing for|only selling|' +
  'launched|signed|met|May 5|12 June|1993|2012|on Monday|last week|early|yesterday|in recent days|earlier this year|' +
  'The first|its largest|the most deadly|more than|less|rose by|fell to|compared with|as high as|as|causes|led to|' +
  'resulted in|because of|due to|thanks to|blame|sparked|a record high|all-time record|for the first time|never before|' +
  'since records began|highest since|unprecedented|two|Three hundred|tens of thousands of|a dozen|half of|a third of|' +
  'twice as many|doubled|5,400|$3.5bn|70%|T-90|3-2|not|don’t|no plans|never|denied|said|according to|insists|argued|' +
  'will|would|going to|are to be|plans to|intends to|he’ll|I believe|we welcome|can’t|hopes|wrong|seemed|good news|if|' +
  'unless|were it to|find out more|subscribe|sign up|join us|% off|you’ll find|terms of use|the|people|Syria|-|,|.|?|“|”|’|_x|é|ſaid'
).split('|');

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', '-', '', '\u00a0')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.map(([piece, glue]) => piece + glue).join(''));

suite('The triggers of claim patterns', () => {
  test('a sentence names the patterns that can match in it', () => {
    const text = 'Ten were killed in 2012. Nobody knows.';
    const found = triggersIn(text, 0, 24);
    assert.ok(canMatch(found, 'smallNumbers') && canMatch(found, 'wasDone') && canMatch(found, 'digits'));
    assert.ok(!canMatch(found, 'reporting') && !canMatch(found, 'record'));
    assert.equal(triggersIn(text, 25, text.length), 0);
  });

  test('capitals and hyphens hide no word', () => {
    assert.ok(canMatch(triggersIn('ALL-TIME RECORD', 0, 15), 'record'));
  });

  test('a pattern that is passed over would not have matched', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const triggers = triggersIn(words, 0, words.length);
        const span = { start: 0, end: words.length };
        assert.deepEqual(findFigures(words, triggers), findFigures(words));
        assert.deepEqual(findLexicalSignals(words, triggers), findLexicalSignals(words));
        assert.deepEqual(findAssertions(span, words, [], triggers), findAssertions(span, words, []));
        assert.deepEqual(findCounterSignals(words, triggers), findCounterSignals(words));
      }),
      { numRuns: 1000 },
    );
  });
});
