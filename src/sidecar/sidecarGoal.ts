import type { Annotation, DismissedSuggestion, SpeakerEntry } from '../core/annotations/annotation';
import { AnnotationSet } from '../core/annotations/annotationSet';
import { textOf } from '../core/text/span';
import { anchorSidecar } from './anchorSidecar';
import { CodePoints } from './codePoints';
import { toDismissedFields, wordsKey, type DismissedFields } from './dismissedFields';
import { hashText, withLineFeeds } from './hashes';
import { documentFields, type DocumentField, type DocumentText } from './newSidecar';
import type { DismissedRecord, ParsedSidecar, SidecarRecord } from './parsedSidecar';
import type { RawRecord } from './rawRecords';
import { sameData } from '../core/annotations/sameData';
import { toRecordFields, type RecordFields } from './sidecarFields';
import { changedKeys } from './touchedRecords';

/** What a sidecar should say when it has been written. */
export interface SidecarGoal {
  /** By position then id; where nobody changed anything, just what the file has. */
  readonly records: readonly GoalRecord[];
  readonly dismissed: readonly DismissedFields[];
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  /** The fields of the section `document` that have to be as here; others may be as they are. */
  readonly document: readonly DocumentField[];
}

/** A record as it should be. */
export interface GoalRecord extends RecordFields {
  /** For a record that is new here: how another file has it, its first line without dash, the others indented as under one. */
  readonly verbatim?: readonly string[];
  /** The comment that stood above it, when it was here before. */
  readonly below?: string;
  /** Keys that are not ours and have to be written in these lines, or to go. */
  readonly others?: ReadonlyMap<string, readonly string[] | undefined>;
}

/**
 * Compares what is wanted with what the file says in the text as it is now. `removed` are records that were taken out earlier: one that comes back is written as it was.
 */
export function sidecarGoal(
  parsed: ParsedSidecar,
  next: AnnotationSet,
  document: DocumentText,
  removed: ReadonlyMap<string, RawRecord> = new Map(),
): SidecarGoal {
  const points = new CodePoints(document.text);
  const changed = parsed.document.sha256 !== hashText(document.text);
  const recorded = new Map(parsed.records.map((record) => [record.id, record]));
  const same = new Set(
    changed ? [] : parsed.records.filter((record) => isRecorded(next.get(record.id), record, document.text, points)),
  );
  const others = parsed.records.filter((record) => !same.has(record));
  const before = changed
    ? AnnotationSet.empty
    : anchorSidecar({ ...parsed, records: others, dismissed: [] }, document.text).annotations;
  const records = next.all.map((annotation) => {
    const record = recorded.get(annotation.id);
    if (record && same.has(record)) return record;
    const wanted = toRecordFields(annotation, document.text, points);
    const old = before.get(annotation.id);
    const back = record ? undefined : removed.get(annotation.id);
    if (back) return { ...wanted, verbatim: back.lines, ...(back.above !== undefined && { below: back.above }) };
    return record && old && !changed ? keepUnchanged(wanted, annotation, old, record) : wanted;
  });
  const dismissed = dismissedGoal(parsed, next.dismissed, points, changed);
  const fields = documentFields(next, document);
  const recordedFields = { file: parsed.document.file ?? document.file, status: parsed.status };
  const needed = changed
    ? fields
    : fields.filter(({ key, value }) => (key === 'file' || key === 'status') && value !== recordedFields[key]);
  return { records, dismissed, speakers: next.speakers, document: needed };
}

/** Whether an annotation says word for word what its record says, of the same place. */
function isRecorded(
  annotation: Annotation | undefined,
  record: SidecarRecord,
  text: string,
  points: CodePoints,
): boolean {
  if (annotation?.state !== record.state) return false;
  const { spans } = annotation;
  const exact = annotation.state === 'ok' ? spans.map((span) => textOf(text, span)) : annotation.exact;
  const at = spans.map((span) => points.toPositions(span));
  const said: RecordFields = { ...annotation, at, exact: exact.map(withLineFeeds) };
  return changedKeys(said, record).length === 0;
}

/** Of every field that is as it was when the file was read, what the file has: its own words, positions and gaps. */
function keepUnchanged(wanted: RecordFields, next: Annotation, old: Annotation, record: SidecarRecord): RecordFields {
  const samePlace = sameData(next.spans, old.spans);
  const sameWords = samePlace && sameData(next.exact, old.exact) && next.state === old.state;
  return {
    ...wanted,
    state: next.state === old.state ? record.state : wanted.state,
    at: samePlace ? record.at : wanted.at,
    exact: sameWords ? record.exact : wanted.exact,
    prefix: sameWords && next.prefix === old.prefix ? record.prefix : wanted.prefix,
    suffix: sameWords && next.suffix === old.suffix ? record.suffix : wanted.suffix,
  };
}

/** Pairs each wanted suggestion with a record of the file that says the same, as long as there is one. */
function dismissedGoal(
  parsed: ParsedSidecar,
  next: readonly DismissedSuggestion[],
  points: CodePoints,
  changed: boolean,
): readonly DismissedFields[] {
  const free = new Map<string, DismissedRecord[]>();
  for (const record of parsed.dismissed.toReversed()) {
    const key = wordsKey(record);
    free.set(key, [...(free.get(key) ?? []), record]);
  }
  return next.map((suggestion) => {
    const wanted = toDismissedFields(suggestion, points);
    const record = free.get(wordsKey(wanted))?.pop();
    return record && !changed ? { kind: record.kind, at: record.at, exact: record.exact } : wanted;
  });
}
