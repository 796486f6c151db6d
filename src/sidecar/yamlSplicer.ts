import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { applySplices, type Splice, type Spliced } from './applySplices';
import type { FieldText } from './sidecarFields';
import { endsLine, SourceLines } from './sourceLines';
import { keyOf, spanOf } from './yamlFields';
import { colonEnd, firstStart, leafEnd, pairEnd, predecessor, startOf } from './yamlPositions';
import { blockText, scalarText } from './yamlText';

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
  readonly #lines: SourceLines;
  /** The file's own line break. */
  readonly lineBreak: string;

  constructor(source: string) {
    this.#source = source;
    this.#lines = new SourceLines(source);
    this.lineBreak = this.#lines.lineBreak;
  }

  /** Whether there is anything to change. */
  isEmpty(): boolean {
    return this.#splices.length === 0;
  }

  /** The source with all changes. @throws Error when two of them overlap. */
  apply(): Spliced {
    return applySplices(this.#source, this.#splices, this.lineBreak);
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
    const indent = this.#lines.column(firstStart(map));
    const body = this.#lines.join(lines(indent + 2));
    if (!pair) {
      this.#insertLines(map, `${' '.repeat(indent)}${key}:${this.lineBreak}${body}`, key, order, depths.section);
      return;
    }
    const span = isScalar(pair.value) || isSeq(pair.value) || isMap(pair.value) ? spanOf(pair.value) : undefined;
    const colon = colonEnd(pair);
    if (span && span.end > span.start) this.#replace(colon, span.end, '');
    this.#insertAt(this.#lines.next(Math.max(colon, span && span.end > span.start ? span.end : 0)), body, depths.item);
  }

  /** Inserts `item` before the item of index `before`; at the end when there is none. The list must not be empty. */
  insertItem(list: YAMLSeq, before: number, item: ItemText): void {
    const previous = list.items[before - 1];
    const next = list.items[before];
    if (list.flow === true) {
      if (previous) this.#insertAt(leafEnd(previous), `, ${item.flow}`);
      else if (next) this.#insertAt(startOf(next), `${item.flow}, `);
      return;
    }
    const dash = this.#dash(list, 0);
    const text = this.#lines.join(item.lines(this.#lines.column(dash)));
    if (previous) this.#insertAt(this.#lines.next(this.#itemEnd(list, before - 1)), text, depths.item);
    else this.#insertAt(this.#lines.start(dash), text, depths.item);
  }

  /** Takes items away, with the comments inside them and at their ends. */
  removeItems(list: YAMLSeq, indexes: ReadonlySet<number>): void {
    for (const index of indexes) {
      const [item, next, previous] = [list.items[index], list.items[index + 1], list.items[index - 1]];
      if (list.flow !== true) {
        const start = this.#lines.start(this.#dash(list, index));
        this.#replace(start, this.#lines.next(this.#itemEnd(list, index)), '');
      } else if (next) this.#replace(startOf(item), startOf(next), '');
      else {
        const start = previous && !indexes.has(index - 1) ? leafEnd(previous) : startOf(item);
        this.#replace(start, leafEnd(item), '');
      }
    }
  }

  #replaceValue(map: YAMLMap, pair: Pair, value: FieldText): void {
    const colon = colonEnd(pair);
    const span = spanOf(pair.value);
    const column = this.#lines.column(firstStart(map));
    const block = map.flow === true || value.block === undefined ? undefined : this.#block(value.block, column);
    if (!span || span.start === span.end || span.start < colon) {
      this.#insertAt(colon, ` ${block !== undefined && this.#lines.isRestBlank(colon) ? block : value.text}`);
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
      const usesBlock = block !== undefined && this.#lines.isRestBlank(span.end);
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
        ? [leafEnd(previous), leafEnd(pair)]
        : [startOf(pair), next ? startOf(next) : leafEnd(pair)];
      this.#replace(start, end, '');
    } else if (this.#lines.isFirst(startOf(pair))) {
      const start = this.#lines.start(startOf(pair));
      this.#replace(start, this.#lines.next(pairEnd(pair)), '');
    } else {
      // The dash of the record stands on this line: the key stays, its value goes.
      const start = colonEnd(pair);
      const value = this.#source.slice(start, Math.max(start, leafEnd(pair.value)));
      this.#replace(start, start + value.trimEnd().length, '');
    }
  }

  #insertPair(map: YAMLMap, key: string, value: FieldText, order: readonly string[]): void {
    if (map.flow !== true) {
      const column = this.#lines.column(firstStart(map));
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
    const isAfterDash = !this.#lines.isFirst(first);
    const previous = map.items[isAfterDash ? Math.max(0, predecessor(map, key, order)) : predecessor(map, key, order)];
    this.#insertAt(previous ? this.#lines.next(pairEnd(previous)) : this.#lines.start(first), text, depth);
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

  #dash(list: YAMLSeq, index: number): number {
    const token = list.srcToken;
    const start = token?.type === 'block-seq' ? token.items[index]?.start : undefined;
    const dash = start?.find(({ type }) => type === 'seq-item-ind');
    if (!dash) throw new Error('No dash');
    if (!this.#lines.isFirst(dash.offset)) throw new Error('Not on its own line');
    return dash.offset;
  }

  #itemEnd(list: YAMLSeq, index: number): number {
    return Math.max(leafEnd(list.items[index]), this.#dash(list, index) + 1);
  }
}
