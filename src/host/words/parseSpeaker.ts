import type { SpeakerRef } from '../../core/attribution/attribution';

/** "Name, role" as a person types it; undefined when there is no name in it. */
export function parseSpeaker(value: string): SpeakerRef | undefined {
  const [name = '', ...rest] = value.split(',').map((part) => part.trim());
  const role = rest.join(', ');
  if (name === '') return undefined;
  return role === '' ? { name } : { name, role };
}
