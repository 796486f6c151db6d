import * as vscode from 'vscode';
import { baseName, sibling } from '../../host/convert';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { Serial } from '../../host/tasks/serial';

/**
 * Takes sidecars along when documents are renamed or moved in VS Code, in one step with that; a folder takes its own along.
 * Relations follow, in whichever sidecars they are.
 * When a document is deleted its sidecar stays, and a person is told so.
 */
export class FollowedFiles implements vscode.Disposable {
  readonly #host: Host;
  readonly #lifetime = new DisposableStore();
  readonly #renames = new Serial();

  constructor(host: Host) {
    this.#host = host;
    const { workspace } = vscode;
    this.#lifetime.add(workspace.onWillRenameFiles((event) => event.waitUntil(alongWith(event.files))));
    this.#lifetime.add(workspace.onDidRenameFiles(({ files }) => void this.#renamed(files)));
    this.#lifetime.add(workspace.onDidDeleteFiles(({ files }) => void this.#deleted(files)));
  }

  async #renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { newUri } of files) await this.#try(() => this.#host.check.tellName(newUri));
    await this.#renames.run(() => this.#try(() => this.#host.renames.follow(files)));
  }

  async #try(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#host.log.report('rename a document', error);
    }
  }

  async #deleted(files: readonly vscode.Uri[]): Promise<void> {
    for (const uri of files) {
      const [sidecar] = await sidecarsOf(uri);
      if (!sidecar) continue;
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The annotations of {0} are kept in {1}.', baseName(uri), baseName(sidecar)),
      );
    }
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

async function alongWith(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moving = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    for (const sidecar of await sidecarsOf(oldUri)) {
      if (moving.has(sidecar.toString())) continue;
      const name = baseName(newUri) + baseName(sidecar).slice(baseName(oldUri).length);
      edit.renameFile(sidecar, sibling(newUri, name), { overwrite: false });
    }
  }
  return edit;
}

/** The sidecars beside the document at `uri`, of whichever coder; none of a folder. */
async function sidecarsOf(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const stem = `${baseName(uri)}.tags.`;
  const entries = await vscode.workspace.fs.readDirectory(sibling(uri, '.')).then(
    (found) => found,
    () => [],
  );
  return entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && name.startsWith(stem) && name.endsWith('.yaml'))
    .map(([name]) => sibling(uri, name));
}
