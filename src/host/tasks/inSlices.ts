import type * as vscode from 'vscode';
import type { Steps } from '../../core/text/steps';
import { Turns } from './turns';

/** The result of `steps`, in slices between which VS Code is answered; undefined when `token` is cancelled before it is there. */
export async function inSlices<T>(steps: Steps<T>, token: vscode.CancellationToken): Promise<T | undefined> {
  const turns = new Turns();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (!turns.isOver) continue;
    await turns.give();
    if (token.isCancellationRequested) return undefined;
  }
}
