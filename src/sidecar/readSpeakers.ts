import { isMap, type Pair } from 'yaml';
import type { SpeakerEntry } from '../core/annotations/annotation';
import { optional } from './readRecord';
import type { FieldReader } from './yamlFields';

/** Reads the speakers by key; one without a name is a problem and left out. */
export function readSpeakers(
  reader: FieldReader,
  fields: ReadonlyMap<string, Pair>,
): ReadonlyMap<string, SpeakerEntry> {
  const speakers = new Map<string, SpeakerEntry>();
  for (const [key, pair] of fields) {
    const entry = readSpeaker(reader, pair);
    if (entry) speakers.set(key, entry);
    else {
      const message = { message: 'A speaker needs “name:”; this one is kept but not used' };
      reader.problem('error', 'bad-speaker', pair, message);
    }
  }
  return speakers;
}

function readSpeaker(reader: FieldReader, pair: Pair): SpeakerEntry | undefined {
  const value = reader.resolve(pair.value);
  if (!isMap(value)) return undefined;
  const { fields } = reader.fields(value);
  const name = reader.string(fields.get('name')?.value);
  const aliases = reader.strings(fields.get('aliases')?.value);
  if (name === undefined || name === '' || !aliases) return undefined;
  return { name, ...optional('role', reader.string(fields.get('role')?.value)), aliases };
}
