/** A source by lines: where they begin and end, and what stands on them. */
export class SourceLines {
  readonly #source: string;
  /** The file's own line break: that of its first line; LF for a single line. */
  readonly lineBreak: string;

  constructor(source: string) {
    this.#source = source;
    this.lineBreak = /\r?\n/.exec(source)?.[0] ?? '\n';
  }

  /** The start of the line that `offset` is on, after a byte order mark. */
  start(offset: number): number {
    const start = this.#source.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && this.#source.startsWith('\ufeff') ? 1 : start;
  }

  /** The start of the line after the one that `offset` is on or, being at a line's start, ends. */
  next(offset: number): number {
    if (offset > 0 && endsLine(this.#source.slice(offset - 1, offset))) return offset;
    const rest = /\n/g;
    rest.lastIndex = offset;
    const found = rest.exec(this.#source);
    return found ? found.index + found[0].length : this.#source.length;
  }

  /** How far `offset` is into its line. */
  column(offset: number): number {
    return offset - this.start(offset);
  }

  /** Whether nothing but spaces stands before `offset` on its line. */
  isFirst(offset: number): boolean {
    return /^ *$/.test(this.#source.slice(this.start(offset), offset));
  }

  /** Whether nothing but blanks stands on the line from `offset` on; more than 200 of them count as something. */
  isRestBlank(offset: number): boolean {
    return /^[ \t]*(?:\r?\n|$)/.test(this.#source.slice(offset, offset + 200));
  }

  /** `lines` as one text, each with the file's line break. */
  join(lines: readonly string[]): string {
    return lines.map((line) => line + this.lineBreak).join('');
  }
}

/** Whether a new line begins after `text`. */
export function endsLine(text: string): boolean {
  return text === '' || text.endsWith('\n');
}
