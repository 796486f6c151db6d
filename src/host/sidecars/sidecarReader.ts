import type * as vscode from 'vscode';
import { AnnotationSet } from '../../core/annotations/annotationSet';
import { sameData } from '../../core/annotations/sameData';
import { anchorSidecar } from '../../sidecar/anchorSidecar';
import { hashText } from '../../sidecar/hashes';
import type { ParsedSidecar, SidecarRecord } from '../../sidecar/parsedSidecar';
import { parseSidecar } from '../../sidecar/parseSidecar';
import { removedRecords } from '../../sidecar/rawRecords';
import type { OldTexts } from '../documents/oldTexts';
import { UserError } from '../log';
import type { RemovedRecords } from './removedRecords';
import type { SidecarBackups } from './sidecarBackups';
import type { SidecarFiles } from './sidecarFiles';

/** Earlier versions of sidecars and of texts, which stay at hand on this machine. */
export interface KeptVersions {
  readonly backups: SidecarBackups;
  readonly oldTexts: OldTexts;
  readonly removed: RemovedRecords;
}

/** What reading a sidecar again has shown. */
export type ReadResult = 'same' | 'changed' | 'gone';

/** A sidecar as it was read from disk last, and where its annotations are in its open document as that is now. */
export class SidecarReader {
  readonly #files: SidecarFiles;
  readonly #kept: KeptVersions;
  readonly #document: vscode.TextDocument;
  readonly #uri: vscode.Uri;
  #parsed: ParsedSidecar | undefined;
  #blocked: string | undefined;
  /** What was read when its annotations were looked for in the text last. */
  #anchored: ParsedSidecar | undefined;

  constructor(files: SidecarFiles, kept: KeptVersions, document: vscode.TextDocument, uri: vscode.Uri) {
    this.#files = files;
    this.#kept = kept;
    this.#document = document;
    this.#uri = uri;
  }

  /** What was read; undefined when there is no sidecar. */
  get parsed(): ParsedSidecar | undefined {
    return this.#parsed;
  }

  /** Why the file could not be read, in a sentence that says what to do. */
  get blocked(): string | undefined {
    return this.#blocked;
  }

  /** Reads the file. A version that holds less than the one before puts that away as a backup. */
  async read(): Promise<ReadResult> {
    if (this.#document.isUntitled) return 'same';
    const source = await this.#source();
    if (this.#blocked !== undefined || source === this.#parsed?.source) return 'same';
    const parsed = source === undefined ? undefined : parseSidecar(source);
    const before = this.#parsed;
    // Half a file from elsewhere, or a deletion: what it held stays at hand.
    if (before && (parsed?.records.length ?? 0) < before.records.length) {
      await this.#kept.backups.keep(this.#uri, before.source);
    }
    this.#parsed = parsed;
    return source === undefined ? 'gone' : 'changed';
  }

  /** Takes what was just written as read, and remembers the records that were taken out. */
  wrote(parsed: ParsedSidecar): void {
    if (this.#parsed) this.#kept.removed.keep(this.#uri.toString(), removedRecords(this.#parsed, parsed));
    this.#parsed = parsed;
    this.#anchored = parsed;
  }

  /** What the file says at its places in the text of now; `oldText` is the one it was written for, where that is known. */
  anchored(oldText?: string): AnnotationSet {
    this.#anchored = this.#parsed;
    if (!this.#parsed) return AnnotationSet.empty;
    return anchorSidecar(this.#parsed, this.#document.getText(), oldText).annotations;
  }

  /** The annotations whose words and places the file gives as it did when `anchored` was called last, or we wrote it. */
  get samePlaces(): ReadonlySet<string> {
    const places = (parsed: ParsedSidecar | undefined): ReadonlyMap<string, SidecarRecord> =>
      new Map(parsed?.records.map((record) => [record.id, record]));
    const [before, now] = [places(this.#anchored), places(this.#parsed)];
    return new Set(
      [...now].flatMap(([id, record]) => (sameData(placeOf(record), placeOf(before.get(id))) ? [id] : [])),
    );
  }

  /** Whether the file was written for the text as it is now. */
  get isOfText(): boolean {
    const recorded = this.#parsed?.document.sha256;
    return recorded !== undefined && recorded === hashText(this.#document.getText());
  }

  /** The text that the file was written for, where the document has another one by now and somebody has kept it. */
  async oldText(): Promise<string | undefined> {
    const parsed = this.#parsed;
    if (!parsed || parsed.records.length === 0) return undefined;
    if (this.isOfText) {
      await this.#kept.oldTexts.keep(this.#document.getText());
      return undefined;
    }
    const oldText = await this.#kept.oldTexts.find(this.#document.uri, parsed.document);
    return parsed === this.#parsed ? oldText : undefined;
  }

  async #source(): Promise<string | undefined> {
    try {
      const source = await this.#files.read(this.#uri);
      this.#blocked = undefined;
      return source;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#blocked = error.message;
      return undefined;
    }
  }
}

/** What says where the words of a record are. */
function placeOf(record: SidecarRecord | undefined): Partial<SidecarRecord> | undefined {
  if (!record) return undefined;
  const { at, exact, prefix, suffix, state } = record;
  return { at, exact, prefix, suffix, state };
}
