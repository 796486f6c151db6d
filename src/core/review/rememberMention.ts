import type { AnnotationSet } from '../annotations/annotationSet';
import { findSpeaker } from '../annotations/findSpeaker';
import { tellsWho } from './namedElsewhere';

/** Longer words are a description of the moment, not something that a speaker is called by. */
const longestAlias = 48;

/**
 * Remembers that the words `mention` named the speaker with this key, as an alias. Pronouns, whole clauses, words that hold
 * the name, and words that the table has for somebody are not remembered.
 */
export function rememberMention(set: AnnotationSet, key: string, mention: string): AnnotationSet {
  const entry = set.speakers.get(key);
  const words = mention.replace(/\s+/g, ' ').trim();
  if (!entry || !tellsWho(words) || words.length > longestAlias) return set;
  if (words.toLowerCase().includes(entry.name.toLowerCase()) || findSpeaker(set.speakers, words)) return set;
  return set.withSpeaker(key, { ...entry, aliases: [...entry.aliases, words] });
}
