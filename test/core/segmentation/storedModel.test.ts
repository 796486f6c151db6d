import assert from 'node:assert/strict';
import fc from 'fast-check';
import { treeSum } from '../../../src/core/segmentation/articleModel';
import { unpackModel } from '../../../src/core/segmentation/storedModel';
import { treeValue, type Forest, type TreeNode } from '../../../tools/train/segmentation/forest';
import { packModel } from '../../../tools/train/segmentation/packModel';

const verdict = { settling: [], threshold: 0, calibrationAt: [0], calibrationShare: [0.5] };
const linear = { slots: new Float32Array(4), bias: 0 };

function leafOf(value: number): TreeNode {
  return { leaf: true, value };
}

function ask(signal: number, upTo: number, left: TreeNode, right: TreeNode): TreeNode {
  return { leaf: false, signal, upTo, left, right };
}

/** Trees of up to 20 leaves over four signals, asked for whole numbers. */
const trees = fc.array(
  fc.array(fc.record({ signal: fc.nat(3), upTo: fc.integer({ min: -3, max: 3 }), at: fc.nat() }), { maxLength: 19 }),
  { minLength: 1, maxLength: 12 },
);

/** Grows a tree: each question in turn takes the place of one of the leaves. */
function grow(questions: readonly { signal: number; upTo: number; at: number }[]): TreeNode {
  let values = 0;
  const split = (node: TreeNode, way: number, question: { signal: number; upTo: number }): TreeNode => {
    if (node.leaf) return ask(question.signal, question.upTo, leafOf(++values), leafOf(--values * 2));
    const [left, right] = [node.left, node.right];
    return way % 2 === 0
      ? { ...node, left: split(left, way >> 1, question) }
      : { ...node, right: split(right, way >> 1, question) };
  };
  return questions.reduce<TreeNode>((tree, question) => split(tree, question.at, question), leafOf(1));
}

suite('a stored model', () => {
  const [low, high] = [leafOf(-1), leafOf(2)];
  const forest: Forest = { start: 0.5, trees: [ask(2, 7, low, high), ask(0, 1, ask(2, 3, high, low), high)] };

  test('sums up the leaves that a line comes to: a value itself goes left, more than it goes right', () => {
    const model = unpackModel(packModel({ linear, forest }, verdict));
    const sum = (...signals: number[]): number =>
      Math.round(treeSum(model, Float32Array.from(signals), 0) * 1000) / 1000;
    assert.equal(sum(1, 0, 7), 0.5 - 1 - 1);
    assert.equal(sum(1, 0, 3), 0.5 - 1 + 2);
    assert.equal(sum(2, 0, 7.5), 0.5 + 2 + 2);
  });

  test('asks no more trees where the first ones settle a line, and lets the sum grow', () => {
    const settling = [{ trees: 1, below: 0, above: 2, growth: 3 }];
    const model = unpackModel(packModel({ linear, forest }, { ...verdict, settling }));
    assert.ok(Math.abs(treeSum(model, Float32Array.of(1, 0, 7), 0) - (0.5 - 1) * 3) < 0.001);
  });

  test('of any trees gives what the trees give', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 4, maxLength: 4 }), (grown, values) => {
        const own = { start: 0, trees: grown.map(grow) };
        const signals = Float32Array.from(values);
        const expected = own.trees.reduce((sum, tree) => sum + treeValue(tree, signals, 0), 0);
        const found = treeSum(unpackModel(packModel({ linear, forest: own }, verdict)), signals, 0);
        assert.ok(Math.abs(found - expected) < 0.01, `${found} instead of ${expected}`);
      }),
    );
  });
});
