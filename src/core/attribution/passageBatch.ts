import type { Passage } from './passages';
import type { Prose, Sentence, Word } from './prose';
import { blankWord } from './spellings';
import type { QuotedRegion } from './quotedRegions';

/** How many blank words part passages: more than any rule or feature looks beyond its sentence. */
const gap = 8;

/** Some passages of an article as a prose in which none sees another. */
export interface PassageBatch {
  /** Words and regions count from 0; offsets and paragraphs stay those of the article. */
  readonly prose: Prose;
  /** For each passage its first word and its first sentence in the batch, and those of the whole last. */
  readonly firstWords: readonly number[];
  readonly firstSentences: readonly number[];
}

/** Puts `passages` of `prose` together, with blank words between and around them. */
export function batchOf(prose: Prose, passages: readonly Passage[]): PassageBatch {
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  const regions: QuotedRegion[] = [];
  const firstWords: number[] = [];
  const firstSentences: number[] = [];
  const part = (at: number): void => {
    for (let count = 0; count < gap; count += 1) words.push(blankWord(at));
  };
  for (const { words: range, regions: quoted, sentences: said } of passages) {
    part(prose.words[range[0]]?.start ?? 0);
    const byWord = words.length - range[0];
    const byRegion = regions.length - quoted[0];
    firstWords.push(words.length);
    firstSentences.push(sentences.length);
    for (let at = range[0]; at < range[1]; at += 1) {
      const word = prose.words[at];
      if (word) words.push(word.region < 0 ? word : { ...word, region: word.region + byRegion });
    }
    for (let at = said[0]; at < said[1]; at += 1) {
      const sentence = prose.sentences[at];
      if (sentence) sentences.push({ ...sentence, from: sentence.from + byWord, to: sentence.to + byWord });
    }
    for (let at = quoted[0]; at < quoted[1]; at += 1) {
      const region = prose.regions[at];
      if (region) regions.push(region);
    }
  }
  part(words.at(-1)?.end ?? 0);
  return { prose: { ...prose, words, sentences, regions }, firstWords, firstSentences };
}
