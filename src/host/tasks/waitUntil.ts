import * as vscode from 'vscode';
import { DisposableStore } from '../lifecycle';

/** Resolves when `check` is true, now or when one of `events` fires; given `patience`, after so many milliseconds at the latest. */
export async function waitUntil(
  check: () => boolean,
  events: readonly vscode.Event<unknown>[],
  patience?: number,
): Promise<void> {
  if (check()) return;
  const waiting = new DisposableStore();
  await new Promise<void>((resolve) => {
    for (const event of events) waiting.add(event(() => check() && resolve()));
    if (patience === undefined) return;
    const timer = setTimeout(resolve, patience);
    waiting.add({ dispose: () => clearTimeout(timer) });
  });
  waiting.dispose();
}
