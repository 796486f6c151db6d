import { isMap, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { keyOf, spanOf } from './yamlFields';

/** The index of the last pair whose key comes before `key` in `order`; -1 when there is none. */
export function predecessor(map: YAMLMap, key: string, order: readonly string[]): number {
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  return map.items.findLastIndex((pair) => earlier.has(keyOf(pair) ?? ''));
}

/** Where the first pair of a map begins. @throws Error for a map without pairs. */
export function firstStart(map: YAMLMap): number {
  return startOf(map.items[0]);
}

/** Where a node or pair begins. @throws Error when it has no place in the source. */
export function startOf(node: unknown): number {
  const span = spanOf(node);
  if (!span) throw new Error('No position');
  return span.start;
}

/** Where the last word of a pair ends, at least its colon. @throws Error for a pair without a colon. */
export function pairEnd(pair: Pair): number {
  return Math.max(leafEnd(pair.value), colonEnd(pair));
}

/** Where the last word of a node ends: comments and blank lines after it do not count. 0 when it has no words. */
export function leafEnd(node: unknown): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last ? pairEnd(last) : 0;
  }
  if (isSeq(node) && node.flow !== true) return leafEnd(node.items.at(-1));
  if (isPair(node)) return pairEnd(node);
  const span = spanOf(node);
  return span && span.end > span.start ? span.end : 0;
}

function isPair(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}

/** Where a pair's value may begin: after its colon. @throws Error for a pair without one. */
export function colonEnd(pair: Pair): number {
  const token: Pair<Node, Node>['srcToken'] = pair.srcToken;
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind');
  if (!colon) throw new Error('No colon');
  return colon.offset + 1;
}
