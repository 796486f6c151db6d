import { mostLeaves, target, type Questions } from '../../../src/core/segmentation/treeBlock';
import type { TreeNode } from './forest';

/** One question of a tree: asked for its signal, it sends lines to `target` that exceed `value`. */
interface Question {
  readonly signal: number;
  readonly value: number;
  readonly target: number;
}

/** Trees of at most `mostLeaves` leaves as a `TreeBlock` asks them, and what their leaves add, `mostLeaves` places a tree. */
export function packTrees(trees: readonly TreeNode[]): {
  readonly questions: Questions;
  readonly leaves: Float32Array;
} {
  const leaves = new Float32Array(trees.length * mostLeaves);
  const asked: Question[] = [];
  trees.forEach((tree, index) => {
    let count = 0;
    const visit = (node: TreeNode): void => {
      if (node.leaf) {
        if (count === mostLeaves) throw new Error(`Tree ${index} has more than ${mostLeaves} leaves.`);
        leaves[index * mostLeaves + count++] = node.value;
        return;
      }
      const first = count;
      visit(node.left);
      asked.push({ signal: node.signal, value: node.upTo, target: target(index, ~((1 << count) - (1 << first))) });
      visit(node.right);
    };
    visit(tree);
  });
  return { questions: inOrder(asked), leaves };
}

/** The questions to each signal by rising value, and behind them one that no line exceeds. */
function inOrder(asked: readonly Question[]): Questions {
  const signals = [...new Set(asked.map(({ signal }) => signal))].sort((a, b) => a - b);
  const starts: number[] = [];
  const values: number[] = [];
  const targets: number[] = [];
  for (const signal of signals) {
    const own = asked.filter((question) => question.signal === signal).sort((a, b) => a.value - b.value);
    starts.push(values.length);
    values.push(...own.map(({ value }) => value), Infinity);
    targets.push(...own.map((question) => question.target), 0);
  }
  return {
    signals: Uint8Array.from(signals),
    starts: Uint16Array.from(starts),
    values: Float32Array.from(values),
    targets: Int32Array.from(targets),
  };
}
