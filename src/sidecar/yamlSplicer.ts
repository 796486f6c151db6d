import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldText } from './sidecarFields';
import { keyOf, spanOf } from './yamlFields';
import { blockText, scalarText } from './yamlText';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How deep in the tree it is: of two at one place the deeper comes first, since it belongs to what ends there. */
  readonly depth: number;
}

const depths = { section: 0, item: 1, field: 2 } as const;

/** A list item to insert, in both styles that a list can have. */
export interface ItemText {
  /** The lines of the item when its dash stands `indent` blanks in. */
  readonly lines: (indent: number) => readonly string[];
  readonly flow: string;
}

/**
 * Changes a YAML file at the places that change, and nowhere else: collects splices of the source, found by the positions
 * of its nodes, which must have been parsed with their source tokens. Knows block and flow style.
 * @throws Error where a place is written in a way it does not know; nothing is changed then.
 */
export class YamlSplicer {
  readonly #source: string;
  readonly #splices: Splice[] = [];
  /** The file's own line break. */
  readonly lineBreak: string;

  constructor(source: string) {
    this.#source = source;
    this.lineBreak = /\r?\n/.exec(source)?.[0] ?? '\n';
  }

  /** Whether there is anything to change. */
  isEmpty(): boolean {
    return this.#splices.length === 0;
  }

