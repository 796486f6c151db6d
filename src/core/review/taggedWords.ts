import type { ListedAnnotation } from '../annotations/annotation';
import { folded, foldedWords } from '../text/folded';
import type { Span } from '../text/span';

/** Shorter passages are the same words by chance. */
const fewestWords = 4;

/** Words of a passage that are enough to tell how it begins, in UTF-16 units. */
const beginning = 200;

/** So many different passages that begin alike are compared: more are made to be slow, not written. */
const mostAlike = 50;

/** A tagged annotation with the document it is of. */
export interface Tagged<Document> {
  readonly document: Document;
  readonly annotation: ListedAnnotation;
}

/** A word of a text, folded, where it is. */
export interface TextWord extends Span {
  readonly word: string;
}

/** A passage of a text that is tagged elsewhere. */
export interface Occurrence<Document> extends Span {
  /** The first annotation with these words. */
  readonly tagged: Tagged<Document>;
}

/** The words of `text` for `TaggedWords.occurrencesIn`. */
export function textWords(text: string): readonly TextWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    word: folded(found),
  }));
}

/**
 * What is tagged in many documents, by its words: to find the same words elsewhere. Case, accents and punctuation make no
 * difference. Passages of fewer than four words are left out. One document after another can be put in, or in again.
 */
export class TaggedWords<Document> {
  readonly #byBeginning = new Map<string, Tagged<Document>[]>();
  readonly #beginnings = new Map<Document, readonly string[]>();

  /** Takes the tagged ones of `annotations` as those of `document`. */
  put(document: Document, annotations: readonly ListedAnnotation[]): void {
    const beginnings = new Set<string>();
    for (const annotation of annotations) {
      if (annotation.tags.length === 0 || annotation.state === 'lost') continue;
      const key = beginningOf(annotation);
      if (key === undefined) continue;
      beginnings.add(key);
      const alike = this.#byBeginning.get(key);
      if (alike) alike.push({ document, annotation });
      else this.#byBeginning.set(key, [{ document, annotation }]);
    }
    this.#beginnings.set(document, [...beginnings]);
  }

  /** Forgets what was put in for `document`. */
  remove(document: Document): void {
    for (const key of this.#beginnings.get(document) ?? []) {
      const left = (this.#byBeginning.get(key) ?? []).filter((one) => one.document !== document);
      if (left.length > 0) this.#byBeginning.set(key, left);
      else this.#byBeginning.delete(key);
    }
    this.#beginnings.delete(document);
  }

  /** The tagged annotations with the words of `annotation`, in the order in which they were put in; itself among them. */
  same(annotation: ListedAnnotation): readonly Tagged<Document>[] {
    const key = beginningOf(annotation);
    const alike = key === undefined ? [] : (this.#byBeginning.get(key) ?? []);
    if (alike.length === 0) return [];
    const words = wordsOf(annotation);
    return alike.filter((one) => wordsOf(one.annotation) === words);
  }

  /** Where the words of tagged annotations are in a text of these words; of passages that begin at one place the longest. */
  occurrencesIn(words: readonly TextWord[]): readonly Occurrence<Document>[] {
    return words.flatMap((first, at) => {
      const next = words.slice(at, at + fewestWords);
      const alike = this.#byBeginning.get(next.map(({ word }) => word).join(' '));
      if (!alike || next.length < fewestWords) return [];
      let longest: { readonly count: number; readonly tagged: Tagged<Document> } | undefined;
      const seen = new Set<string>();
      for (const tagged of alike) {
        const sought = wordsOf(tagged.annotation);
        if (seen.has(sought)) continue;
        seen.add(sought);
        if (seen.size > mostAlike) break;
        const parts = sought.split(' ');
        if (parts.length > (longest?.count ?? 0) && parts.every((part, index) => words[at + index]?.word === part)) {
          longest = { count: parts.length, tagged };
        }
      }
      const last = longest && words[at + longest.count - 1];
      return longest && last ? [{ start: first.start, end: last.end, tagged: longest.tagged }] : [];
    });
  }
}

function beginningOf({ exact }: ListedAnnotation): string | undefined {
  const words = foldedWords(exact.join(' ').slice(0, beginning)).trim().split(' ');
  return words.length < fewestWords ? undefined : words.slice(0, fewestWords).join(' ');
}

function wordsOf({ exact }: ListedAnnotation): string {
  return foldedWords(exact.join(' ')).trim();
}
