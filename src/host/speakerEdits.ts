import * as vscode from 'vscode';
import {
  applicable,
  applySpeakerChange,
  isNoChange,
  reversed,
  speakerUse,
  type SpeakerChange,
} from '../core/review/speakerChange';
import { changeSpeakersOf, sidecarSpeakerUse } from '../sidecar/changeSpeakersOf';
import { parseSidecar } from '../sidecar/parseSidecar';
import { baseName, toWords } from './convert';
import type { Documents } from './documents';
import { UserError } from './log';
import { sidecarOf, type SidecarFiles } from './sidecarFiles';

/** What is to change in the sidecar of one document. */
export interface DocumentChange {
  readonly uri: vscode.Uri;
  readonly change: SpeakerChange;
}

/** What became of a change of several documents. */
export interface ChangedDocuments {
  /** What was really changed, and can be taken back. */
  readonly done: readonly DocumentChange[];
  /** Of each sidecar that was left as it is, a sentence with its name that says why. */
  readonly left: readonly string[];
}

/** How often a sidecar is read again because somebody else wrote it meanwhile. */
const attempts = 5;

/** Changes the speakers of many documents: of open ones through their annotations, of the others in their sidecars. */
export class SpeakerEdits {
  readonly #files: SidecarFiles;
  readonly #documents: Documents;
  #last: readonly DocumentChange[] = [];

  constructor(files: SidecarFiles, documents: Documents) {
    this.#files = files;
    this.#documents = documents;
  }

  /** Changes one document after the other; what cannot be changed is left, and the rest is changed all the same. */
  async apply(changes: readonly DocumentChange[]): Promise<ChangedDocuments> {
    const done: DocumentChange[] = [];
    const left: string[] = [];
    for (const { uri, change } of changes) {
      try {
        const applied = await this.#applyTo(uri, change);
        if (!isNoChange(applied)) done.push({ uri, change: applied });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        left.push(error.message);
      }
    }
    this.#last = done;
    return { done, left };
  }

  /** Takes back what `apply` did last, wherever nobody has changed it since; a second time there is nothing to take back. */
  async undo(): Promise<ChangedDocuments> {
    const last = this.#last.map(({ uri, change }) => ({ uri, change: reversed(change) }));
    const result = await this.apply(last);
    this.#last = [];
    return result;
  }

  async #applyTo(uri: vscode.Uri, change: SpeakerChange): Promise<SpeakerChange> {
    const open = this.#documents.source(uri);
    if (!open) return this.#applyOnDisk(sidecarOf(uri), change);
    let applied = change;
    await open.update((set) => {
      applied = applicable(speakerUse(set), change);
      return applySpeakerChange(set, applied);
    });
    return applied;
  }

  async #applyOnDisk(sidecar: vscode.Uri, change: SpeakerChange): Promise<SpeakerChange> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const source = await this.#files.read(sidecar);
      if (source === undefined) throw leftAsIs(sidecar, vscode.l10n.t('it is gone'));
      const parsed = parseSidecar(source);
      const written = changeSpeakersOf(parsed, change);
      if (!written.ok) throw leftAsIs(sidecar, toWords(written.reason));
      const applied = applicable(sidecarSpeakerUse(parsed), change);
      if (written.source === source) return applied;
      if ((await this.#files.write(sidecar, written.source, source)) === 'written') return applied;
    }
    throw leftAsIs(sidecar, vscode.l10n.t('it keeps changing on disk'));
  }
}

/** The sentence about a sidecar that was not changed. */
export function leftAsIs(sidecar: vscode.Uri, reason: string): UserError {
  return new UserError(vscode.l10n.t('{0} was left as it is: {1}.', baseName(sidecar), reason.replace(/\.$/, '')));
}
