import * as vscode from 'vscode';
import { hashText } from '../../sidecar/hashes';
import { trimmedSplice } from '../../sidecar/splices';
import { baseName, toWords } from '../convert';
import type { Documents } from '../documents/documents';
import { DisposableStore } from '../lifecycle';
import { UserError, type Log } from '../log';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import { OnlyOne } from './onlyOne';
import type { WorkspaceSidecars } from '../workspace/workspaceSidecars';
import { affectedBy, type AffectedDocuments } from './affectedDocuments';
import { refactorInBulk, takeBackInBulk } from './bulkRefactoring';
import type { Codebooks } from './codebooks';
import { applyPreviewed, editableDocument, toWorkspaceEdit } from './previewedEdit';
import { changeCodebookFile, changeSidecarFile, toTakeBack, type ChangedFile, type FileChange } from './refactoredFile';
import type { Refactoring } from './refactoring';
import { RefactoringSaves } from './refactoringSaves';

/** More files than this are changed without VS Code's preview, which opens every one of them. */
export const mostPreviewed = 100;

/** What a refactoring did. */
export interface Refactored {
  readonly label: string;
  /** How many sidecars were changed; the codebook does not count. */
  readonly files: number;
  /** A sentence for each that was left as it was. */
  readonly left: readonly string[];
}

interface Done extends Refactored {
  readonly codebook: ChangedFile;
  readonly sidecars: readonly ChangedFile[];
}

