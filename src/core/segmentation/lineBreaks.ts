/** Finds where the lines of a text end, from one on. Looks for each sort of break by itself, which engines do fastest. */
export class LineBreaks {
  readonly #text: string;
  /** The next line feed and the next carriage return from the last line on; the text's length where there is none. */
  #feed = -1;
  #return = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the line ends that begins at `start`, without its break. Starts must rise: then all calls together are linear. */
  endAfter(start: number): number {
    if (this.#feed < start) this.#feed = this.#find('\n', start);
    if (this.#return < start) this.#return = this.#find('\r', start);
    return Math.min(this.#feed, this.#return);
  }

  #find(sort: string, start: number): number {
    const at = this.#text.indexOf(sort, start);
    return at < 0 ? this.#text.length : at;
  }
}
