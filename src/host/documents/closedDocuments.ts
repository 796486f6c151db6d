import * as vscode from 'vscode';
import type { AnnotationSet } from '../../core/annotations/annotationSet';
import { anchorSidecar } from '../../sidecar/anchorSidecar';
import { hashText } from '../../sidecar/hashes';
import type { DocumentText } from '../../sidecar/newSidecar';
import type { ParsedSidecar } from '../../sidecar/parsedSidecar';
import { parseSidecar } from '../../sidecar/parseSidecar';
import { isSidecarName } from '../../sidecar/sidecarNames';
import { writeSidecar } from '../../sidecar/writeSidecar';
import { baseName } from '../convert';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import { sidecarLike, type SidecarPlaces } from '../sidecars/sidecarPlaces';
import type { OldTexts } from './oldTexts';

/** What a look at a document that is not open says about its sidecar. */
export type Checked =
  | { readonly document: 'as recorded' }
  | { readonly document: 'changed'; readonly annotations: AnnotationSet; readonly text: DocumentText }
  /** `homes` are documents without a sidecar that have its text. */
  | { readonly document: 'missing'; readonly homes: readonly vscode.Uri[] };

/** A sidecar whose document is not there. */
export interface Orphan {
  readonly sidecar: vscode.Uri;
  readonly parsed: ParsedSidecar;
}

/** Bytes that one code point of a text can take at most in a file. */
const mostBytes = 4;
const markBytes = 3;

/** Compares sidecars with documents that are not open, as `marginalia check` does. */
export class ClosedDocuments {
  readonly #files: SidecarFiles;
  readonly #places: SidecarPlaces;
  readonly #oldTexts: OldTexts;

  constructor(files: SidecarFiles, places: SidecarPlaces, oldTexts: OldTexts) {
    this.#files = files;
    this.#places = places;
    this.#oldTexts = oldTexts;
  }

  /** Where the annotations of a sidecar are in the document at `uri` as it is on disk. */
  async check(uri: vscode.Uri, parsed: ParsedSidecar): Promise<Checked> {
    const text = await readText(uri);
    if (!text) return { document: 'missing', homes: [] };
    if (hashText(text.text) === parsed.document.sha256) return { document: 'as recorded' };
    const oldText = await this.#oldTexts.find(uri, parsed.document);
    return { document: 'changed', annotations: anchorSidecar(parsed, text.text, oldText).annotations, text };
  }

  /**
   * For each of these sidecars the documents of the workspace without such a sidecar that have the text which it was anchored
   * to. Reads every file once at most, and only those of a fitting size.
   */
  async homesOf<One extends Orphan>(
    orphans: readonly One[],
    token: vscode.CancellationToken,
  ): Promise<ReadonlyMap<One, readonly vscode.Uri[]>> {
    const homes = new Map(orphans.map((one): [One, vscode.Uri[]] => [one, []]));
    const all = orphans.length > 0 ? await this.#files.find('**/*') : [];
    const known = new Set(all.map((uri) => uri.toString()));
    for (const uri of all) {
      if (token.isCancellationRequested) break;
      if (isSidecarName(baseName(uri))) continue;
      const { size } = await vscode.workspace.fs.stat(uri);
      const fitting = orphans.filter(({ parsed }) => fits(parsed, size));
      const text = fitting.length > 0 ? await readText(uri) : undefined;
      const hash = text && hashText(text.text);
      for (const one of fitting) {
        const isHome = one.parsed.document.sha256 === hash && !known.has(sidecarLike(one.sidecar, uri).toString());
        if (isHome) homes.get(one)?.push(uri);
      }
    }
    return homes;
  }

  /** Writes where annotations are now; whether the file took it. */
  async save(sidecar: vscode.Uri, parsed: ParsedSidecar, set: AnnotationSet, text: DocumentText): Promise<boolean> {
    const written = writeSidecar(parsed, set, text);
    if (!written.ok) return false;
    return (
      written.source === parsed.source ||
      (await this.#files.write(sidecar, written.source, parsed.source)) === 'written'
    );
  }

  /** Moves a sidecar beside the document that has its text, and has it say so; whether that was done. */
  async moveTo(home: vscode.Uri, sidecar: vscode.Uri, parsed: ParsedSidecar): Promise<boolean> {
    const text = await readText(home);
    if (!text || parsed.writable !== true) return false;
    const target = sidecarLike(sidecar, home);
    await vscode.workspace.fs.rename(sidecar, target, { overwrite: false });
    return this.save(target, parsed, anchorSidecar(parsed, text.text).annotations, text);
  }

  /** Has the sidecar of the document at `uri`, which was renamed, say its name. */
  async tellName(uri: vscode.Uri): Promise<void> {
    const own = this.#places.own(uri).uri;
    const source = await this.#files.read(own);
    const text = await readText(uri);
    if (!text || source === undefined) return;
    const parsed = parseSidecar(source);
    if (parsed.writable !== true || hashText(text.text) !== parsed.document.sha256) return;
    await this.save(own, parsed, anchorSidecar(parsed, text.text).annotations, text);
  }
}

/** The text of the file at `uri`; undefined where it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<DocumentText | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { file: baseName(uri), text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), bytes };
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** Whether a file of `size` bytes can hold the text that a sidecar was anchored to. */
function fits({ document: { sha256, length } }: ParsedSidecar, size: number): boolean {
  if (sha256 === undefined) return false;
  return length === undefined || (size >= length && size <= length * mostBytes + markBytes);
}
