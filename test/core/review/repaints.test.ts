import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineLayerNames, lineLayers, type LineLayer } from '../../../src/core/review/lineLayers';
import { Painted, type Place } from '../../../src/core/review/painted';
import { segment } from '../../../src/core/segmentation/segment';

const text = readFileSync(join(__dirname, '..', '..', '..', 'seeds', '002_7f5795ab213cb715.txt'), 'utf8');

/** What an editor would be told to show of `source`: whole lines, as the painter does. */
function places(source: string): Readonly<Record<LineLayer, readonly Place[]>> {
  const layers = lineLayers(segment(source), { dim: true, apart: true });
  const place = ({ first, last }: { readonly first: number; readonly last: number }): Place => ({
    start: { line: first, character: 0 },
    end: { line: last, character: Infinity },
  });
  return {
    boilerplate: layers.boilerplate.map(place),
    article: layers.article.map(place),
    headline: layers.headline.map(place),
    standfirst: layers.standfirst.map(place),
    byline: layers.byline.map(place),
  };
}

/** The layers that are painted again with each of the texts, one after the other. */
function repaints(...texts: readonly string[]): readonly (readonly LineLayer[])[] {
  const painted = new Painted<LineLayer>();
  painted.take(places(text));
  return texts.map((one) => painted.take(places(one)));
}

suite('repainting', () => {
  test('paints every layer once when a document is shown', () => {
    const painted = new Painted<LineLayer>();
    assert.deepEqual(painted.take(places(text)), lineLayerNames);
    assert.deepEqual(painted.take(places(text)), []);
  });

  test('typing a sentence into the article paints nothing again', () => {
    const at = text.indexOf('Lavrov added.');
    const sentence = 'He said so on Monday, ';
    const typed = Array.from({ length: sentence.length }, (_, length) => sentence.slice(0, length + 1));
    const count = repaints(...typed.map((words) => text.slice(0, at) + words + text.slice(at))).flat().length;
    assert.equal(count, 0);
  });

  test('a line that is no longer what it was changes only the layers it left and entered', () => {
    const headline = 'Lavrov Defends Russian Arms Supplies to Syria';
    const [changed] = repaints(text.replace(headline, 'Subscribe to our newsletter'));
    assert.deepEqual(changed, ['boilerplate', 'article', 'headline']);
  });

  test('turning dimming off takes away the dimmed layer and leaves the others', () => {
    const lines = segment(text);
    const shown = lineLayers(lines, { dim: true, apart: true });
    const undimmed = lineLayers(lines, { dim: false, apart: true });
    assert.deepEqual(undimmed, { ...shown, boilerplate: [] });
    assert.equal(shown.boilerplate.length > 0, true);
  });
});
