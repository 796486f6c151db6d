import type { ListedAnnotation, ReviewStatus, SpeakerEntry } from '../core/annotations/annotation';
import { hull } from '../core/text/span';
import type { ParsedSidecar, PositionPair } from './parsedSidecar';
import type { Writable } from './sidecarProblem';

/** What lists need of a sidecar, many times smaller and faster to read than the sidecar. Plain data. */
export interface SidecarSummary {
  /** In the order of the text. */
  readonly annotations: readonly ListedAnnotation[];
  readonly speakers: readonly (readonly [key: string, entry: SpeakerEntry])[];
  readonly status: ReviewStatus;
  /** Whether something is wrong in the file, so that it has to be read to say what and where. */
  readonly hasProblems: boolean;
  readonly writable: Writable;
}

/** The summary of a sidecar with what tells whether the file is still the same. */
export interface IndexEntry {
  /** The file's last change, in milliseconds since 1970. */
  readonly modified: number;
  /** The file's length in bytes. */
  readonly size: number;
  readonly summary: SidecarSummary;
}

/** Changes whenever summaries change their shape or the reading of sidecars its outcome: older indexes are not used. */
const indexVersion = 4;

/** The summary of a sidecar as read. */
export function summaryOf({ records, speakers, status, problems, writable }: ParsedSidecar): SidecarSummary {
  return {
    annotations: records.map(
      ({ id, kind, tags, exact, speaker, state, note, line, by, origin, at, attributes, relations }) => ({
        id,
        kind,
        tags,
        exact,
        state,
        origin,
        ...placeOf(at),
        ...(speaker !== undefined && { speaker }),
        ...(note !== undefined && { note }),
        ...(line !== undefined && { line }),
        ...(by !== undefined && { by }),
        ...(attributes && { attributes }),
        ...(relations && { relations }),
      }),
    ),
    speakers: [...speakers],
    status,
    hasProblems: hasProblems({ problems, writable }),
    writable,
  };
}

/** Whether something is wrong in a sidecar. */
export function hasProblems({ problems, writable }: Pick<ParsedSidecar, 'problems' | 'writable'>): boolean {
  return problems.length > 0 || writable !== true;
}

/**
 * The same summary in memory of its own. The words of a parsed file are pieces of it, put together letter by letter where they
 * are quoted: each holds on to the whole file, and ten thousand of them to ten times what they say.
 */
export function detached(summary: SidecarSummary): SidecarSummary {
  return JSON.parse(JSON.stringify(summary)) as SidecarSummary;
}

function placeOf(at: readonly PositionPair[]): Pick<ListedAnnotation, 'place'> {
  const place = hull(at.map(([start, end]) => ({ start, end })));
  return place ? { place } : {};
}

/** The entries of many sidecars, by whatever names them, as one text. */
export function indexText(entries: ReadonlyMap<string, IndexEntry>): string {
  return JSON.stringify({ version: indexVersion, entries: [...entries] });
}

/** The entries that `indexText` wrote; none from a text of another version, or of anything else. */
export function readIndex(text: string): ReadonlyMap<string, IndexEntry> {
  try {
    const read: unknown = JSON.parse(text);
    const isOurs = typeof read === 'object' && read !== null && 'version' in read && read.version === indexVersion;
    return isOurs && 'entries' in read ? new Map(read.entries as [string, IndexEntry][]) : new Map();
  } catch {
    return new Map();
  }
}
