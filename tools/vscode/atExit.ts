/**
 * Sees to it that `undo` runs once: when the returned function is called, or at the latest when the process exits, for
 * whatever reason but SIGKILL. `undo` is synchronous, since nothing else runs while a process exits.
 */
export function atExit(undo: () => void): () => void {
  const once = (): void => {
    process.off('exit', once);
    undo();
  };
  process.once('exit', once);
  return once;
}

/** Turns Ctrl+C, a closed terminal and a polite kill into an ordinary exit, so that what `atExit` holds is undone. */
export function exitOnSignals(): void {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  for (const [signal, code] of Object.entries(codes)) {
    process.once(signal, () => process.exit(code));
  }
}
