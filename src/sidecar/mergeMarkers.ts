/** The three versions of a file that a merge could not join. */
export interface MergeVersions {
  /** Empty where it is not known. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The versions that a file with git's merge markers holds, in linear time; undefined where the markers are not whole. The base
 * is only known where git writes it (`merge.conflictStyle` diff3 or zdiff3).
 */
export function versionsInMarkers(source: string): MergeVersions | undefined {
  const sides = { base: '', ours: '', theirs: '' };
  let within: 'all' | keyof MergeVersions = 'all';
  let hasBase = true;
  let count = 0;
  for (const line of source.split(/(?<=\n)/)) {
    const marker = /^(<{7}|\|{7}|>{7})(?: |\r?$|$)|^(={7})\r?$/m.exec(line);
    const kind = marker?.[1] ?? marker?.[2];
    if (kind === undefined) {
      for (const side of ['base', 'ours', 'theirs'] as const)
        if (within === 'all' || within === side) sides[side] += line;
    } else if (kind.startsWith('<') && within === 'all') [within, count] = ['ours', count + 1];
    else if (kind.startsWith('|') && within === 'ours') within = 'base';
    else if (kind.startsWith('=') && (within === 'ours' || within === 'base')) {
      hasBase &&= within === 'base';
      within = 'theirs';
    } else if (kind.startsWith('>') && within === 'theirs') within = 'all';
    else return undefined;
  }
  if (count === 0 || within !== 'all') return undefined;
  return hasBase ? sides : { ...sides, base: '' };
}
