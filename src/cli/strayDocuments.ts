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

interface Found {
  /** Of all documents, in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly sidecars: ReadonlySet<string>;
}

/** Documents in some folders: where the documents of sidecars that have none may have gone. */
export class StrayDocuments {
  readonly #folders: readonly string[];
  #found: Promise<Found> | undefined;
  readonly #hashes = new Map<string, Promise<string | undefined>>();

  /** `places` are folders, sidecars or documents; of a file its folder counts. */
  constructor(places: readonly string[]) {
    this.#folders = places;
  }

  /**
   * The documents that have the text a sidecar of `coder` was anchored to and no sidecar of that coder, by path from here; none
   * when the sidecar does not say.
   */
  async withTextOf({ sha256, length }: SidecarDocument, coder: string | undefined): Promise<readonly string[]> {
    if (sha256 === undefined) return [];
    const found: string[] = [];
    const { sizes, sidecars } = await (this.#found ??= this.#find());
    for (const [path, size] of sizes) {
      const canBe = length === undefined || (size >= length && size <= length * mostBytes + markBytes);
      if (canBe && !sidecars.has(newSidecarName(path, coder)) && (await this.#hash(path)) === sha256) found.push(path);
    }
    return found;
  }

  async #find(): Promise<Found> {
    const sizes = new Map<string, number>();
    const sidecars = new Set<string>();
    for (const place of this.#folders) {
      const folder = (await stat(place)).isDirectory() ? place : dirname(place);
      for await (const path of walk(folder)) {
        if (isSidecarName(basename(path))) sidecars.add(relative('', path));
        else sizes.set(relative('', path), (await stat(path)).size);
      }
    }
    return { sizes, sidecars };
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
