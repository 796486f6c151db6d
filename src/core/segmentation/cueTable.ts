import { cueNames, cuePhrases, functionWords, type CuePhrases } from './cues';

/** Where a phrase must stand to count. */
export const CuePlace = { any: 0, start: 1, whole: 2 } as const;

/** Start value of a word's running hash (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
export const hashStart = 0x811c9dc5 | 0;

/** The hash of a word after one more (small) letter. */
export function hashLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of a phrase after one more word. Spreads also the low bits, which `hashLetter` alone does not. */
export function hashPhrase(phrase: number, word: number): number {
  const mixed = Math.imul(phrase ^ (phrase >>> 15), 0x2c1b3c6d) + word;
  return Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
}

/** The hash of a word written in small letters, as the scanner makes it. */
export function hashWord(word: string): number {
  let hash = hashStart;
  for (let at = 0; at < word.length; at++) hash = hashLetter(hash, word.charCodeAt(at));
  return hashPhrase(0, hash);
}

/** The bit that marks a function word. */
export const functionBit = 1 << 30;

/** The bit that marks the beginning of a longer phrase. */
export const prefixBit = 1 << 29;

const bits = 13;

const bar = 0x7c;
const blank = 0x20;

/** An open-addressing hash table from phrases to cue masks. */
export interface CueTable {
  readonly keys: Readonly<Int32Array>;
  /** Masks of `cueNames` bits by place: three for each slot, in the order of `CuePlace`. */
  readonly masks: Readonly<Int32Array>;
  /** Masks an index into the table. */
  readonly wrap: number;
}

/** All phrases of `cues.ts`, and the function words under the bit `functionBit` of the place `any`. */
export const cueTable: CueTable = buildTable();

interface WritableTable {
  readonly keys: Int32Array;
  readonly masks: Int32Array;
  readonly wrap: number;
}

function buildTable(): CueTable {
  const size = 1 << bits;
  const table = { keys: new Int32Array(size), masks: new Int32Array(size * 3), wrap: size - 1 };
  cueNames.forEach((name, index) => {
    const phrases: CuePhrases = cuePhrases[name];
    for (const place of ['any', 'start', 'whole'] as const) add(table, phrases[place], CuePlace[place], 1 << index);
  });
  add(table, functionWords.replaceAll(' ', '|'), CuePlace.any, functionBit);
  return table;
}

/** Adds phrases with bars between them. Every page waits for it when it is the first: one pass, no parts. */
function add(table: WritableTable, phrases: string | undefined, place: number, bit: number): void {
  if (phrases === undefined) return;
  let phrase = 0;
  let word = hashStart;
  let words = 0;
  for (let at = 0; at <= phrases.length; at++) {
    const code = at < phrases.length ? phrases.charCodeAt(at) : bar;
    if (code !== bar && code !== blank) {
      word = hashLetter(word, code);
      continue;
    }
    const own = hashPhrase(0, word);
    phrase = words++ === 0 ? own : hashPhrase(phrase, own);
    word = hashStart;
    if (code === blank) mark(table, phrase, CuePlace.any, prefixBit);
    else {
      mark(table, phrase, place, bit);
      words = 0;
    }
  }
}

function mark(table: WritableTable, hash: number, place: number, bit: number): void {
  let slot = hash & table.wrap;
  while (table.keys[slot] !== 0 && table.keys[slot] !== hash) slot = (slot + 1) & table.wrap;
  table.keys[slot] = hash;
  table.masks[slot * 3 + place] = (table.masks[slot * 3 + place] ?? 0) | bit;
}
