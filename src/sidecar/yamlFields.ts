import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';
import type { SidecarProblem } from './sidecarProblem';

/** The nodes that aliases may repeat in one file: enough for hand-made files, and no bomb. */
const aliasBudget = 100_000;

/** Reads plain values out of YAML nodes, following aliases at bounded cost and collecting problems. */
export class FieldReader {
  readonly problems: SidecarProblem[] = [];
  readonly #targets: ReadonlyMap<Alias, Node>;
  #budget = aliasBudget;

  constructor(targets: ReadonlyMap<Alias, Node>) {
    this.#targets = targets;
  }

  problem(severity: SidecarProblem['severity'], code: string, at: unknown, message: Reason): void {
    this.problems.push({ severity, code, span: spanOf(at) ?? { start: 0, end: 0 }, message });
  }

  /** The node itself, or what it is an alias of. Undefined for an alias of nothing, or when aliases repeat too much. */
  resolve(node: unknown): unknown {
    if (!isAlias(node)) return node;
    const target = this.#targets.get(node);
    const size = isMap(target) || isSeq(target) ? target.items.length : 1;
    this.#budget -= 1 + size;
    return this.#budget < 0 ? undefined : target;
  }

  /** The pairs of a map by key. `repeated` are pairs whose key came before; keys that are not plain words are left out. */
  fields(map: YAMLMap): { readonly fields: ReadonlyMap<string, Pair>; readonly repeated: readonly Pair[] } {
    const fields = new Map<string, Pair>();
    const repeated: Pair[] = [];
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (key === undefined) continue;
      if (fields.has(key)) repeated.push(pair);
      else fields.set(key, pair);
    }
    return { fields, repeated };
  }

  /** The words of a scalar as written: `2014` and `true` are strings here. Undefined for nothing and for collections. */
  string(node: unknown): string | undefined {
    const scalar = this.resolve(node);
    return isScalar(scalar) ? stringOf(scalar) : undefined;
  }

  /** A list of strings; one string counts as a list of one, nothing as none. Undefined when it is something else. */
  strings(node: unknown): readonly string[] | undefined {
    const value = this.resolve(node);
    if (isNothing(value)) return [];
    if (!isSeq(value)) {
      const single = this.string(value);
      return single === undefined ? undefined : [single];
    }
    const strings = value.items.map((item) => this.string(item));
    return strings.every((item) => item !== undefined) ? strings : undefined;
  }

  /** Whole numbers, or undefined. */
  integers(node: unknown): readonly number[] | undefined {
    const value = this.resolve(node);
    if (!isSeq(value)) return undefined;
    const numbers = value.items.map((item) => this.integer(item));
    return numbers.every((item) => item !== undefined) ? numbers : undefined;
  }

  integer(node: unknown): number | undefined {
    const value = this.resolve(node);
    return isScalar(value) && typeof value.value === 'number' && Number.isSafeInteger(value.value)
      ? value.value
      : undefined;
  }
}

/** The key of a pair as written; undefined when it is no scalar. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? (stringOf(pair.key) ?? '') : undefined;
}

/** The words of a scalar as written; undefined for nothing, for aliases and for collections. */
export function scalarString(node: unknown): string | undefined {
  return isScalar(node) ? stringOf(node) : undefined;
}

/** Whether a node is missing, `null`, `~` or empty. */
export function isNothing(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}

/** Where a node or pair lies in the source, without white space and comments after it. */
export function spanOf(node: unknown): Span | undefined {
  if (isPairLike(node)) {
    const key = spanOf(node.key);
    const value = spanOf(node.value);
    return key && { start: key.start, end: Math.max(key.end, value?.end ?? 0) };
  }
  const range = isRanged(node) ? node.range : undefined;
  return range ? { start: range[0], end: Math.max(range[0], range[1]) } : undefined;
}

function stringOf(scalar: Scalar): string | undefined {
  if (typeof scalar.value === 'string') return scalar.value;
  return scalar.value === null || scalar.value === undefined ? undefined : scalar.source;
}

function isPairLike(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node && !('range' in node);
}

function isRanged(node: unknown): node is { range?: readonly number[] | null } & { range: readonly [number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
