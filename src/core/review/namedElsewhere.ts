import type { AnnotationSet } from '../annotations/annotationSet';
import type { Attribution, SpeakerRef } from '../attribution/attribution';
import { mentionOf, quotations } from './quotations';
import type { QuoteSuggestion } from './suggestions';

/** Words that mean another person in each sentence: what one of them stood for says nothing of the next. */
const pointers = /^(?:he|she|they|it|we|you|i|who|which|this|that|these|those|one|some|others|both|all)$/i;

/**
 * Who a person named where the text has the same words for the speaker: "the minister", once set to be Anna Weber, may be
 * her at the next place too. Only a hint to offer, never to be taken for granted; pronouns give none, and neither do words
 * that a person gave to several speakers.
 */
export class NamedElsewhere {
  readonly #text: string;
  readonly #speakers = new Map<string, SpeakerRef | undefined>();

  constructor(text: string, attributions: readonly Attribution[], set: AnnotationSet) {
    this.#text = text;
    for (const { found, speaker } of quotations(attributions, set, [])) {
      if (found && speaker) this.#put(mentionOf(text, found), speaker);
    }
  }

  /** The speaker to offer for `suggestion`; undefined when there is none, or it has that speaker already. */
  for({ found, speaker }: QuoteSuggestion): SpeakerRef | undefined {
    const named = this.#speakers.get(foldCase(mentionOf(this.#text, found)));
    return named && named.name.toLowerCase() !== speaker?.name.toLowerCase() ? named : undefined;
  }

  #put(mention: string, speaker: SpeakerRef): void {
    const key = foldCase(mention);
    if (!tellsWho(mention)) return;
    const known = this.#speakers.get(key);
    const differs = this.#speakers.has(key) && known?.name !== speaker.name;
    this.#speakers.set(key, differs ? undefined : speaker);
  }
}

/** Whether `mention` is more than a pronoun: words by which the same speaker could be meant elsewhere in the document. */
export function tellsWho(mention: string): boolean {
  const words = mention.trim();
  return words !== '' && !pointers.test(words);
}

function foldCase(mention: string): string {
  return mention.toLowerCase().replace(/\s+/g, ' ').trim();
}
