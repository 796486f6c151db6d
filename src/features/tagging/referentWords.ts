import { wordsOf } from '../../core/review/suggestions';
import type { OpenDocument } from '../../host/documents/openDocument';
import { ownerWords } from '../../host/words/ownerWords';
import { annotationReference, suggestionReference, type Reference, type Referent } from '../../host/words/reference';
import { claimWords, joined, kindWords, sourceWords, speakerWords, typeWords } from '../../host/words/words';

/** The words of the text that a referent is about. */
export function referentWords(text: string, referent: Referent): string {
  return 'annotation' in referent ? referent.annotation.exact.join(' … ') : wordsOf(text, referent.suggestion);
}

/** What a referent is, on one line: "Sergei Lavrov, Foreign Minister · direct quote", "quote · denial". */
export function referentLabel({ text, annotations }: OpenDocument, referent: Referent): string {
  if ('annotation' in referent) {
    const { kind, speaker, tags, owner } = referent.annotation;
    const entry = speaker === undefined ? undefined : annotations.speakers.get(speaker);
    return joined(entry && speakerWords(entry), kindWords(kind), tags.join(', '), ownerWords(owner));
  }
  const { suggestion } = referent;
  if (suggestion.kind === 'claim') return claimWords(suggestion.found);
  return joined(sourceWords(text, suggestion), typeWords(suggestion.found.type));
}

/** The reference to a referent. */
export function referenceOf(referent: Referent): Reference {
  return 'annotation' in referent ? annotationReference(referent.annotation) : suggestionReference(referent.suggestion);
}
