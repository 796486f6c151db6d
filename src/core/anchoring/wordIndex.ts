/** Characters that are searched from end to end for parts without a whole word in them; then only near the hint. */
const scanBudget = 200_000_000;
/** How far around the hint that is. */
const nearHint = 50_000;

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Where the words of a text stand, so that a search for a part of it need not read it all. */
export class WordIndex {
  readonly #text: string;
  #starts: ReadonlyMap<string, readonly number[]> | undefined;
  #budget = scanBudget;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where `part` stands letter for letter, ascending; those of equal words overlap. `hint` counts once searching gets too much. */
  *find(part: string, hint: number): Generator<number> {
    const rarest = this.#rarestWithin(part);
    if (rarest) {
      for (const start of rarest.starts)
        if (this.#text.startsWith(part, start - rarest.offset)) yield start - rarest.offset;
      return;
    }
    const isWide = this.#budget > 0;
    const end = isWide ? this.#text.length : Math.min(this.#text.length, hint + nearHint);
    const from = isWide ? 0 : Math.max(0, hint - nearHint);
    this.#budget -= end - from;
    const text = isWide ? this.#text : this.#text.slice(from, end);
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield from + at;
  }

  /** Of the words that surely are whole in `part` the one that is there least often; undefined when there is none. */
  #rarestWithin(part: string): { readonly offset: number; readonly starts: readonly number[] } | undefined {
    const starts = (this.#starts ??= startsOf(this.#text));
    let best: { readonly offset: number; readonly starts: readonly number[] } | undefined;
    for (const { index, 0: found } of part.matchAll(word)) {
      if (index === 0 || index + found.length === part.length) continue;
      const places = starts.get(found) ?? [];
      if (!best || places.length < best.starts.length) best = { offset: index, starts: places };
    }
    return best;
  }
}

function startsOf(text: string): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const { index, 0: found } of text.matchAll(word)) {
    const places = starts.get(found);
    if (places) places.push(index);
    else starts.set(found, [index]);
  }
  return starts;
}
