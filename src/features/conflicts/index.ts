import * as vscode from 'vscode';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { Commands } from '../../ids';
import { chosenSidecar } from './chosenSidecar';
import { MergeTexts } from './mergeTexts';

/**
 * *Resolve Sidecar Conflict*: joins what does not contradict itself, and shows the rest in VS Code's own merge editor, which
 * writes the sidecar when a person completes the merge.
 */
export function registerConflicts(host: Host): vscode.Disposable {
  const texts = new MergeTexts();
  return vscode.Disposable.from(
    texts,
    host.command(Commands.resolveConflict, async (asked) => {
      const sidecar = asked instanceof vscode.Uri ? asked : await chosenSidecar(host);
      if (!sidecar) return;
      const conflict = await host.conflicts.of(sidecar);
      const name = baseName(sidecar);
      if (conflict.ours === conflict.theirs) {
        await host.conflicts.write(conflict);
        void vscode.window.showInformationMessage(
          vscode.l10n.t('{0}: both sides are joined, and nothing had to be decided.', name),
        );
        return;
      }
      const side = (title: string, text: string): { readonly uri: vscode.Uri; readonly title: string } => ({
        uri: texts.put(sidecar, title, text),
        title,
      });
      await vscode.commands.executeCommand('_open.mergeEditor', {
        base: texts.put(sidecar, 'base', conflict.base),
        input1: side(vscode.l10n.t('Theirs'), conflict.theirs),
        input2: side(vscode.l10n.t('Ours'), conflict.ours),
        output: sidecar,
      });
    }),
  );
}
