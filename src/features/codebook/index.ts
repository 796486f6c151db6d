import * as vscode from 'vscode';
import { codebookSelector } from '../../host/codebooks/codebooks';
import type { Host } from '../../host/host';
import { sidecarSelector } from '../../host/sidecars/sidecarFiles';
import { Commands } from '../../ids';
import { chooseFolder } from './chooseFolder';
import { exportCodebook, importCodebook } from './exchange';
import { undoRefactoring } from './refactor';
import { deleteTag, mergeTags, moveTag, renameTag, splitTag } from './refactorings';
import { TagRenameProvider } from './renameProvider';
import { YamlCompletions } from './yamlCompletions';
import { YamlHover } from './yamlHover';

/** What is offered without being asked for once one of these is typed. */
const typed = [' ', '[', ','];

/** Making, opening and changing the codebook, with the annotations that follow it. */
export function registerCodebook(host: Host): vscode.Disposable {
  const { command, codebooks } = host;
  return vscode.Disposable.from(
    command(Commands.newCodebook, async () => {
      const folder = await chooseFolder(host);
      if (folder) await show(await codebooks.create(folder));
    }),
    command(Commands.openCodebook, async () => {
      const folder = await chooseFolder(host);
      if (folder) await show(codebooks.locateIn(folder));
    }),
    command(Commands.addTagToCodebook, async (uri, name) => {
      if (uri instanceof vscode.Uri && typeof name === 'string') await codebooks.add(uri, { name });
    }),
    command(Commands.renameTag, (...args) => renameTag(host, args)),
    command(Commands.mergeTags, (...args) => mergeTags(host, args)),
    command(Commands.moveTag, (...args) => moveTag(host, args)),
    command(Commands.splitTag, (...args) => splitTag(host, args)),
    command(Commands.deleteTag, (...args) => deleteTag(host, args)),
    command(Commands.importCodebook, (from) => importCodebook(host, from)),
    command(Commands.exportCodebook, (to) => exportCodebook(host, to)),
    command(Commands.undoCodebookChange, () => undoRefactoring(host)),
    vscode.languages.registerCompletionItemProvider(codebookSelector, new YamlCompletions(host, 'codebook'), ...typed),
    vscode.languages.registerCompletionItemProvider(sidecarSelector, new YamlCompletions(host, 'sidecar'), ...typed),
    vscode.languages.registerHoverProvider(codebookSelector, new YamlHover(host, 'codebook')),
    vscode.languages.registerHoverProvider(sidecarSelector, new YamlHover(host, 'sidecar')),
    vscode.languages.registerRenameProvider(codebookSelector, new TagRenameProvider(host)),
  );
}

async function show(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}
