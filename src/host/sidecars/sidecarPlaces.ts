import * as vscode from 'vscode';
import { coderOf, documentNameOf, newSidecarName } from '../../sidecar/sidecarNames';
import { baseName, sibling } from '../convert';
import type { Settings } from '../settings';

/** Where the sidecar of a document is. */
export interface SidecarPlace {
  readonly uri: vscode.Uri;
  /** Why nothing may be written there, in a sentence that says what to do; undefined when it may. */
  readonly refusal?: string;
}

/** The owner of the sidecar that coders share, for those who have one of their own. */
export const everybody = '';

/** Which of a document's sidecars is our own, as the settings say: the one that all share, or one for each coder. */
export class SidecarPlaces implements vscode.Disposable {
  readonly #settings: Settings;
  readonly #listener: vscode.Disposable;
  /** Whose sidecar is our own, by workspace folder: undefined where all share one. Asking VS Code each time takes long. */
  readonly #coders = new Map<string, string | undefined>();
  /** Fires when places may have changed. */
  readonly onDidChange: vscode.Event<void>;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.onDidChange = settings.onDidChange;
    this.#listener = settings.onDidChange(() => this.#coders.clear());
  }

  /** Our own sidecar of the document at `uri`: beside it. */
  own(uri: vscode.Uri): SidecarPlace {
    const coder = this.#coderFor(uri);
    if (coder !== '') return { uri: sibling(uri, newSidecarName(baseName(uri), coder)) };
    const refusal = vscode.l10n.t(
      'Every coder has a sidecar here (marginalia.sidecar). Set your name in the setting marginalia.coder first.',
    );
    return { uri: sibling(uri, newSidecarName(baseName(uri))), refusal };
  }

  /** Whose sidecar this is: undefined for our own, `everybody` for the one that all share. */
  ownerOf(sidecar: vscode.Uri): string | undefined {
    const name = baseName(sidecar);
    const document = documentNameOf(name);
    if (document === undefined) return undefined;
    const own = baseName(this.own(sibling(sidecar, document)).uri);
    return own.normalize('NFC') === name.normalize('NFC') ? undefined : (coderOf(name) ?? everybody);
  }

  /** The coder with a sidecar of their own; undefined where all share one, empty where the name is not set. */
  #coderFor(uri: vscode.Uri): string | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    if (!this.#coders.has(folder)) {
      const isOwn = this.#settings.get('sidecar', uri) === 'perCoder';
      this.#coders.set(folder, isOwn ? this.#settings.get('coder', uri).trim() : undefined);
    }
    return this.#coders.get(folder);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/** The sidecar that the document at `uri` has or would have from the same coder as `sidecar`. */
export function sidecarLike(sidecar: vscode.Uri, uri: vscode.Uri): vscode.Uri {
  return sibling(uri, newSidecarName(baseName(uri), coderOf(baseName(sidecar))));
}
