/** Where FNV-1a begins, and what it multiplies by after each unit (Fowler, Noll, Vo). */
export const hashStart = 0x811c9dc5 | 0;
export const hashFactor = 0x01000193;

/** FNV-1a over the UTF-16 units from `start` to `end`; 32 bits, signed. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = hashStart;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), hashFactor);
  return hash;
}

/** One hash for an ordered pair; `kind` keeps pairs of different meaning apart. */
export function joined(kind: number, first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + kind), 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35);
}

/** Spreads every bit over all others (the finaliser of MurmurHash3, Austin Appleby, public domain); 32 bits, unsigned. */
export function scrambled(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
