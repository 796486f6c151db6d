/** Tells on standard error what is being done and for how long; a moving line on a terminal, else one line a step. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  const terminal = process.stderr.isTTY;
  process.stderr.write(terminal ? what : `${what} …\n`);
  const timer = terminal ? setInterval(() => process.stderr.write(`\r${what} … ${seconds()}`), 1000) : undefined;
  try {
    const result = await work();
    process.stderr.write(terminal ? `\r${what} … done in ${seconds()}\n` : `${what}: done in ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${terminal ? '\n' : ''}${what}: failed after ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
