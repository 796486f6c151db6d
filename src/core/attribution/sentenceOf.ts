import type { Prose, Sentence } from './prose';

/** The sentence that holds the word with the index `word`; the last one beyond the end, undefined in an empty prose. */
export function sentenceOf(prose: Prose, word: number): Sentence | undefined {
  const { sentences } = prose;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.to ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}
