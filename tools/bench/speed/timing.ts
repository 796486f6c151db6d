/** Milliseconds of processor time that `work` takes: what other programs on the machine take is left out. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shortest of `runs` runs, in milliseconds of processor time. */
export function shortest(runs: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => processorTime(work)));
}

/** The middle one of `runs` runs, in milliseconds of processor time. */
export function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => processorTime(work)).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}
