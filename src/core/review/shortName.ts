import type { Speaker, SpeakerRef } from '../attribution/attribution';

/**
 * The surname alone where the document itself uses it for this speaker and for nobody else of `speakers`; else the whole
 * name. "Sergei Ryabkov" → "Ryabkov".
 */
export function shortName({ name }: SpeakerRef, speakers: readonly Speaker[]): string {
  const own = speakers.find((one) => one.name === name);
  const last = lastWord(name);
  const isUsed = own?.aliases.includes(last) === true;
  const isShared = speakers.some((one) => one.name !== name && lastWord(one.name) === last);
  return isUsed && !isShared ? last : name;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
