import * as vscode from 'vscode';
import { Codebook, type Tag } from '../../core/codebook/codebook';
import { addTag } from '../../sidecar/addTag';
import { newCodebook } from '../../sidecar/newCodebook';
import { parseCodebook } from '../../sidecar/parseCodebook';
import { sibling } from '../convert';
import { sourceUri } from '../documents/articleUri';
import { DisposableStore } from '../lifecycle';
import { UserError } from '../log';
import type { SidecarFiles } from '../sidecars/sidecarFiles';

const fileName = 'codebook.yaml';

/** What providers for codebooks are registered for, whatever language their files have. */
export const codebookSelector: vscode.DocumentSelector = { pattern: `**/${fileName}` };

type CodebookProblem = ReturnType<typeof parseCodebook>['problems'][number];

/** A codebook file as read. */
export interface LoadedCodebook {
  readonly source: string | undefined;
  readonly codebook: Codebook;
  readonly problems: readonly CodebookProblem[];
}

/** The codebook of each workspace folder, read when first asked for and read again when it changes. */
export class Codebooks implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #loaded = new Map<string, Promise<LoadedCodebook>>();
  readonly #known = new Map<string, LoadedCodebook>();
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  /** Fires after a codebook was read, made, changed or removed. */
  readonly onDidChange = this.#changed.event;

  constructor(files: SidecarFiles) {
    this.#files = files;
    this.#lifetime.add(files.watchAll(`**/${fileName}`, (uri) => this.#forget(uri)));
  }

  /** Where the codebook for the document at `uri` is or would be: its workspace folder, else beside it. */
  locate(uri: vscode.Uri): vscode.Uri {
    const source = sourceUri(uri);
    const folder = vscode.workspace.getWorkspaceFolder(source);
    return folder ? vscode.Uri.joinPath(folder.uri, fileName) : sibling(source, fileName);
  }

  /** Where the codebook of a workspace folder is or would be. */
  locateIn(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(folder, fileName);
  }

  /** The codebooks of the workspace folders. */
  locations(): readonly vscode.Uri[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.locateIn(uri));
  }

  /** The codebook for the document at `uri`; empty when there is none or it cannot be read. */
  async for(uri: vscode.Uri): Promise<Codebook> {
    return (await this.#load(this.locate(uri))).codebook;
  }

  /** The codebook at `location` as far as it was read; reads it when it was not. */
  async at(location: vscode.Uri): Promise<LoadedCodebook> {
    return this.#load(location);
  }

  /** The same after another look at the disk, for those who cannot wait until its changes are told. */
  async refreshed(location: vscode.Uri): Promise<LoadedCodebook> {
    this.#loaded.delete(location.toString());
    return this.#load(location);
  }

  /** Whether the file at `uri` is or would be the codebook of a workspace folder, or was read as a codebook so far. */
  isOne(uri: vscode.Uri): boolean {
    const key = uri.toString();
    return this.#known.has(key) || this.locations().some((location) => location.toString() === key);
  }

  /** What was read so far, with its problems. */
  get known(): readonly { readonly uri: vscode.Uri; readonly loaded: LoadedCodebook }[] {
    return [...this.#known].map(([key, loaded]) => ({ uri: vscode.Uri.parse(key), loaded }));
  }

  /** Whether `name` is a tag of the codebook of the document at `uri`, or there is no codebook that could say. */
  async knows(uri: vscode.Uri, name: string): Promise<boolean> {
    const { source, codebook } = await this.#load(this.locate(uri));
    return source === undefined || codebook.get(name) !== undefined;
  }

  /**
   * Adds `tag` to the codebook of the document at `uri`, which is made when there is none.
   * @throws UserError when the file is broken or cannot be written.
   */
  async add(uri: vscode.Uri, tag: Tag): Promise<void> {
    const location = this.locate(uri);
    const { source, problems } = await this.#load(location);
    if (problems.some(({ severity }) => severity === 'error')) {
      throw new UserError(
        vscode.l10n.t('The codebook has errors, so the tag was not added to it. Open it and mend what is marked.'),
      );
    }
    await this.#write(location, addTag(source, tag), source);
  }

  /** Makes a codebook with a commented template in `folder`, unless there is one; returns where it is. */
  async create(folder: vscode.Uri): Promise<vscode.Uri> {
    const location = this.locateIn(folder);
    if ((await this.#files.read(location)) === undefined) await this.#write(location, newCodebook(), undefined);
    return location;
  }

  async #write(location: vscode.Uri, text: string, expected: string | undefined): Promise<void> {
    const result = await this.#files.write(location, text, expected);
    this.#forget(location);
    if (result === 'changedOnDisk') {
      throw new UserError(vscode.l10n.t('The codebook was changed elsewhere at the same moment. Try again.'));
    }
  }

  #load(location: vscode.Uri): Promise<LoadedCodebook> {
    const key = location.toString();
    const known = this.#loaded.get(key);
    if (known) return known;
    const loading = this.#read(location);
    this.#loaded.set(key, loading);
    loading.catch(() => this.#loaded.delete(key));
    return loading;
  }

  async #read(location: vscode.Uri): Promise<LoadedCodebook> {
    const loaded = await this.#tryRead(location);
    this.#known.set(location.toString(), loaded);
    this.#changed.fire();
    return loaded;
  }

  /** A codebook that cannot be read is empty and says why, so that nothing else stops working. */
  async #tryRead(location: vscode.Uri): Promise<LoadedCodebook> {
    try {
      const source = await this.#files.read(location);
      if (source === undefined) return { source, codebook: Codebook.empty, problems: [] };
      return { source, ...parseCodebook(source) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const problem = { severity: 'error', code: 'unreadable', span: { start: 0, end: 0 } } as const;
      return {
        source: undefined,
        codebook: Codebook.empty,
        problems: [{ ...problem, message: { message: error.message } }],
      };
    }
  }

  #forget(location: vscode.Uri): void {
    this.#loaded.delete(location.toString());
    this.#changed.fire();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
