import * as vscode from 'vscode';
import { typedCodebook } from '../../host/codebooks/typedCodebook';
import { documentSelector } from '../../host/documents/documents';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { sidecarPattern } from '../../host/sidecars/sidecarFiles';
import { missingRelations } from '../../host/workspace/missingRelations';
import { Commands } from '../../ids';
import { applyTags, ConsistencyFixes, turnOffRule } from './consistencyFixes';
import { ConsistencyProblems } from './consistencyProblems';
import { codebookDiagnostics, documentDiagnostics, sidecarDiagnostics } from './diagnostics';
import { QuickFixes } from './quickFixes';

/** How long changes are gathered before problems are looked for again, in milliseconds. */
const gather = 200;

const quickFixesOnly = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

/** What the problems of a file were made of. */
interface Shown {
  readonly of: readonly unknown[];
}

/** Shows as problems what is wrong in sidecars and codebooks, which annotations have lost their words, and where they do not agree. */
export function registerProblems(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('marginalia'));
  const shown = new Map<string, Shown>();
  const show = (uri: vscode.Uri, of: readonly unknown[], diagnostics: readonly vscode.Diagnostic[]): void => {
    shown.set(uri.toString(), { of });
    collection.set(uri, diagnostics);
  };
  const isShown = (uri: vscode.Uri, of: readonly unknown[]): boolean => isSame(shown.get(uri.toString())?.of, of);
  // Thousands of files have problems: only those are looked at again that are not what they were.
  const refresh = async (): Promise<void> => {
    const there = new Set<string>();
    for (const listed of host.workspace.known) {
      const { sidecar, uri } = listed;
      there.add(sidecar.toString());
      const codebook = await host.codebooks.for(uri);
      const of = [listed, codebook, host.workspace.isRead, ...host.relations.basisOf(uri)];
      if (isShown(sidecar, of)) continue;
      show(sidecar, of, await sidecarDiagnostics(listed, codebook, missingRelations(host, listed)));
    }
    for (const open of host.documents.all) {
      there.add(open.uri.toString());
      const of = [open.annotations, open.document.version];
      if (!isShown(open.uri, of)) show(open.uri, of, documentDiagnostics(open));
    }
    const typed = vscode.workspace.textDocuments.filter(({ uri }) => host.codebooks.isOne(uri));
    for (const document of typed) {
      const { uri, version } = document;
      there.add(uri.toString());
      const of = [document, version];
      if (!isShown(uri, of)) show(uri, of, codebookDiagnostics(typedCodebook(document)));
    }
    for (const { uri, loaded } of host.codebooks.known) {
      if (there.has(uri.toString())) continue;
      there.add(uri.toString());
      if (!isShown(uri, [loaded])) show(uri, [loaded], codebookDiagnostics(loaded));
    }
    for (const key of [...shown.keys()]) {
      if (there.has(key)) continue;
      shown.delete(key);
      collection.delete(vscode.Uri.parse(key, true));
    }
  };
  const later = store.add(
    new Debounce(gather, () => {
      refresh().catch((error: unknown) => host.log.report('look for problems', error));
    }),
  );
  const trigger = (): void => later.trigger();
  store.add(host.workspace.onDidChange(trigger));
  store.add(host.codebooks.onDidChange(trigger));
  const triggerFor = (document: vscode.TextDocument): void => {
    if (host.codebooks.isOne(document.uri)) trigger();
  };
  store.add(vscode.workspace.onDidOpenTextDocument(triggerFor));
  store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => triggerFor(document)));
  store.add(vscode.workspace.onDidCloseTextDocument(triggerFor));
  store.add(
    vscode.languages.registerCodeActionsProvider(
      [{ pattern: sidecarPattern }, ...[documentSelector].flat()],
      new QuickFixes(host),
      quickFixesOnly,
    ),
  );
  const consistency = store.add(new ConsistencyProblems(host));
  const fixes = new ConsistencyFixes(consistency);
  store.add(vscode.languages.registerCodeActionsProvider(documentSelector, fixes, quickFixesOnly));
  store.add(host.command(Commands.applyTags, (...args) => applyTags(host, args)));
  store.add(host.command(Commands.turnOffRule, (...args) => turnOffRule(host, args)));
  trigger();
  return store;
}

function isSame(before: readonly unknown[] | undefined, now: readonly unknown[]): boolean {
  return before?.length === now.length && before.every((one, at) => one === now[at]);
}
