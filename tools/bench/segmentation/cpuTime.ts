/** Processor time of this process so far, in milliseconds: unlike the clock it does not count what others do on the machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
