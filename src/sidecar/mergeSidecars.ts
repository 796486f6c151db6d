import type { SpeakerEntry } from '../core/annotations/annotation';
import type { Reason } from '../core/text/reason';
import { wordsKey, type DismissedFields } from './dismissedFields';
import { mergeRecords, type MergeConflict } from './mergeRecords';
import type { DocumentField } from './newSidecar';
import { parseSidecar } from './parseSidecar';
import type { ParsedSidecar, SidecarDocument } from './parsedSidecar';
import { sameData } from '../core/annotations/sameData';
import { threeWay } from './threeWay';
import { reachGoal, refused } from './reachGoal';
import { scalarText } from './yamlText';

/** A merged sidecar with what a person has to decide; or why the files cannot be merged. */
export type MergedSidecar =
  | { readonly ok: true; readonly source: string; readonly conflicts: readonly MergeConflict[] }
  | { readonly ok: false; readonly reason: Reason };

/**
 * Joins the changes of `ours` and `theirs` since `base`, record by record and field by field, into the text of `ours`, which
 * keeps its bytes elsewhere. Different records never conflict, nor do different fields of one; the same field changed
 * differently stays as in `ours` and is reported. Merging `theirs` again changes nothing more. Never throws.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): MergedSidecar {
  const [before, mine, other] = [newest(base), newest(ours), newest(theirs)];
  for (const one of [mine, other]) if (one.writable !== true) return { ok: false, reason: one.writable.reason };
  if (isEmpty(mine) || ours === theirs || base === theirs)
    return { ok: true, source: isEmpty(mine) ? theirs : ours, conflicts: [] };
  if (base === ours) return { ok: true, source: theirs, conflicts: [] };
  try {
    return merged(before, mine, other, before.document.sha256 === mine.document.sha256);
  } catch {
    return refused;
  }
}

/** A merge whose conflicts a person decides in a comparison of two texts, which differ in nothing else. */
export interface OpenMerge {
  /** With ours wherever both changed the same. */
  readonly ours: string;
  /** With theirs there. */
  readonly theirs: string;
  readonly conflicts: readonly MergeConflict[];
}

/** Joins like `mergeSidecars`, and gives the conflicts both ways; or says why the files cannot be merged. Never throws. */
export function mergeBothWays(
  base: string,
  ours: string,
  theirs: string,
): { readonly ok: true; readonly merge: OpenMerge } | { readonly ok: false; readonly reason: Reason } {
  const [mine, other] = [mergeSidecars(base, ours, theirs), mergeSidecars(base, theirs, ours)];
  if (!mine.ok) return mine;
  if (!other.ok) return other;
  try {
    const start = newest(mine.source);
    // Everything that the other way has differently, but for positions, into the text of ours.
    const both = merged(start, start, newest(other.source), false);
    return both.ok ? { ok: true, merge: { ours: mine.source, theirs: both.source, conflicts: mine.conflicts } } : both;
  } catch {
    return refused;
  }
}

/** A version as it is, or would be in the newest schema. */
function newest(source: string): ParsedSidecar {
  const parsed = parseSidecar(source);
  return parsed.upgraded ?? parsed;
}

/** `takesTheirText` says that positions and the text that they are of come from `theirs`. */
function merged(
  base: ParsedSidecar,
  ours: ParsedSidecar,
  theirs: ParsedSidecar,
  takesTheirText: boolean,
): MergedSidecar {
  const conflicts: MergeConflict[] = [];
  const records = mergeRecords(base, ours, theirs, takesTheirText, conflicts);
  const status = threeWay(base.status, ours.status, theirs.status);
  if (status.isConflict)
    conflicts.push({ section: 'document', key: 'status', ours: ours.status, theirs: theirs.status });
  const goal = {
    records,
    dismissed: mergeDismissed(base, ours, theirs),
    speakers: mergeSpeakers(base, ours, theirs, conflicts),
    document: [
      ...(takesTheirText ? textFields(theirs.document) : []),
      ...(status.value === ours.status ? [] : [{ key: 'status', value: status.value, text: status.value }]),
    ],
  };
  const written = reachGoal(ours, goal);
  if (!written) return refused;
  return written.ok ? { ok: true, source: written.source, conflicts } : written;
}

function isEmpty({ source, records, speakers, dismissed, problems }: ParsedSidecar): boolean {
  return source.trim() === '' && records.length + speakers.size + dismissed.length + problems.length === 0;
}

/** Which text positions are of: they change together. */
function textFields({ sha256, gitBlob, length }: SidecarDocument): readonly DocumentField[] {
  return [
    { key: 'sha256', value: sha256 },
    { key: 'git_blob', value: gitBlob },
    { key: 'length', value: length?.toString() },
  ].flatMap(({ key, value }) =>
    value === undefined ? [] : [{ key, value, text: key === 'length' ? value : hashText(value) }],
  );
}

function hashText(hash: string): string {
  return /[a-f]/.test(hash) && !/^\d+e\d+$/.test(hash) ? hash : `"${hash}"`;
}

function mergeDismissed(base: ParsedSidecar, ours: ParsedSidecar, theirs: ParsedSidecar): readonly DismissedFields[] {
  const [before, mine, other] = [base, ours, theirs].map(({ dismissed }) => new Set(dismissed.map(wordsKey)));
  const kept = ours.dismissed.filter(
    (one) => other?.has(wordsKey(one)) === true || before?.has(wordsKey(one)) !== true,
  );
  const added = theirs.dismissed.filter(
    (one) => mine?.has(wordsKey(one)) !== true && before?.has(wordsKey(one)) !== true,
  );
  return [...kept, ...added];
}

function mergeSpeakers(
  base: ParsedSidecar,
  ours: ParsedSidecar,
  theirs: ParsedSidecar,
  conflicts: MergeConflict[],
): ReadonlyMap<string, SpeakerEntry> {
  const speakers = new Map<string, SpeakerEntry>();
  for (const key of new Set([...ours.speakers.keys(), ...theirs.speakers.keys()])) {
    const [before, mine, other] = [base, ours, theirs].map((one) => one.speakers.get(key));
    if (mine && other) speakers.set(key, mergeSpeaker(key, before, mine, other, conflicts));
    else {
      const one = mine ?? other;
      if (one && !(before && sameData(before, one))) speakers.set(key, one);
    }
  }
  return speakers;
}

function mergeSpeaker(
  key: string,
  base: SpeakerEntry | undefined,
  ours: SpeakerEntry,
  theirs: SpeakerEntry,
  conflicts: MergeConflict[],
): SpeakerEntry {
  const name = threeWay(base?.name, ours.name, theirs.name);
  const role = threeWay(base?.role, ours.role, theirs.role);
  const aliases = threeWay(base?.aliases, ours.aliases, theirs.aliases);
  const report = (field: keyof SpeakerEntry): void => {
    const [mine, other] = [ours[field], theirs[field]].map((value) => scalarText(String(value ?? '')));
    conflicts.push({ section: 'speakers', id: key, key: field, ours: mine ?? '', theirs: other ?? '' });
  };
  if (name.isConflict) report('name');
  if (role.isConflict) report('role');
  if (aliases.isConflict) report('aliases');
  return {
    name: name.value ?? ours.name,
    ...(role.value === undefined ? {} : { role: role.value }),
    aliases: aliases.value ?? ours.aliases,
  };
}
