import * as vscode from 'vscode';
import { documentAt, pathTo } from '../../core/relations/documentPath';
import { followDocuments, type NamedEnd } from '../../sidecar/followDocuments';
import { baseName, sibling } from '../convert';
import type { Documents } from '../documents/documents';
import { UserError } from '../log';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import { documentBeside, type Relations } from './relations';
import type { ListedDocument, WorkspaceSidecars } from './workspaceSidecars';

/** How often a sidecar is tried that somebody else writes at the same moment. */
const attempts = 5;

/** Files or folders that have been renamed or moved. */
type Renamed = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** Has relations follow documents that were renamed or moved, in whichever sidecars they are kept. */
export class FollowRenames {
  readonly #files: SidecarFiles;
  readonly #documents: Documents;
  readonly #workspace: WorkspaceSidecars;
  readonly #relations: Relations;

  constructor(files: SidecarFiles, documents: Documents, workspace: WorkspaceSidecars, relations: Relations) {
    this.#files = files;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#relations = relations;
  }

  /**
   * To be called when `renamed` are at their new places, with their sidecars. @throws UserError that names the sidecars that
   * could not be changed: their relations lead to nothing then, which is a problem at each.
   */
  async follow(renamed: Renamed): Promise<void> {
    await this.#workspace.list();
    if (!this.#workspace.known.some(leavesDocument)) return;
    const left: string[] = [];
    const done = new Set<string>();
    for (const listed of (await this.#workspace.refreshed()).filter(leavesDocument)) {
      const now = moved(listed.uri, renamed, 'newUri');
      const sidecar = sibling(now, baseName(now) + baseName(listed.sidecar).slice(baseName(listed.uri).length));
      if (done.has(sidecar.toString())) continue;
      done.add(sidecar.toString());
      if (!(await this.#change(sidecar, (end) => this.#renamed(listed, now, renamed, end))))
        left.push(baseName(sidecar));
      await this.#documents.source(now)?.sidecar.load();
    }
    if (left.length > 0) {
      throw new UserError(
        vscode.l10n.t(
          'The relations in {0} could not follow the new names. The Problems view tells which.',
          left.join(', '),
        ),
      );
    }
  }

  /** The path by which a relation of the document that is at `now` names its other end from now on; undefined when as before. */
  #renamed(
    { owner }: ListedDocument,
    now: vscode.Uri,
    renamed: Renamed,
    { to, in: path }: NamedEnd,
  ): string | undefined {
    const before = documentBeside(moved(now, renamed, 'oldUri').toString(), path);
    if (before === undefined) return undefined;
    const after = moved(vscode.Uri.parse(before, true), renamed, 'newUri');
    const id = this.#relations.nameOf(to, owner);
    const isThere = [before, after.toString()].some((document) => this.#relations.at(document, id) !== undefined);
    if (!isThere || documentAt(now.path, path) === after.path) return undefined;
    return pathTo(now.path, after.path);
  }

  /** Whether the file says now what it should. */
  async #change(sidecar: vscode.Uri, renamed: (end: NamedEnd) => string | undefined): Promise<boolean> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = await this.#files.read(sidecar);
      if (before === undefined) return true;
      const after = followDocuments(before, renamed);
      if (after === undefined || after === before) return after !== undefined;
      if ((await this.#files.write(sidecar, after, before)) === 'written') return true;
    }
    return false;
  }
}

/** Whether a relation of the document leads to another. */
function leavesDocument({ annotations }: ListedDocument): boolean {
  return annotations.some(({ relations }) => relations?.some(({ in: path }) => path !== undefined));
}

/** Where what is or was at `uri` is after the rename, or with `oldUri` was before. */
function moved(uri: vscode.Uri, renamed: Renamed, side: 'oldUri' | 'newUri'): vscode.Uri {
  for (const pair of renamed) {
    const [from, to] = side === 'newUri' ? [pair.oldUri, pair.newUri] : [pair.newUri, pair.oldUri];
    const isSamePlace = from.scheme === uri.scheme && from.authority === uri.authority;
    if (!isSamePlace || (uri.path !== from.path && !uri.path.startsWith(`${from.path}/`))) continue;
    return to.with({ path: to.path + uri.path.slice(from.path.length) });
  }
  return uri;
}
