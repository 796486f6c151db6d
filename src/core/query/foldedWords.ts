const marks = /\p{M}+/gu;
const apart = /[^\p{L}\p{N}]+/gu;

/**
 * The words of `text` for comparing: lower case, without accents, marks and punctuation, one blank before, between and after
 * them, so that `' balance of power '` occurs in it only as whole words. A single blank where there is no word.
 */
export function foldedWords(text: string): string {
  return ` ${text.normalize('NFKD').replace(marks, '').toLowerCase().replace(apart, ' ').trim()} `.replace(
    /^ {2}$/u,
    ' ',
  );
}
