import type { YAMLSeq } from 'yaml';
import type { SourceLines } from './sourceLines';
import { leafEnd, startOf } from './yamlPositions';
import { depths, type YamlSplices } from './yamlSplices';

/** A list item to insert, in both styles that a list can have. */
export interface ItemText {
  /** The lines of the item when its dash stands `indent` blanks in. */
  readonly lines: (indent: number) => readonly string[];
  readonly flow: string;
  /** A comment that it goes below, where that stands on a line of its own between its neighbours. */
  readonly below?: string;
}

/** Changes whole items of lists, in block and flow style. @throws Error where a list is written in a way it does not know. */
export class YamlListSplicer {
  readonly #splices: YamlSplices;
  readonly #lines: SourceLines;

  constructor(splices: YamlSplices) {
    this.#splices = splices;
    this.#lines = splices.lines;
  }

  /** Inserts `item` before the item of index `before`; at the end when there is none. The list must not be empty. */
  insert(list: YAMLSeq, before: number, item: ItemText): void {
    const previous = list.items[before - 1];
    const next = list.items[before];
    if (list.flow === true) {
      if (previous) this.#splices.insert(leafEnd(previous), `, ${item.flow}`);
      else if (next) this.#splices.insert(startOf(next), `${item.flow}, `);
      return;
    }
    const dash = this.#dash(list, 0);
    const text = this.#lines.join(item.lines(this.#lines.column(dash)));
    const from = previous ? this.#lines.next(this.#itemEnd(list, before - 1)) : this.#lines.start(dash);
    const first = previous ? from : this.#firstComment(from);
    this.#splices.insert(this.#below(item.below, first) ?? from, text, depths.item);
  }

  /** Takes items away, with the comments inside them and at their ends. */
  remove(list: YAMLSeq, indexes: ReadonlySet<number>): void {
    for (const index of indexes) {
      const [item, next, previous] = [list.items[index], list.items[index + 1], list.items[index - 1]];
      if (list.flow !== true) {
        const start = this.#lines.start(this.#dash(list, index));
        this.#splices.replace(start, this.#lines.next(this.#itemEnd(list, index)), '');
      } else if (next) this.#splices.replace(startOf(item), startOf(next), '');
      else {
        const start = previous && !indexes.has(index - 1) ? leafEnd(previous) : startOf(item);
        this.#splices.replace(start, leafEnd(item), '');
      }
    }
  }

  /** After the line that says `comment`, of those from `from` on that hold nothing but comments. */
  #below(comment: string | undefined, from: number): number | undefined {
    const { source } = this.#splices;
    for (let at = from; comment !== undefined && at < source.length;) {
      const next = this.#lines.next(at + 1);
      const line = source.slice(at, next).trim();
      if (line === comment) return next;
      if (line !== '' && !line.startsWith('#')) break;
      at = next;
    }
    return undefined;
  }

  /** The start of the comments and blank lines right above the line that begins at `start`. */
  #firstComment(start: number): number {
    const { source } = this.#splices;
    let first = start;
    while (first > 0) {
      const above = this.#lines.start(first - 1);
      const line = source.slice(above, first).trim();
      if (above === first || (line !== '' && !line.startsWith('#'))) break;
      first = above;
    }
    return first;
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
