import type { Reason } from '../core/text/reason';
import { changeSidecar } from './changeSidecar';
import type { ParsedSidecar } from './parsedSidecar';
import { parseSidecar } from './parseSidecar';
import { ShortenedSidecar } from './shortenedSidecar';
import type { SidecarGoal } from './sidecarGoal';
import { touchedRecords } from './touchedRecords';

/** The new YAML source, which says what `parsed` says, or why there is none. */
export type WrittenSidecar =
  | { readonly ok: true; readonly source: string; readonly parsed: ParsedSidecar }
  | { readonly ok: false; readonly reason: Reason };

/** Removals, then changes and additions, then what aliases drag along; a file that needs more is written too oddly. */
const mostSteps = 5;

/** What is said of files that are written in a way that cannot be changed place by place. */
export const refused: WrittenSidecar & { ok: false } = {
  ok: false,
  reason: {
    message:
      'This sidecar is written in a way that cannot be changed safely; open it and put each record on lines of its own',
  },
};

/**
 * The source that says what `goal` says, parsed back and checked; undefined when there is no safe way there. Where the file
 * allows it, only the records around a change are written and parsed, so that it costs what it touches. May throw on odd
 * files.
 */
export function reachGoal(parsed: ParsedSidecar, goal: SidecarGoal): WrittenSidecar | undefined {
  return reachShortened(parsed, goal) ?? reachWhole(parsed, goal);
}

/** The change made in a file without the records that are far from it, which are then put back. */
function reachShortened(parsed: ParsedSidecar, goal: SidecarGoal): WrittenSidecar | undefined {
  const short = ShortenedSidecar.of(parsed, touchedRecords(parsed, goal));
  if (!short) return undefined;
  const reached = attempt(() => reachWhole(short.parsed, { ...goal, records: short.keptOf(goal.records) }));
  const whole = reached?.ok === true ? short.lengthened(reached.parsed) : undefined;
  return whole && written(whole);
}

/** What the short file cannot do, the whole one may: whatever fails there is tried again. */
function attempt(make: () => WrittenSidecar | undefined): WrittenSidecar | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function reachWhole(parsed: ParsedSidecar, goal: SidecarGoal): WrittenSidecar | undefined {
  let now = parsed;
  for (let step = 0; step < mostSteps; step++) {
    const source = changeSidecar(now, goal);
    if (source === undefined) return checked(parsed, now);
    now = parseSidecar(source, parsed.format);
    if (now.writable !== true) return undefined;
  }
  return undefined;
}

/** Refuses what lost something which could be loaded, or has errors that were not there. */
export function checked(before: ParsedSidecar, after: ParsedSidecar): WrittenSidecar | undefined {
  const isSound = after.writable === true && errorsOf(after) <= errorsOf(before);
  return isSound ? written(after) : undefined;
}

/** A sidecar that was parsed back, as the result of a write. */
export function written(parsed: ParsedSidecar): WrittenSidecar {
  return { ok: true, source: parsed.source, parsed };
}

function errorsOf({ problems }: ParsedSidecar): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
