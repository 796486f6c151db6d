/** A stream of random numbers that is the same for the same seed. */
export interface Random {
  /** The next number, 0 inclusive to 1 exclusive. */
  next(): number;
  /** The next whole number, 0 inclusive to `below` exclusive. */
  below(below: number): number;
  /** One of `items`; undefined when there are none. */
  pick<T>(items: readonly T[]): T | undefined;
  /** Brings `items` into random order, in place. */
  shuffle(items: { length: number; [index: number]: number }): void;
}

/** Mulberry32 by Tommy Ettinger (public domain): small, fast, good enough to draw samples. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)],
    shuffle: (items) => {
      for (let at = items.length - 1; at > 0; at--) {
        const other = below(at + 1);
        const kept = items[at] ?? 0;
        items[at] = items[other] ?? 0;
        items[other] = kept;
      }
    },
  };
}
