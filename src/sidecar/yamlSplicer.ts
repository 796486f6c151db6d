import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Spliced } from './applySplices';
import type { FieldText } from './sidecarFields';
import { endsLine, type SourceLines } from './sourceLines';
import { keyOf, spanOf } from './yamlFields';
import { YamlListSplicer } from './yamlListSplicer';
import { colonEnd, firstStart, leafEnd, pairEnd, predecessor, startOf } from './yamlPositions';
import { depths, YamlSplices } from './yamlSplices';
import { blockText, scalarText } from './yamlText';

/**
 * Changes a YAML file at the places that change, and nowhere else: collects splices of the source, found by the positions
 * of its nodes, which must have been parsed with their source tokens. Knows block and flow style.
 * @throws Error where a place is written in a way it does not know; nothing is changed then.
 */
export class YamlSplicer {
  readonly #splices: YamlSplices;
  readonly #lines: SourceLines;
  /** Changes whole items of lists. */
  readonly lists: YamlListSplicer;

  constructor(source: string) {
    this.#splices = new YamlSplices(source);
    this.#lines = this.#splices.lines;
    this.lists = new YamlListSplicer(this.#splices);
  }

  /** Whether there is anything to change. */
  isEmpty(): boolean {
    return this.#splices.isEmpty();
  }

  /** The source with all changes. @throws Error when two of them overlap. */
  apply(): Spliced {
    return this.#splices.apply();
  }

  /** Gives `key` of `map` another value, adds it at its place in `order`, or takes it away. */
  setField(map: YAMLMap, key: string, value: FieldText | undefined, order: readonly string[]): void {
    const index = map.items.findIndex((pair) => keyOf(pair) === key);
    const pair = map.items[index];
    if (pair && value) this.#replaceValue(map, pair, value);
    else if (pair) this.#removePair(map, index);
    else if (value) this.#insertPair(map, key, value, order);
  }

  /** Puts `text` in place of a scalar that stands on one line. @throws Error for anything else. */
  replaceScalar(node: unknown, text: string): void {
    const span = spanOf(node);
    const isInline = isScalar(node) && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED';
    if (!isInline || !span || span.start === span.end) throw new Error('Not a scalar on one line');
    this.#splices.replace(span.start, span.end, text);
  }

  /**
   * How the value of `key` is written, as lines: the first after the colon, the others without the indent of the map. Undefined
   * when `map` has no such key.
   */
  valueLines(map: YAMLMap, key: string): readonly string[] | undefined {
    const pair = map.items.find((one) => keyOf(one) === key);
    if (!pair) return undefined;
    const colon = colonEnd(pair);
    const column = this.#lines.column(firstStart(map));
    const written = this.#splices.source.slice(colon, Math.max(colon, leafEnd(pair.value))).trimEnd();
    const [first = '', ...more] = written.split(/\r?\n/);
    return [first.trim(), ...more.map((line) => withoutIndent(line, column))];
  }

  /** Gives `key` of `map` a value as `valueLines` gave it of another file; undefined takes it away. */
  setLines(map: YAMLMap, key: string, lines: readonly string[] | undefined, order: readonly string[]): void {
    const [first = '', ...more] = lines ?? [];
    if (!lines || more.length === 0) {
      this.setField(map, key, lines && { text: first }, order);
      return;
    }
    if (map.flow === true) throw new Error('Several lines in a map on one line');
    const indent = ' '.repeat(this.#lines.column(firstStart(map)));
    const text = [first, ...more.map((line) => (line === '' ? '' : indent + line))].join(this.#lines.lineBreak);
    const value = first === '' ? text : ` ${text}`;
    const pair = map.items.find((one) => keyOf(one) === key);
    if (!pair) {
      const line = `${indent}${scalarText(key)}:${value}${this.#lines.lineBreak}`;
      this.#insertLines(map, line, key, order, depths.field);
      return;
    }
    const colon = colonEnd(pair);
    const end = Math.max(colon, leafEnd(pair.value));
    const hasBreak = end > colon && endsLine(this.#splices.source.slice(colon, end));
    this.#splices.replace(colon, end, hasBreak ? value + this.#lines.lineBreak : value);
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
      this.#insertLines(map, `${' '.repeat(indent)}${key}:${this.#lines.lineBreak}${body}`, key, order, depths.section);
      return;
    }
    const span = isScalar(pair.value) || isSeq(pair.value) || isMap(pair.value) ? spanOf(pair.value) : undefined;
    const colon = colonEnd(pair);
    if (span && span.end > span.start) this.#splices.replace(colon, span.end, '');
    this.#splices.insert(
      this.#lines.next(Math.max(colon, span && span.end > span.start ? span.end : 0)),
      body,
      depths.item,
    );
  }

  #replaceValue(map: YAMLMap, pair: Pair, value: FieldText): void {
    const colon = colonEnd(pair);
    const span = spanOf(pair.value);
    const column = this.#lines.column(firstStart(map));
    const block = map.flow === true || value.block === undefined ? undefined : this.#block(value.block, column);
    if (!span || span.start === span.end || span.start < colon) {
      this.#splices.insert(colon, ` ${block !== undefined && this.#lines.isRestBlank(colon) ? block : value.text}`);
      return;
    }
    const isBlockScalar =
      isScalar(pair.value) && (pair.value.type === 'BLOCK_LITERAL' || pair.value.type === 'BLOCK_FOLDED');
    const isBlockCollection = (isSeq(pair.value) || isMap(pair.value)) && pair.value.flow !== true;
    if (isBlockScalar) {
      const end = endsLine(this.#splices.source.slice(span.start, span.end)) ? this.#lines.lineBreak : '';
      this.#splices.replace(span.start, span.end, (block ?? value.text) + end);
    } else if (isBlockCollection) {
      const end = leafEnd(pair.value);
      this.#splices.replace(colon, end, ` ${value.text}`);
    } else {
      const usesBlock = block !== undefined && this.#lines.isRestBlank(span.end);
      this.#splices.replace(span.start, span.end, usesBlock ? block : value.text);
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
      this.#splices.replace(start, end, '');
    } else if (this.#lines.isFirst(startOf(pair))) {
      const start = this.#lines.start(startOf(pair));
      this.#splices.replace(start, this.#lines.next(pairEnd(pair)), '');
    } else {
      // The dash of the record stands on this line: the key stays, its value goes.
      const start = colonEnd(pair);
      const value = this.#splices.source.slice(start, Math.max(start, leafEnd(pair.value)));
      this.#splices.replace(start, start + value.trimEnd().length, '');
    }
  }

  #insertPair(map: YAMLMap, key: string, value: FieldText, order: readonly string[]): void {
    if (map.flow !== true) {
      const column = this.#lines.column(firstStart(map));
      const block = value.block === undefined ? undefined : this.#block(value.block, column);
      this.#insertLines(
        map,
        `${' '.repeat(column)}${scalarText(key)}: ${block ?? value.text}${this.#lines.lineBreak}`,
        key,
        order,
        depths.field,
      );
      return;
    }
    const previous = map.items[predecessor(map, key, order)] ?? map.items[0];
    if (previous) this.#splices.insert(pairEnd(previous), `, ${scalarText(key)}: ${value.text}`);
    else this.#splices.insert(startOf(map) + 1, `${scalarText(key)}: ${value.text}`);
  }

  /** Inserts whole lines into a block map, after the key that comes before `key`; a dash keeps its first key. */
  #insertLines(map: YAMLMap, text: string, key: string, order: readonly string[], depth: number): void {
    const first = firstStart(map);
    const isAfterDash = !this.#lines.isFirst(first);
    const previous = map.items[isAfterDash ? Math.max(0, predecessor(map, key, order)) : predecessor(map, key, order)];
    this.#splices.insert(previous ? this.#lines.next(pairEnd(previous)) : this.#lines.start(first), text, depth);
  }

  #block(value: string, column: number): string | undefined {
    return blockText(value, column + 2, this.#lines.lineBreak);
  }
}

/** `line` without the first `column` blanks, or without all where it has fewer. */
export function withoutIndent(line: string, column: number): string {
  return /^ */.exec(line.slice(0, column))?.[0].length === column ? line.slice(column) : line.trimStart();
}
