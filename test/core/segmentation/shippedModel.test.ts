import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { segmentationModel } from '../../../src/core/segmentation/models/segmentationModel';
import { segment } from '../../../src/core/segmentation/segment';
import { segmentWith } from '../../../src/core/segmentation/segmentWith';
import { unpackModel } from '../../../src/core/segmentation/storedModel';

const root = join(__dirname, '..', '..', '..');
const articles = readdirSync(join(root, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(root, 'seeds', name), 'utf8'));

suite('the model that is shipped', () => {
  test('takes 300 kB at most', () => {
    const { size } = statSync(join(root, 'src/core/segmentation/models/segmentationModel.ts'));
    assert.ok(size <= 300_000, `${size} bytes`);
  });

  test('has as many blocks of trees as places where lines are settled, and one more', () => {
    for (const { blocks, settling } of [segmentationModel.english, segmentationModel.other]) {
      assert.equal(blocks.length, settling.length + 1);
      const trees = settling.map((end) => end.trees);
      assert.deepEqual(
        trees,
        trees.toSorted((a, b) => a - b),
      );
    }
  });

  test('judges hardly a line otherwise where all trees are asked: 1 in 100 of the seeds at most', () => {
    const english = { ...unpackModel(segmentationModel.english), settling: [] };
    const other = unpackModel(segmentationModel.other);
    let lines = 0;
    let turned = 0;
    for (const text of articles) {
      const settled = segment(text);
      segmentWith({ english, other }, text).forEach(({ article }, index) => {
        if (article === null) return;
        lines++;
        if (article !== settled[index]?.article) turned++;
      });
    }
    assert.ok(turned * 100 <= lines, `${turned} of ${lines}`);
  });
});
