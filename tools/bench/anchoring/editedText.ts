import type { Span } from '../../../src/core/text/span';

/** A text under change that knows of each of its characters where it stood in the original. */
export class EditedText {
  #text: string;
  /** For each UTF-16 unit its offset in the original, or -1 for what was put in. */
  #origins: number[];

  constructor(original: string) {
    this.#text = original;
    this.#origins = Array.from({ length: original.length }, (_, index) => index);
  }

  get text(): string {
    return this.#text;
  }

  insert(at: number, text: string): void {
    this.#splice(
      at,
      at,
      text,
      Array.from({ length: text.length }, () => -1),
    );
  }

  delete(start: number, end: number): void {
    this.#splice(start, end, '', []);
  }

  /** Puts other words in the place of some: what stands there now counts as what stood there before. */
  replace(start: number, end: number, text: string): void {
    const old = this.#origins.slice(start, end);
    const origins = Array.from({ length: text.length }, (_, index) => old[Math.min(index, old.length - 1)] ?? -1);
    this.#splice(start, end, text, origins);
  }

  /** Moves a stretch to `to`, an offset outside it in the text before. */
  move(start: number, end: number, to: number): void {
    const text = this.#text.slice(start, end);
    const origins = this.#origins.slice(start, end);
    this.#splice(start, end, '', []);
    const at = to > start ? to - (end - start) : to;
    this.#splice(at, at, text, origins);
  }

  /** Where the characters of `span` of the original are now, from first to last, and how many of them are left. */
  whereIs(span: Span): { readonly span: Span; readonly left: number } {
    let [start, end, left] = [-1, -1, 0];
    for (const [index, origin] of this.#origins.entries()) {
      if (origin < span.start || origin >= span.end) continue;
      if (start < 0) start = index;
      end = index + 1;
      left++;
    }
    return { span: { start: Math.max(0, start), end: Math.max(0, end) }, left };
  }

  #splice(start: number, end: number, text: string, origins: readonly number[]): void {
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#origins = [...this.#origins.slice(0, start), ...origins, ...this.#origins.slice(end)];
  }
}
