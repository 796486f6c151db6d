import * as vscode from 'vscode';
import type { ParsedSidecar } from '../../sidecar/parsedSidecar';
import { documentNameOf } from '../../sidecar/sidecarNames';
import { baseName, sibling } from '../convert';
import type { Checked, ClosedDocuments, Orphan } from '../documents/closedDocuments';
import type { Documents } from '../documents/documents';
import { DisposableStore } from '../lifecycle';
import type { Log } from '../log';
import type { ListedDocument, WorkspaceSidecars } from './workspaceSidecars';

/** Documents that are read at once. */
const atOnce = 8;

/** Compares the sidecars of the workspace with documents that are not open: all when asked, and each that changes on disk. */
export class WorkspaceCheck implements vscode.Disposable {
  readonly #closed: ClosedDocuments;
  /** What each outcome was found with: a sidecar that says something else by now is not written over by it. */
  readonly #parsedOf = new WeakMap<Checked, ParsedSidecar>();
  readonly #workspace: WorkspaceSidecars;
  readonly #documents: Documents;
  readonly #log: Log;
  readonly #lifetime = new DisposableStore();

  constructor(closed: ClosedDocuments, workspace: WorkspaceSidecars, documents: Documents, log: Log) {
    this.#documents = documents;
    this.#closed = closed;
    this.#workspace = workspace;
    this.#log = log;
    const watcher = this.#lifetime.add(vscode.workspace.createFileSystemWatcher('**/*'));
    const look = (uri: vscode.Uri): void => void this.#look((one) => one.uri, uri);
    this.#lifetime.add(workspace.onDidReread((sidecar) => void this.#look((one) => one.sidecar, sidecar)));
    this.#lifetime.add(
      vscode.Disposable.from(watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look)),
    );
  }

  /** Compares all; `told` is called after each with how many there are. Ends early when `token` is cancelled. */
  async all(token: vscode.CancellationToken, told: (of: number) => void): Promise<void> {
    const listed = await this.#workspace.refreshed();
    const closed = listed.filter((one) => isClosed(one));
    for (let at = 0; at < closed.length && !token.isCancellationRequested; at += atOnce) {
      await Promise.all(
        closed.slice(at, at + atOnce).map(async (one) => {
          await this.#check(one);
          told(closed.length);
        }),
      );
    }
    const orphans = this.#workspace.known.filter(({ checked }) => checked?.document === 'missing');
    const sought: (Orphan & { readonly listed: ListedDocument })[] = [];
    for (const listed of orphans) {
      const parsed = await listed.parsed();
      if (parsed) sought.push({ listed, sidecar: listed.sidecar, parsed });
    }
    const homes = await this.#closed.homesOf(sought, token);
    if (token.isCancellationRequested) return;
    for (const one of sought) {
      this.#setChecked(one.listed, one.parsed, { document: 'missing', homes: homes.get(one) ?? [] });
    }
  }

  /** The documents whose sidecars `fix` would mend; those of other coders are theirs to mend. */
  get fixable(): readonly ListedDocument[] {
    const all = this.#workspace.known.filter(({ owner }) => owner === undefined);
    const homes = all.flatMap(({ checked }) => (checked?.document === 'missing' ? checked.homes.map(String) : []));
    return all.filter(({ checked, writable }) => {
      if (writable !== true || !checked) return false;
      if (checked.document === 'changed') return true;
      if (checked.document !== 'missing' || checked.homes.length !== 1) return false;
      return homes.filter((one) => one === String(checked.homes[0])).length === 1;
    });
  }

  /** Writes what was found, and moves sidecars to their only homes; how many sidecars were mended. */
  async fix(): Promise<number> {
    let mended = 0;
    for (const { sidecar, checked } of this.fixable) {
      const parsed = checked && this.#parsedOf.get(checked);
      if (parsed && (await this.#mend(sidecar, parsed, checked))) mended += 1;
    }
    return mended;
  }

  /** After a document or its sidecar was renamed to `renamed`: has the sidecar say the document's name. */
  async tellName(renamed: vscode.Uri): Promise<void> {
    const document = documentNameOf(baseName(renamed));
    const uri = document === undefined ? renamed : sibling(renamed, document);
    const open = this.#documents.source(uri);
    if (open) {
      await open.ready;
      await open.sidecar.savePlaces();
    } else await this.#closed.tellName(uri);
  }

  #mend(sidecar: vscode.Uri, parsed: ParsedSidecar, checked: Checked): Promise<boolean> {
    if (checked.document === 'changed') return this.#closed.save(sidecar, parsed, checked.annotations, checked.text);
    const [home, ...others] = checked.document === 'missing' ? checked.homes : [];
    return home && others.length === 0 ? this.#closed.moveTo(home, sidecar, parsed) : Promise.resolve(false);
  }

  #setChecked(one: ListedDocument, parsed: ParsedSidecar, checked: Checked): void {
    this.#parsedOf.set(checked, parsed);
    this.#workspace.setChecked(one, checked);
  }

  async #check(one: ListedDocument): Promise<void> {
    try {
      const parsed = await one.parsed();
      if (parsed) this.#setChecked(one, parsed, await this.#closed.check(one.uri, parsed));
    } catch (error) {
      this.#log.warn(`${one.uri.toString()} could not be compared with its sidecar: ${String(error)}`);
    }
  }

  async #look(uriOf: (one: ListedDocument) => vscode.Uri, uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    for (const one of this.#workspace.known) if (uriOf(one).toString() === key && isClosed(one)) await this.#check(one);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function isClosed({ uri }: ListedDocument): boolean {
  const key = uri.toString();
  return !vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}
