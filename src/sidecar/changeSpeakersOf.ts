import {
  applicable,
  changedSpeakers,
  isNoChange,
  type SpeakerChange,
  type SpeakerUse,
} from '../core/review/speakerChange';
import type { ParsedSidecar } from './parsedSidecar';
import type { GoalRecord } from './sidecarGoal';
import { reachGoal, refused, type WrittenSidecar } from './writeSidecar';

/** The table and the records of a sidecar as read. */
export function sidecarSpeakerUse({ speakers, records }: ParsedSidecar): SpeakerUse {
  return { speakers, records };
}

/**
 * The source of a sidecar with what of `change` fits it, without its document being needed: nothing else in it is touched,
 * positions least of all. Never throws; what cannot be written safely is refused.
 */
export function changeSpeakersOf(parsed: ParsedSidecar, change: SpeakerChange): WrittenSidecar {
  if (parsed.writable !== true) return { ok: false, reason: parsed.writable.reason };
  const fitting = applicable(sidecarSpeakerUse(parsed), change);
  if (isNoChange(fitting)) return { ok: true, source: parsed.source };
  const pointed = new Map(fitting.records.map(({ id, after }) => [id, after]));
  const records = parsed.records.map((record) => {
    const fields = Object.entries({ ...record, ...(pointed.has(record.id) && { speaker: pointed.get(record.id) }) });
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown as GoalRecord;
  });
  const { dismissed } = parsed;
  const speakers = changedSpeakers(parsed.speakers, fitting);
  try {
    return reachGoal(parsed, { records, dismissed, speakers, document: [] }) ?? refused;
  } catch {
    return refused;
  }
}
