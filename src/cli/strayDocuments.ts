import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { hashText } from '../sidecar/hashes';
import type { SidecarDocument } from '../sidecar/parsedSidecar';
import { isSidecarName, newSidecarName } from '../sidecar/sidecarNames';
import { decodeText } from './decode';
import { walk } from './walk';

/** Bytes that one code point of a text can take at most in a file: four in UTF-8, and a line break may be two. */
const mostBytes = 4;
/** Of the byte order mark. */
const markBytes = 3;

/** Documents without a sidecar in some folders: where the documents of sidecars that have none may have gone. */
export class StrayDocuments {
  readonly #folders: readonly string[];
  #strays: Promise<ReadonlyMap<string, number>> | undefined;
  readonly #hashes = new Map<string, Promise<string | undefined>>();

  /** `places` are folders, sidecars or documents; of a file its folder counts. */
  constructor(places: readonly string[]) {
    this.#folders = places;
  }

  /** The documents that have the text a sidecar was anchored to, by path from here; none when the sidecar does not say. */
  async withTextOf({ sha256, length }: SidecarDocument): Promise<readonly string[]> {
    if (sha256 === undefined) return [];
    const found: string[] = [];
    for (const [path, size] of await (this.#strays ??= this.#find())) {
      const canBe = length === undefined || (size >= length && size <= length * mostBytes + markBytes);
      if (canBe && (await this.#hash(path)) === sha256) found.push(path);
    }
    return found;
  }

  async #find(): Promise<ReadonlyMap<string, number>> {
    const strays = new Map<string, number>();
    for (const place of this.#folders) {
      const folder = (await stat(place)).isDirectory() ? place : dirname(place);
      const files: string[] = [];
      for await (const path of walk(folder)) files.push(path);
      const known = new Set(files);
      for (const path of files) {
        if (isSidecarName(basename(path)) || known.has(newSidecarName(path))) continue;
        strays.set(relative('', path), (await stat(path)).size);
      }
    }
    return strays;
  }

  #hash(path: string): Promise<string | undefined> {
    const known = this.#hashes.get(path);
    if (known) return known;
    // A file that nobody may read is nobody's document.
    const hash = readFile(path).then(
      (bytes) => hashText(decodeText(bytes)),
      () => undefined,
    );
    this.#hashes.set(path, hash);
    return hash;
  }
}
