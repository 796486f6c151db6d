import * as vscode from 'vscode';
import { registerBackups } from './features/backups/index';
import { registerCheck } from './features/check/index';
import { registerCodebook } from './features/codebook/index';
import { registerConflicts } from './features/conflicts/index';
import { registerCorrections } from './features/corrections/index';
import { registerDashboard } from './features/dashboard/index';
import { registerHighlight } from './features/highlight/index';
import { registerHover } from './features/hover/index';
import { registerLanguage } from './features/language/index';
import { registerLenses } from './features/lenses/index';
import { registerNotes } from './features/notes/index';
import { registerOutline } from './features/outline/index';
import { registerProblems } from './features/problems/index';
import { registerReading } from './features/reading/index';
import { registerRelated } from './features/related/index';
import { registerReview } from './features/review/index';
import { registerSample } from './features/sample/index';
import { registerSpeakers } from './features/speakers/index';
import { registerStatus } from './features/status/index';
import { registerTagging } from './features/tagging/index';
import { registerUndo } from './features/undo/index';
import { createHost, type Host } from './host/host';
import { Commands } from './ids';

/** The hosts that are running: VS Code gives `deactivate` no arguments. */
const running = new Set<Host>();

/** Starts the extension, in the Node host and in the browser's alike. Reads no file that no open document needs. */
export function activate(context: vscode.ExtensionContext): void {
  const host = createHost(context);
  running.add(host);
  context.subscriptions.push(
    host,
    registerLanguage(host),
    registerHighlight(host),
    registerLenses(host),
    registerHover(host),
    registerOutline(host),
    registerNotes(host),
    registerStatus(host),
    registerTagging(host),
    registerUndo(host),
    registerBackups(host),
    registerCorrections(host),
    registerConflicts(host),
    registerReading(host),
    registerReview(host),
    registerRelated(host),
    registerSample(host),
    registerSpeakers(host),
    registerDashboard(host),
    registerProblems(host),
    registerCodebook(host),
    registerCheck(host),
    vscode.Disposable.from(host.command(Commands.showLog, () => host.log.show())),
  );
}

/** Saves what is not saved yet; VS Code waits for it, up to five seconds. */
export async function deactivate(): Promise<void> {
  for (const host of running) await host.documents.flush();
  running.clear();
}
