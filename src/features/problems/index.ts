import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { documentSelector } from '../../host/documents';
import { sidecarPattern } from '../../host/sidecarFiles';
import { codebookDiagnostics, documentDiagnostics, sidecarDiagnostics } from './diagnostics';
import { QuickFixes } from './quickFixes';

/** How long changes are gathered before problems are looked for again, in milliseconds. */
const gather = 200;

/** Shows as problems what is wrong in sidecars and codebooks, and which annotations have lost their words. */
export function registerProblems(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('marginalia'));
  const refresh = async (): Promise<void> => {
    const found = new Map<string, vscode.Diagnostic[]>();
    for (const listed of host.workspace.known) {
      const codebook = await host.codebooks.for(listed.uri);
      found.set(listed.sidecar.toString(), await sidecarDiagnostics(listed, codebook));
    }
    for (const open of host.documents.all) found.set(open.uri.toString(), documentDiagnostics(open));
    for (const { uri, loaded } of host.codebooks.known) found.set(uri.toString(), codebookDiagnostics(loaded));
    collection.clear();
    collection.set([...found].map(([uri, diagnostics]) => [vscode.Uri.parse(uri, true), diagnostics]));
  };
  const later = store.add(
    new Debounce(gather, () => {
      refresh().catch((error: unknown) => host.log.report('look for problems', error));
    }),
  );
  const trigger = (): void => later.trigger();
  store.add(host.workspace.onDidChange(trigger));
  store.add(host.codebooks.onDidChange(trigger));
  store.add(
    vscode.languages.registerCodeActionsProvider(
      [{ pattern: sidecarPattern }, ...[documentSelector].flat()],
      new QuickFixes(host.documents, host.workspace),
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
  trigger();
  return store;
}