  /** The source with all changes. */
  apply(): string {
    const splices = this.#splices
      .map((splice, index) => ({ ...splice, index }))
      .sort((a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth || a.index - b.index);
    let result = '';
    let from = 0;
    for (const { start, end, text } of splices) {
      if (start < from) throw new Error('Overlapping changes');
      result += this.#source.slice(from, start);
      const needsBreak = start === end && text.endsWith('\n') && !endsLine(result);
      result += needsBreak ? this.lineBreak + text : text;
      from = end;
    }
    return result + this.#source.slice(from);
  }

  /** Gives `key` of `map` another value, adds it at its place in `order`, or takes it away. */
  setField(map: YAMLMap, key: string, value: FieldText | undefined, order: readonly string[]): void {
    const index = map.items.findIndex((pair) => keyOf(pair) === key);
    const pair = map.items[index];
    if (pair && value) this.#replaceValue(map, pair, value);
    else if (pair) this.#removePair(map, index);
    else if (value) this.#insertPair(map, key, value, order);
  }

  /** How the value of `key` is written; undefined when `map` has no such key. */
  valueText(map: YAMLMap, key: string): string | undefined {
    const pair = map.items.find((one) => keyOf(one) === key);
    return pair && this.#source.slice(colonEnd(pair), Math.max(colonEnd(pair), leafEnd(pair.value))).trim();
  }

  /** Adds a key whose value is a block of `lines` (given their indent), or `flow` in a map of flow style. */
  setSection(
    map: YAMLMap,
    key: string,
    lines: (indent: number) => readonly string[],
    flow: string,
    order: readonly string[],
  ): void {
    const pair = map.items.find((one) => keyOf(one) === key);
    if (map.flow === true) {
      this.setField(map, key, { text: flow }, order);
      return;
    }
    const indent = this.#column(firstStart(map));
    const body = this.#lines(lines(indent + 2));
    if (!pair) {
      this.#insertLines(map, `${' '.repeat(indent)}${key}:${this.lineBreak}${body}`, key, order, depths.section);
      return;
    }
    const span = isScalar(pair.value) || isSeq(pair.value) || isMap(pair.value) ? spanOf(pair.value) : undefined;
    const colon = colonEnd(pair);
    if (span && span.end > span.start) this.#replace(colon, span.end, '');
    this.#insertAt(this.#nextLine(Math.max(colon, span && span.end > span.start ? span.end : 0)), body, depths.item);
  }

  /** Inserts `item` before the item of index `before`; at the end when there is none. The list must not be empty. */
  insertItem(list: YAMLSeq, before: number, item: ItemText): void {
    const previous = list.items[before - 1];
    const next = list.items[before];
    if (list.flow === true) {
      if (previous) this.#insertAt(endOf(previous), `, ${item.flow}`);
      else if (next) this.#insertAt(startOf(next), `${item.flow}, `);
      return;
    }
    const dash = this.#dash(list, 0);
    const text = this.#lines(item.lines(this.#column(dash)));
    if (previous) this.#insertAt(this.#nextLine(this.#itemEnd(list, before - 1)), text, depths.item);
    else this.#insertAt(this.#lineStart(dash), text, depths.item);
  }

  /** Takes items away, with the comments inside them and at their ends. */
  removeItems(list: YAMLSeq, indexes: ReadonlySet<number>): void {
    for (const index of indexes) {
      const [item, next, previous] = [list.items[index], list.items[index + 1], list.items[index - 1]];
      if (list.flow !== true) {
        const start = this.#lineStart(this.#dash(list, index));
        this.#replace(start, this.#nextLine(this.#itemEnd(list, index)), '');
      } else if (next) this.#replace(startOf(item), startOf(next), '');
      else {
        const start = previous && !indexes.has(index - 1) ? endOf(previous) : startOf(item);
        this.#replace(start, endOf(item), '');
      }
    }
  }

  #replaceValue(map: YAMLMap, pair: Pair, value: FieldText): void {
    const colon = colonEnd(pair);
    const span = spanOf(pair.value);
    const column = this.#column(firstStart(map));
    const block = map.flow === true || value.block === undefined ? undefined : this.#block(value.block, column);
    if (!span || span.start === span.end || span.start < colon) {
      this.#insertAt(colon, ` ${block !== undefined && this.#isRestBlank(colon) ? block : value.text}`);
      return;
    }
    const isBlockScalar =
      isScalar(pair.value) && (pair.value.type === 'BLOCK_LITERAL' || pair.value.type === 'BLOCK_FOLDED');
    const isBlockCollection = (isSeq(pair.value) || isMap(pair.value)) && pair.value.flow !== true;
    if (isBlockScalar) {
      const end = endsLine(this.#source.slice(span.start, span.end)) ? this.lineBreak : '';
      this.#replace(span.start, span.end, (block ?? value.text) + end);
    } else if (isBlockCollection) {
      const end = leafEnd(pair.value);
      this.#replace(colon, end, ` ${value.text}`);
    } else {
      const usesBlock = block !== undefined && this.#isRestBlank(span.end);
      this.#replace(span.start, span.end, usesBlock ? block : value.text);
    }
  }

  #removePair(map: YAMLMap, index: number): void {
    const pair = map.items[index];
    const previous = map.items[index - 1];
    if (!pair) return;
    if (map.flow === true) {
      const next = map.items[index + 1];
      const [start, end] = previous
        ? [endOf(previous), endOf(pair)]
        : [startOf(pair), next ? startOf(next) : endOf(pair)];
      this.#replace(start, end, '');
    } else if (this.#isBlank(this.#lineStart(startOf(pair)), startOf(pair))) {
      const start = this.#lineStart(startOf(pair));
      this.#replace(start, this.#nextLine(pairEnd(pair)), '');
    } else {
      // The dash of the record stands on this line: the key stays, its value goes.
      const start = colonEnd(pair);
      const value = this.#source.slice(start, Math.max(start, leafEnd(pair.value)));
      this.#replace(start, start + value.trimEnd().length, '');
    }
  }