/** Changes codebooks together with the sidecars that follow them: all or nothing, one at a time, to be undone as one. */
export class CodebookRefactorings implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #documents: Documents;
  readonly #codebooks: Codebooks;
  readonly #workspace: WorkspaceSidecars;
  readonly #lifetime = new DisposableStore();
  readonly #saves: RefactoringSaves;
  readonly #onlyOne = new OnlyOne();
  #last: Done | undefined;

  constructor(files: SidecarFiles, documents: Documents, codebooks: Codebooks, workspace: WorkspaceSidecars, log: Log) {
    this.#files = files;
    this.#documents = documents;
    this.#codebooks = codebooks;
    this.#workspace = workspace;
    this.#saves = this.#lifetime.add(new RefactoringSaves(log));
  }

  /** What is undone by `undo`; undefined when there is nothing. */
  get last(): Refactored | undefined {
    return this.#last;
  }

  /**
   * Shows a refactoring in VS Code's preview and makes it; where that would be too many files, asks with `confirm` and makes it
   * with progress. Undefined when the person does not want it: every file is as it was then.
   * @throws UserError when another is under way, the codebook cannot be changed so, or a file is not saved.
   */
  run(
    refactoring: Refactoring,
    confirm: (what: AffectedDocuments) => Promise<boolean>,
  ): Promise<Refactored | undefined> {
    return this.#onlyOne.run(refactoring.label, async () => {
      const what = await this.#prepare(refactoring);
      const isMany = what.affected.length > mostPreviewed;
      if (isMany && !(await confirm(what))) return undefined;
      const done = isMany ? await this.#runInBulk(refactoring, what) : await this.#runPreviewed(refactoring, what);
      if (!done) return undefined;
      const left = [...done.left, ...what.broken.map(leftAsItWas)];
      this.#last = { ...done, left };
      await this.#reload(what);
      return this.#last;
    });
  }

  /**
   * The edit that makes a refactoring, for VS Code to make: of the codebook as it is in its editor, saved or not.
   * @throws UserError likewise, and when there are too many files.
   */
  async edit(refactoring: Refactoring): Promise<vscode.WorkspaceEdit> {
    return this.#onlyOne.run(refactoring.label, async () => {
      const what = await this.#prepare(refactoring);
      if (what.affected.length > mostPreviewed) {
        throw new UserError(
          vscode.l10n.t(
            '{0} files have this tag, too many to be renamed here. Use the command Rename Tag.',
            String(what.affected.length),
          ),
        );
      }
      const changes = await this.#changes(refactoring, what, (uri) => vscode.workspace.openTextDocument(uri));
      this.#saves.add(changes);
      return toWorkspaceEdit(changes, refactoring.label);
    });
  }

  /**
   * Takes the last refactoring back, in every file that it changed; tags that somebody has changed since stay as they are.
   * @throws UserError when there is none, or the codebook has changed since.
   */
  undo(): Promise<Refactored> {
    const last = this.#last;
    if (!last)
      throw new UserError(vscode.l10n.t('No tag was renamed, merged, moved, split or deleted in this window.'));
    return this.#onlyOne.run(last.label, async () => {
      const { codebook, sidecars, label } = last;
      const now = await this.#files.read(codebook.uri);
      if (now === undefined || hashText(now) !== codebook.hash) {
        throw new UserError(
          vscode.l10n.t('{0} has changed since, so "{1}" cannot be undone as a whole.', baseName(codebook.uri), label),
        );
      }
      const left = await takeBackInBulk(this.#files, vscode.l10n.t('Undoing: {0}', label), [codebook, ...sidecars]);
      this.#last = undefined;
      await this.#reloadOpen();
      return { label, files: sidecars.length, left };
    });
  }

  async #prepare(refactoring: Refactoring): Promise<AffectedDocuments> {
    await this.#documents.flush();
    const what = affectedBy(refactoring, await this.#workspace.refreshed(), this.#codebooks);
    for (const { uri } of what.affected) {
      if (this.#documents.source(uri)?.sidecar.unsaved === true)
        throw new UserError(vscode.l10n.t('The annotations of {0} could not be saved yet. Try again.', baseName(uri)));
    }
    return what;
  }

  async #runPreviewed(refactoring: Refactoring, what: AffectedDocuments): Promise<Done | undefined> {
    const { label } = refactoring;
    const changes = await this.#changes(refactoring, what, (uri) => editableDocument(this.#files, uri));
    const edit = await toWorkspaceEdit(changes, label, { uri: refactoring.codebook, text: label });
    this.#saves.add(changes);
    const made = await applyPreviewed(edit, changes, this.#files);
    const [codebook, ...sidecars] = made;
    if (codebook?.uri.toString() !== refactoring.codebook.toString()) return undefined;
    // What was made may be more or less than what was shown, as the person ticked it.
    const after = (await this.#files.read(codebook.uri)) ?? codebook.after;
    const own = { ...codebook, after, splices: trimmedSplice(codebook.before, after) };
    return { label, files: sidecars.length, left: [], codebook: toTakeBack(own), sidecars: sidecars.map(toTakeBack) };
  }

  async #runInBulk(refactoring: Refactoring, what: AffectedDocuments): Promise<Done | undefined> {
    const { label, codebook: uri } = refactoring;
    const ours = new Set([uri, ...what.affected.map(({ sidecar }) => sidecar)].map(String));
    for (const document of vscode.workspace.textDocuments)
      if (ours.has(document.uri.toString())) await editableDocument(this.#files, document.uri);
    const done = await refactorInBulk(
      this.#files,
      refactoring,
      what.affected.map(({ sidecar }) => sidecar),
    );
    return done && { label, files: done.sidecars.length, ...done };
  }

  async #changes(
    refactoring: Refactoring,
    { affected }: AffectedDocuments,
    open: (uri: vscode.Uri) => Thenable<vscode.TextDocument>,
  ): Promise<readonly FileChange[]> {
    const codebook = await open(refactoring.codebook);
    const changes = [changeCodebookFile(codebook.uri, codebook.getText(), refactoring)];
    for (const { sidecar } of affected) {
      const source = (await editableDocument(this.#files, sidecar)).getText();
      changes.push(changeSidecarFile(sidecar, source, refactoring));
    }
    return changes;
  }

  async #reload({ affected }: AffectedDocuments): Promise<void> {
    const open = affected.flatMap(({ uri }) => this.#documents.source(uri) ?? []);
    await Promise.all(open.map(({ sidecar }) => sidecar.load()));
  }

  async #reloadOpen(): Promise<void> {
    await Promise.all(this.#documents.all.map(({ sidecar }) => sidecar.load()));
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function leftAsItWas({ sidecar, writable }: AffectedDocuments['broken'][number]): string {
  const reason = writable === true ? '' : toWords(writable.reason);
  return vscode.l10n.t('{0} was left as it was: {1}.', baseName(sidecar), reason);
}
