import type { SpeakerEntry } from './annotation';

/**
 * The entry of the table that `name` stands for, case aside: the one of this name, else the only one that has it as an
 * alias. Undefined when there is none, or several have the alias: then it does not tell who is meant.
 */
export function findSpeaker(
  speakers: ReadonlyMap<string, SpeakerEntry>,
  name: string,
): { readonly key: string; readonly entry: SpeakerEntry } | undefined {
  const wanted = name.toLowerCase();
  let aliased: { readonly key: string; readonly entry: SpeakerEntry }[] = [];
  for (const [key, entry] of speakers) {
    if (entry.name.toLowerCase() === wanted) return { key, entry };
    if (entry.aliases.some((alias) => alias.toLowerCase() === wanted)) aliased = [...aliased, { key, entry }];
  }
  return aliased.length === 1 ? aliased[0] : undefined;
}