  #insertPair(map: YAMLMap, key: string, value: FieldText, order: readonly string[]): void {
    if (map.flow !== true) {
      const column = this.#column(firstStart(map));
      const block = value.block === undefined ? undefined : this.#block(value.block, column);
      this.#insertLines(
        map,
        `${' '.repeat(column)}${scalarText(key)}: ${block ?? value.text}${this.lineBreak}`,
        key,
        order,
        depths.field,
      );
      return;
    }
    const previous = map.items[predecessor(map, key, order)] ?? map.items[0];
    if (previous) this.#insertAt(pairEnd(previous), `, ${scalarText(key)}: ${value.text}`);
    else this.#insertAt(startOf(map) + 1, `${scalarText(key)}: ${value.text}`);
  }

  /** Inserts whole lines into a block map, after the key that comes before `key`; a dash keeps its first key. */
  #insertLines(map: YAMLMap, text: string, key: string, order: readonly string[], depth: number): void {
    const first = firstStart(map);
    const isAfterDash = !this.#isBlank(this.#lineStart(first), first);
    const previous = map.items[isAfterDash ? Math.max(0, predecessor(map, key, order)) : predecessor(map, key, order)];
    this.#insertAt(previous ? this.#nextLine(pairEnd(previous)) : this.#lineStart(first), text, depth);
  }

  #insertAt(at: number, text: string, depth: number = depths.field): void {
    this.#splices.push({ start: at, end: at, text, depth });
  }

  #replace(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text, depth: depths.field });
  }

  #block(value: string, column: number): string | undefined {
    return blockText(value, column + 2, this.lineBreak);
  }

  #lines(lines: readonly string[]): string {
    return lines.map((line) => line + this.lineBreak).join('');
  }

  #dash(list: YAMLSeq, index: number): number {
    const token = list.srcToken;
    const start = token?.type === 'block-seq' ? token.items[index]?.start : undefined;
    const dash = start?.find(({ type }) => type === 'seq-item-ind');
    if (!dash) throw new Error('No dash');
    if (!this.#isBlank(this.#lineStart(dash.offset), dash.offset)) throw new Error('Not on its own line');
    return dash.offset;
  }

  #itemEnd(list: YAMLSeq, index: number): number {
    return Math.max(leafEnd(list.items[index]), this.#dash(list, index) + 1);
  }

  #lineStart(offset: number): number {
    const start = this.#source.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && this.#source.startsWith('\ufeff') ? 1 : start;
  }

  /** The start of the line after the one that `offset` is on or, being at a line's start, ends. */
  #nextLine(offset: number): number {
    if (offset > 0 && endsLine(this.#source.slice(offset - 1, offset))) return offset;
    const rest = /\n/g;
    rest.lastIndex = offset;
    const found = rest.exec(this.#source);
    return found ? found.index + found[0].length : this.#source.length;
  }

  #isBlank(start: number, end: number): boolean {
    return /^ *$/.test(this.#source.slice(start, end));
  }

  #isRestBlank(offset: number): boolean {
    return /^[ \t]*(?:\r?\n|$)/.test(this.#source.slice(offset, offset + 200));
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }
}

function endsLine(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

/** The index of the last pair whose key comes before `key` in `order`; -1 when there is none. */
function predecessor(map: YAMLMap, key: string, order: readonly string[]): number {
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  return map.items.findLastIndex((pair) => earlier.has(keyOf(pair) ?? ''));
}

function firstStart(map: YAMLMap): number {
  return startOf(map.items[0]);
}

function startOf(node: unknown): number {
  const span = spanOf(node);
  if (!span) throw new Error('No position');
  return span.start;
}

function endOf(node: unknown): number {
  return leafEnd(node);
}

function pairEnd(pair: Pair): number {
  return Math.max(leafEnd(pair.value), colonEnd(pair));
}

/** Where the last word of a node ends: comments and blank lines after it do not count. */
function leafEnd(node: unknown): number {
  if (isMap(node) && node.flow !== true) return pairEndOf(node.items.at(-1));
  if (isSeq(node) && node.flow !== true) return leafEnd(node.items.at(-1));
  if (isPair(node)) return pairEnd(node);
  const span = spanOf(node);
  return span && span.end > span.start ? span.end : 0;
}

function pairEndOf(pair: Pair | undefined): number {
  return pair ? pairEnd(pair) : 0;
}

function isPair(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}

function colonEnd(pair: Pair): number {
  const colon = tokenOf(pair)?.sep?.find(({ type }) => type === 'map-value-ind');
  if (!colon) throw new Error('No colon');
  return colon.offset + 1;
}

function tokenOf(pair: Pair): Pair<Node, Node>['srcToken'] {
  return pair.srcToken;
}
