import type * as vscode from 'vscode';
import type { Steps } from '../../core/text/steps';

/** How long is worked before the event loop gets its turn, in milliseconds. */
const slice = 15;

/** The result of `steps`, in slices between which VS Code is answered; undefined when `token` is cancelled before it is there. */
export async function inSlices<T>(steps: Steps<T>, token: vscode.CancellationToken): Promise<T | undefined> {
  let end = performance.now() + slice;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (token.isCancellationRequested) return undefined;
    end = performance.now() + slice;
  }
}
