import * as vscode from 'vscode';
import { importTags } from '../../sidecar/importTags';
import { readQdc } from '../../sidecar/readQdc';
import { readTagList } from '../../sidecar/readTagList';
import { trimmedSplice } from '../../sidecar/splices';
import { writeQdc } from '../../sidecar/writeQdc';
import { baseName, toRange, toWords } from '../convert';
import { UserError } from '../log';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import type { Codebooks } from './codebooks';

/** What came of an import. */
export interface ImportedCodebook {
  readonly added: number;
  /** Tags that the codebook had already, by name; they stay as they are. */
  readonly known: number;
  /** The codebook, changed and saved; undefined when there was nothing to add. */
  readonly document?: vscode.TextDocument;
}

/** Brings tags from files of other programs and out again. */
export class CodebookExchange {
  readonly #files: SidecarFiles;
  readonly #codebooks: Codebooks;

  constructor(files: SidecarFiles, codebooks: Codebooks) {
    this.#files = files;
    this.#codebooks = codebooks;
  }

  /**
   * Adds the tags of a REFI-QDA codebook or a plain list to the codebook at `location`, in its editor, so that it can be undone
   * there, and saves it. @throws UserError when either file cannot be read, or the codebook not be written.
   */
  async import(from: vscode.Uri, location: vscode.Uri): Promise<ImportedCodebook> {
    const source = await this.#files.read(from);
    if (source === undefined) throw new UserError(vscode.l10n.t('{0} is not there.', baseName(from)));
    const isXml = /\.(?:qdc|qde|xml)$/i.test(from.path) || /^\ufeff?\s*</.test(source);
    const made = !(await this.#files.exists(location));
    const old = made ? undefined : (await vscode.workspace.openTextDocument(location)).getText();
    const imported = importTags(old, isXml ? readQdc(source) : readTagList(source));
    if (!imported.ok) throw new UserError(`${toWords(imported.reason)}.`);
    const { added, known, source: next } = imported;
    if (added === 0) return { added, known };
    if (made && (await this.#files.write(location, next, undefined)) === 'changedOnDisk')
      throw new UserError(vscode.l10n.t('The codebook was changed elsewhere at the same moment. Try again.'));
    const document = await vscode.workspace.openTextDocument(location);
    if (old !== undefined) await edit(document, old, next);
    return { added, known, document };
  }

  /** Writes the codebook at `location` as a REFI-QDA codebook. @throws UserError when there is no tag, or it cannot be written. */
  async export(location: vscode.Uri, to: vscode.Uri): Promise<number> {
    const { codebook } = await this.#codebooks.refreshed(location);
    if (codebook.tags.length === 0) {
      throw new UserError(vscode.l10n.t('There is no tag to export: the codebook is empty or cannot be read.'));
    }
    const before = await this.#files.read(to);
    if ((await this.#files.write(to, writeQdc(codebook), before)) === 'changedOnDisk')
      throw new UserError(vscode.l10n.t('{0} was changed at the same moment. Try again.', baseName(to)));
    return codebook.tags.length;
  }
}

async function edit(document: vscode.TextDocument, old: string, next: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of trimmedSplice(old, next))
    change.replace(document.uri, toRange(document, { start, end }), text);
  if (document.getText() !== old || !(await vscode.workspace.applyEdit(change)))
    throw new UserError(vscode.l10n.t('The codebook was changed elsewhere at the same moment. Try again.'));
  await document.save();
}
