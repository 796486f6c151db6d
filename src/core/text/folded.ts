/** `text` in lower case and without accents and other combining marks, for comparing: "Île" and "ILE" are the same. */
export function folded(text: string): string {
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
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 ? ` ${words.join(' ')} ` : ' ';
}
