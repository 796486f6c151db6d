import * as vscode from 'vscode';

/** What VS Code's own report `Developer: Startup Performance` says about an extension, in milliseconds. */
export interface ActivationTimes {
  /** Reading and evaluating the bundle. */
  readonly loadCode: number;
  /** From `activate` called to returned. */
  readonly callActivate: number;
  /** Until the promise that it returned settled. */
  readonly finishActivate: number;
}

/** The activation times of an extension; undefined where the report does not name it. Opens the report and closes it. */
export async function activationTimes(extensionId: string): Promise<ActivationTimes | undefined> {
  await vscode.commands.executeCommand('perfview.show');
  const report = await vscode.workspace.openTextDocument(vscode.Uri.parse('perf:Startup Performance'));
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const row = report
    .getText()
    .split('\n')
    .find((line) => line.startsWith(`| ${extensionId} `));
  // | Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By |
  const [, , , loadCode, callActivate, finishActivate] = row?.split('|').map((cell) => cell.trim()) ?? [];
  if (callActivate === undefined) {
    return undefined;
  }
  return { loadCode: Number(loadCode), callActivate: Number(callActivate), finishActivate: Number(finishActivate) };
}
