import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { applyEdits } from '../../../src/core/anchoring/edit';
import { acceptSuggestion, annotate, dismissSuggestion, withSpeakerRef } from '../../../src/core/review/annotate';
import { correctSpan } from '../../../src/core/review/correctSpan';
import { NamedElsewhere } from '../../../src/core/review/namedElsewhere';
import { quotations } from '../../../src/core/review/quotations';
import { rememberMention } from '../../../src/core/review/rememberMention';
import { pendingSuggestions, wordsOf, type QuoteSuggestion } from '../../../src/core/review/suggestions';

const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.';
const text = [
  'Minister Defends Pact',
  plain,
  '“The pact will hold for years,” the energy minister said on Monday in the valley.',
  plain,
  '“We have tested it twice in the cold,” the energy minister said. “Nobody will be cold,” she said.',
  plain,
  '“I do not believe a word of it,” Jonas Klein, a farmer, said on Tuesday.',
  plain,
].join('\n');

const quotes = (of: string, set: AnnotationSet): readonly QuoteSuggestion[] =>
  pendingSuggestions(of, analyse(of), set, 0.5).filter((one) => one.kind === 'quote');

/** The suggested quotation that begins with these words. */
function quote(start: string, set = AnnotationSet.empty): QuoteSuggestion {
  const found = quotes(text, set).find((one) => wordsOf(text, one).startsWith(start));
  assert.ok(found, start);
  return found;
}

const spanOf = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const weber = { name: 'Anna Weber', role: 'energy minister' };

suite('a person’s word wins over the detectors', () => {
  test('a name that the table has as an alias is shown as the speaker of the table, with their role', () => {
    const { set } = withSpeakerRef(AnnotationSet.empty, { name: 'Johannes Klein', role: 'farmer and mayor' });
    const aliased = set.withSpeaker('klein', { ...set.speakers.get('klein')!, aliases: ['Jonas Klein'] });
    assert.deepEqual(quote('“I do not', aliased).speaker, { name: 'Johannes Klein', role: 'farmer and mayor' });
  });

  test('an alias of two speakers names neither', () => {
    const set = AnnotationSet.empty
      .withSpeaker('a', { name: 'Johannes Klein', aliases: ['Jonas Klein'] })
      .withSpeaker('b', { name: 'Josef Klein', aliases: ['Jonas Klein'] });
    assert.equal(quote('“I do not', set).speaker?.name, 'Jonas Klein');
  });

  test('a suggestion with another speaker does not come back', () => {
    const { kind, spans } = quote('“I do not');
    const decision = { kind, spans, speaker: weber, origin: 'marginalia 1' };
    const { set } = annotate(AnnotationSet.empty, text, decision, Math.random);
    assert.ok(!quotes(text, set).some((one) => wordsOf(text, one).startsWith('“I do not')));
    const [own] = quotations(analyse(text).attributions, set, []);
    assert.deepEqual([own?.speaker?.name, own?.found?.speaker?.name], ['Anna Weber', 'Jonas Klein']);
  });

  test('a suggestion with other words does not come back with its own', () => {
    const wrong = { suggestion: quote('“I do not'), origin: 'marginalia 1' };
    const right = spanOf('Jonas Klein, a farmer');
    const set = correctSpan(AnnotationSet.empty, text, analyse(text), wrong, [right], Math.random);
    assert.deepEqual(
      set.all.map(({ exact }) => exact),
      [['Jonas Klein, a farmer']],
    );
    assert.deepEqual(
      set.dismissed.map(({ exact }) => exact),
      ['“I do not believe a word of it,”'],
    );
    assert.ok(!quotes(text, set).some(({ speaker }) => speaker?.name === 'Jonas Klein'));
  });

  test('words corrected within their place need nothing to be dismissed', () => {
    const wrong = { suggestion: quote('“I do not'), origin: 'marginalia 1' };
    const right = spanOf('do not believe a word');
    const set = correctSpan(AnnotationSet.empty, text, analyse(text), wrong, [right], Math.random);
    assert.deepEqual(set.dismissed, []);
    assert.ok(!quotes(text, set).some(({ speaker }) => speaker?.name === 'Jonas Klein'));
  });

  test('an annotation moved to other words frees no suggestion at its old place', () => {
    const options = { detector: 'marginalia 1' };
    const accepted = acceptSuggestion(AnnotationSet.empty, text, quote('“I do not'), options, Math.random);
    const right = spanOf('Nobody will be cold');
    const set = correctSpan(accepted.set, text, analyse(text), accepted, [right], Math.random);
    assert.equal(set.all.length, 1);
    assert.ok(!quotes(text, set).some(({ speaker }) => speaker?.name === 'Jonas Klein'));
  });
});

suite('what was dismissed', () => {
  const dismissed = dismissSuggestion(AnnotationSet.empty, text, quote('“I do not'));

  test('stays away after its words were edited', () => {
    const edit = { ...spanOf('a word'), text: 'one single word' };
    const next = applyEdits(text, [edit]);
    const set = dismissed.applyEdits([edit]);
    assert.ok(!quotes(next, set).some((one) => wordsOf(next, one).includes('one single word')));
  });

  test('leaves the same words at another place alone', () => {
    const twice = `${text}\n“I do not believe a word of it,” Ida Brandt, a teacher, said on Friday.\n${plain}`;
    assert.deepEqual(
      quotes(twice, dismissed).flatMap(({ speaker }) => speaker?.name ?? []),
      ['Ida Brandt'],
    );
  });
});

suite('the same words for the speaker', () => {
  const accepted = annotate(
    AnnotationSet.empty,
    text,
    { kind: 'quote', spans: quote('“The pact').spans, speaker: weber, origin: 'marginalia 1' },
    Math.random,
  ).set;
  const { attributions } = analyse(text);

  test('offer the speaker that a person gave to them', () => {
    const named = new NamedElsewhere(text, attributions, accepted);
    assert.equal(named.for(quote('“We have', accepted))?.name, 'Anna Weber');
    assert.equal(quote('“We have', accepted).speaker?.name, undefined);
  });

  test('offer nobody for other words, for pronouns, or before a person said so', () => {
    const named = new NamedElsewhere(text, attributions, accepted);
    assert.equal(named.for(quote('“I do not', accepted)), undefined);
    const before = new NamedElsewhere(text, attributions, AnnotationSet.empty);
    assert.equal(before.for(quote('“We have')), undefined);
  });

  test('are remembered as an alias, but pronouns, clauses, and words that hold the name are not', () => {
    const aliases = (mention: string): readonly string[] =>
      rememberMention(accepted, 'weber', mention).speakers.get('weber')?.aliases ?? [];
    assert.deepEqual(aliases('the energy minister'), ['the energy minister']);
    for (const mention of ['she', 'Who', '', 'Energy Minister Anna Weber', 'a woman '.repeat(9)]) {
      assert.deepEqual(aliases(mention), [], mention);
    }
  });
});
