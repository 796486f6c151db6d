/**
 * Numbers the different stretches of one text, from 0 in order of first appearance, without making a string of each:
 * what is known about a word is then worked out once and found by its number, however often the word occurs.
 * An open-addressing hash table with linear probing (Knuth, The Art of Computer Programming, volume 3, section 6.4).
 */
export class StretchIds {
  readonly #text: string;
  /** By number: where the stretch was seen first, and its hash. */
  #starts = new Int32Array(1 << 9);
  #ends = new Int32Array(1 << 9);
  #hashes = new Int32Array(1 << 9);
  /** By place in the table: a number plus one, 0 where nothing is. Twice as many places as numbers, a power of two. */
  #table = new Int32Array(1 << 10);
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many different stretches have been seen: the number that the next new one gets. */
  get count(): number {
    return this.#count;
  }

  /** The number of what stands from `start` to `end`; equal to what `count` was where it was not seen before. */
  idOf(start: number, end: number): number {
    const text = this.#text;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (let entry = this.#table[place] ?? 0; entry !== 0; entry = this.#table[place] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.#equals(entry - 1, start, end)) return entry - 1;
      place = (place + 1) & mask;
    }
    return this.#add(start, end, hash);
  }

  #equals(id: number, start: number, end: number): boolean {
    const text = this.#text;
    const first = this.#starts[id] ?? 0;
    if ((this.#ends[id] ?? 0) - first !== end - start) return false;
    for (let at = 0; at < end - start; at += 1) {
      if (text.charCodeAt(first + at) !== text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  #add(start: number, end: number, hash: number): number {
    const id = this.#count;
    if (id === this.#starts.length) this.#grow();
    this.#starts[id] = start;
    this.#ends[id] = end;
    this.#hashes[id] = hash;
    this.#count += 1;
    this.#enter(id);
    return id;
  }

  /** Writes `id` into the first free place for its hash. */
  #enter(id: number): void {
    const mask = this.#table.length - 1;
    let place = (this.#hashes[id] ?? 0) & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = id + 1;
  }

  #grow(): void {
    this.#starts = doubled(this.#starts);
    this.#ends = doubled(this.#ends);
    this.#hashes = doubled(this.#hashes);
    this.#table = new Int32Array(2 * this.#table.length);
    for (let id = 0; id < this.#count; id += 1) this.#enter(id);
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
