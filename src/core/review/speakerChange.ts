import type { SpeakerEntry } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import { sameData } from '../annotations/sameData';
import { speakerKey } from '../annotations/speakerKey';
import type { SpeakerRef } from '../attribution/attribution';

/** The table of speakers of a document and who uses it: what a sidecar and a set of annotations have in common. */
export interface SpeakerUse {
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  readonly records: readonly { readonly id: string; readonly speaker?: string }[];
}

/** What changes in the speakers of one document: of each thing what it was, and what it becomes. Undefined: not there. */
export interface SpeakerChange {
  readonly entries: readonly {
    readonly key: string;
    readonly before: SpeakerEntry | undefined;
    readonly after: SpeakerEntry | undefined;
  }[];
  readonly records: readonly {
    readonly id: string;
    readonly before: string | undefined;
    readonly after: string | undefined;
  }[];
}

/** The table and the records of a set of annotations. */
export function speakerUse({ speakers, all }: AnnotationSet): SpeakerUse {
  return { speakers, records: all };
}

/**
 * What it takes for the entries with these `keys` to be one speaker called as `to`: they become one entry, with all other
 * names as aliases, and their records point to it. With names in `found`, which the detectors give and the table lacks,
 * there is an entry afterwards even when there was none, so that what is found is named like that too.
 */
export function unifySpeakers(
  { speakers, records }: SpeakerUse,
  keys: ReadonlySet<string>,
  to: SpeakerRef,
  found: readonly string[] = [],
): SpeakerChange {
  const meant = [...speakers].filter(([key]) => keys.has(key));
  if (meant.length === 0 && found.length === 0) return { entries: [], records: [] };
  const kept = meant.find(([, { name }]) => name === to.name) ?? meant[0];
  const key = kept?.[0] ?? speakerKey(to.name, new Set(speakers.keys()));
  const role = to.role ?? kept?.[1].role ?? meant.find(([, entry]) => entry.role !== undefined)?.[1].role;
  const names = [...meant.flatMap(([, entry]) => [entry.name, ...entry.aliases]), ...found];
  const aliases = [...new Set(names)].filter((name) => name !== to.name);
  const after: SpeakerEntry = { name: to.name, ...(role !== undefined && { role }), aliases };
  const gone = new Map(meant.filter(([other]) => other !== key));
  const entries = [
    { key, before: kept?.[1], after },
    ...[...gone].map(([other, before]) => ({ key: other, before, after: undefined })),
  ];
  return {
    entries: entries.filter((one) => !sameData(one.before, one.after)),
    records: records.flatMap(({ id, speaker }) =>
      speaker !== undefined && gone.has(speaker) ? [{ id, before: speaker, after: key }] : [],
    ),
  };
}

/** `set` with `change`, all of it. */
export function applySpeakerChange(set: AnnotationSet, { entries, records }: SpeakerChange): AnnotationSet {
  const named = entries.reduce(
    (all, { key, after }) => (after ? all.withSpeaker(key, after) : all.withoutSpeaker(key)),
    set,
  );
  return records.reduce((all, { id, after }) => all.edit(id, { speaker: after }), named);
}

/** Whether nothing changes. */
export function isNoChange({ entries, records }: SpeakerChange): boolean {
  return entries.length === 0 && records.length === 0;
}
