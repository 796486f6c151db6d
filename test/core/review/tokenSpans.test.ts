import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { tokenSpans } from '../../../src/core/review/tokenSpans';
import { linesOf } from './linesOf';

suite('tokenSpans', () => {
  const { text, lines } = linesOf([['body', '“We go,” Ek said. In 2012, 40 people died there.']]);
  const spanOf = (words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const analysis: Analysis = {
    lines,
    attributions: [
      {
        type: 'direct',
        content: [spanOf('“We go,”')],
        cue: [spanOf('said')],
        source: [spanOf('Ek')],
        confidence: 1,
        why: [],
      },
    ],
    speakers: [],
    claims: [
      {
        ...spanOf('In 2012, 40 people died there.'),
        score: 1,
        reasons: [{ kind: 'figure', text: '40 people' }],
        why: [],
      },
    ],
  };

  test('tell speaker, cue, quotation, claim and the figure within it apart', () => {
    assert.deepEqual(
      tokenSpans(text, analysis).map(({ type, start, end }) => [type, text.slice(start, end)]),
      [
        ['quotation', '“We go,”'],
        ['speaker', 'Ek'],
        ['cue', 'said'],
        ['claim', 'In 2012, '],
        ['figure', '40 people'],
        ['claim', ' died there.'],
      ],
    );
  });
});
