import { reasonText } from '../core/text/reason';
import { mergeSidecars } from '../sidecar/mergeSidecars';
import type { ExitCode, Io } from './io';
import { write } from './output';
import { readText } from './readText';
import { replaceFile } from './replaceFile';

/** The three versions of a sidecar that git hands a merge driver: `%O %A %B`. */
interface MergeOptions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges three versions of a sidecar and writes the result over `ours`. 1 when a person has to decide something: what both
 * sides changed differently stays as in `ours` and is told on standard error; a sidecar that cannot be merged stays as it is.
 */
export async function mergeCommand({ base, ours, theirs }: MergeOptions, io: Io): Promise<ExitCode> {
  const [before, mine, other] = [await readText(base), await readText(ours), await readText(theirs)];
  const merged = mergeSidecars(before, mine, other);
  if (!merged.ok) {
    await write(io.stderr, `${ours}: ${reasonText(merged.reason)}\n`);
    return 1;
  }
  if (merged.source !== mine) await replaceFile(ours, merged.source, mine);
  for (const { section, id, key, ours: kept, theirs: given } of merged.conflicts) {
    const place = [section, id, key].filter((part) => part !== undefined).join(' ');
    const choice = `kept ${kept === '' ? 'nothing' : kept}, not ${given === '' ? 'nothing' : given}`;
    await write(io.stderr, `${ours}: ${place}: both sides changed it; ${choice}\n`);
  }
  return merged.conflicts.length > 0 ? 1 : 0;
}
