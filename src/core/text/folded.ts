/** Anything but ASCII. */
const foreign = /[\u0080-\uffff]/;

/** Letters and digits outside ASCII, and what folding turns into such: without them the words of a text are those of its lower case. */
const special =
  /[\u00a8\u00aa\u00af\u00b2-\u00b5\u00b8-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u200f\u2028-\u20ab\u20ad-\uffff]/;

/** Whether folding `text` does nothing to its words but put them in lower case. */
export function isPlain(text: string): boolean {
  return !special.test(text);
}

/** `text` in lower case and without accents and other combining marks, for comparing: "Île" and "ILE" are the same. */
export function folded(text: string): string {
  if (!foreign.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * The words of `text` for comparing: folded, without punctuation, one blank before, between and after them, so that
 * `' balance of power '` occurs in it only as whole words. A single blank where there is no word.
 */
export function foldedWords(text: string): string {
  const words = isPlain(text) ? text.toLowerCase().match(/[a-z0-9]+/g) : folded(text).match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(' ')} ` : ' ';
}
