import type * as vscode from 'vscode';
import { hashText } from '../../sidecar/hashes';
import type { SidecarDocument } from '../../sidecar/parsedSidecar';
import { textInGit } from './gitExtension';
import type { TextCache } from './textCache';

/** How long git is waited for, in milliseconds: saves wait as long, what is painted does not. */
const patience = 3000;

/** Finds the text that a sidecar was anchored to after its document has got another one: in git, else kept on this machine. */
export class OldTexts {
  readonly #cache: TextCache;

  constructor(cache: TextCache) {
    this.#cache = cache;
  }

  /** The text that the sidecar of the document at `uri` says it was anchored to; undefined when nobody has it. Never rejects. */
  async find(uri: vscode.Uri, { sha256 }: SidecarDocument): Promise<string | undefined> {
    if (sha256 === undefined) return undefined;
    const inGit = textInGit(uri, (text) => hashText(text) === sha256).catch(() => undefined);
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    return (await Promise.race([inGit, tooLate])) ?? this.#cache.get(sha256);
  }

  /** Keeps a text that a sidecar is anchored to now. Never rejects. */
  keep(text: string): Promise<void> {
    return this.#cache.put(text);
  }
}
