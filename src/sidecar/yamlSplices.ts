import { applySplices, type Splice, type Spliced } from './applySplices';
import { SourceLines } from './sourceLines';

/** How deep in the tree a change is; see `Splice`. */
export const depths = { section: 0, item: 1, field: 2 } as const;

/** The changes of one source that are collected before all of them are made. */
export class YamlSplices {
  readonly source: string;
  readonly lines: SourceLines;
  readonly #all: Splice[] = [];

  constructor(source: string) {
    this.source = source;
    this.lines = new SourceLines(source);
  }

  isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** The source with all changes. @throws Error when two of them overlap. */
  apply(): Spliced {
    return applySplices(this.source, this.#all, this.lines.lineBreak);
  }

  insert(at: number, text: string, depth: number = depths.field): void {
    this.#all.push({ start: at, end: at, text, depth });
  }

  replace(start: number, end: number, text: string): void {
    this.#all.push({ start, end, text, depth: depths.field });
  }
}
