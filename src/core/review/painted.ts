/** A place in a text by line and character, as an editor has it. */
export interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What one editor shows in each layer, so that none is painted again that has not changed. */
export class Painted<Layer extends string> {
  readonly #shown = new Map<Layer, string>();
  #isNew = true;

  /** The layers to paint so that the editor shows `wanted`: those that differ, by value, from what it shows; at first all. */
  take(wanted: Readonly<Record<Layer, readonly Place[]>>): readonly Layer[] {
    const layers = Object.keys(wanted) as Layer[];
    const changed = layers.filter((layer) => {
      const key = wanted[layer].map(keyOf).join();
      const isChanged = this.#isNew || this.#shown.get(layer) !== key;
      this.#shown.set(layer, key);
      return isChanged;
    });
    this.#isNew = false;
    return changed;
  }
}

function keyOf({ start, end }: Place): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
