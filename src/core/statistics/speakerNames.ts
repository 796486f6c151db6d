import { people, type NamedSpeaker } from '../review/people';

/** A speaker in the table of one document. */
export interface TableSpeaker extends NamedSpeaker {
  readonly document: string;
  readonly key: string;
}

/**
 * What to call each speaker over all documents, by document and key: one name for one person or body, however many tables
 * have it, and with the role where two of one name are not the same.
 */
export function speakerNames(
  speakers: readonly TableSpeaker[],
): (document: string, key: string | undefined) => string | undefined {
  const found = people(speakers);
  const uses = new Map<string, number>();
  for (const { name } of found) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = new Map<string, string>();
  for (const { name, role, id, members } of found) {
    const isOnly = uses.get(name) === 1;
    const called = isOnly ? name : `${name} (${role ?? id})`;
    for (const { document, key } of members) names.set(JSON.stringify([document, key]), called);
  }
  return (document, key) => (key === undefined ? undefined : (names.get(JSON.stringify([document, key])) ?? key));
}
