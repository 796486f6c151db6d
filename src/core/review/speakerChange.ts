import type { SpeakerEntry } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
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
    entries: entries.filter((one) => !sameEntry(one.before, one.after)),
    records: records.flatMap(({ id, speaker }) =>
      speaker !== undefined && gone.has(speaker) ? [{ id, before: speaker, after: key }] : [],
    ),
  };
}

/** The change that takes `change` back. */
export function reversed({ entries, records }: SpeakerChange): SpeakerChange {
  return {
    entries: entries.map(({ key, before, after }) => ({ key, before: after, after: before })),
    records: records.map(({ id, before, after }) => ({ id, before: after, after: before })),
  };
}

/**
 * What of `change` still can be done: where everything is as the change expects it. An entry that somebody uses or changed
 * meanwhile stays as it is, and so does every record that was pointed elsewhere.
 */
export function applicable(use: SpeakerUse, { entries, records }: SpeakerChange): SpeakerChange {
  const now = new Map(use.records.map(({ id, speaker }) => [id, speaker]));
  const fitting = entries.filter(({ key, before }) => sameEntry(use.speakers.get(key), before));
  const comes = new Set(fitting.flatMap(({ key, after }) => (after ? [key] : [])));
  const moving = records.filter(
    ({ id, before, after }) =>
      now.has(id) && now.get(id) === before && (after === undefined || use.speakers.has(after) || comes.has(after)),
  );
  const moved = new Map(moving.map(({ id, after }) => [id, after]));
  const used = new Set([...now].map(([id, speaker]) => (moved.has(id) ? moved.get(id) : speaker)));
  return { entries: fitting.filter(({ key, after }) => after !== undefined || !used.has(key)), records: moving };
}

/** `set` with `change`, all of it. */
export function applySpeakerChange(set: AnnotationSet, { entries, records }: SpeakerChange): AnnotationSet {
  const named = entries.reduce(
    (all, { key, after }) => (after ? all.withSpeaker(key, after) : all.withoutSpeaker(key)),
    set,
  );
  return records.reduce((all, { id, after }) => all.edit(id, { speaker: after }), named);
}

/** The table after `change`. */
export function changedSpeakers(
  speakers: ReadonlyMap<string, SpeakerEntry>,
  { entries }: SpeakerChange,
): ReadonlyMap<string, SpeakerEntry> {
  const changed = new Map(speakers);
  for (const { key, after } of entries) {
    if (after) changed.set(key, after);
    else changed.delete(key);
  }
  return changed;
}

/** Whether nothing changes. */
export function isNoChange({ entries, records }: SpeakerChange): boolean {
  return entries.length === 0 && records.length === 0;
}

function sameEntry(a: SpeakerEntry | undefined, b: SpeakerEntry | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.name === b.name &&
    a.role === b.role &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, index) => alias === b.aliases[index])
  );
}
