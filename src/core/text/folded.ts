/** Runs of anything but ASCII. */
const foreign = /[\u0080-\uffff]+/g;

/** Letters and digits outside ASCII, and what folding turns into such: without them the words of a text are those of its lower case. */
const special =
  /[\u00a8\u00aa\u00af\u00b2-\u00b5\u00b8-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u200f\u2028-\u20ab\u20ad-\uffff]/;

/** Matches where `text` has `word`, which is of ASCII letters and digits in lower case, or anything that folding may turn into it. */
export function mayHold(word: string): RegExp {
  return new RegExp(`${word}|${special.source}`, 'i');
}

/** Whether folding `text` does nothing to its words but put them in lower case. */
export function isPlain(text: string): boolean {
  return !special.test(text);
}

/** `text` in lower case and without accents and other combining marks, for comparing: "Île" and "ILE" are the same. */
export function folded(text: string): string {
  // Run by run: what stands in ASCII neither falls apart nor joins with what is beside it, and most text is ASCII.
  return text.replace(foreign, (run) => run.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();
}

/**
 * The words of `text` for comparing: folded, without punctuation, one blank before, between and after them, so that
 * `' balance of power '` occurs in it only as whole words. A single blank where there is no word.
 */
export function foldedWords(text: string): string {
  return isPlain(text) ? joined(text.toLowerCase().match(/[a-z0-9]+/g)) : wordsOfFolded(folded(text));
}

/** `foldedWords` of a text that is folded already. */
export function wordsOfFolded(text: string): string {
  return joined(text.match(/[\p{L}\p{N}]+/gu));
}

function joined(words: readonly string[] | null): string {
  return words ? ` ${words.join(' ')} ` : ' ';
}
