/** The folder of a file that is to be saved safely, on whatever file system. Names are of files in it. */
export interface SafeFolder {
  /** The bytes of a file; undefined when there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Gives a file another name, in place of the file that has it. Rejects where the file system cannot. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; nothing happens when there is none. */
  remove(name: string): Promise<void>;
  /** The names of the files; none where they cannot be listed. */
  names(): Promise<readonly string[]>;
  /** When a file was last written, in milliseconds since 1970; undefined when there is none. */
  modified(name: string): Promise<number | undefined>;
}

/** What became of a save: done; not done, since the file is not as expected; not done, since another writer is at it now. */
export type SaveResult = 'written' | 'changedOnDisk' | 'busy';

/** A file that is being written for longer than this was left behind by a writer that is gone, in milliseconds. */
const abandonedAfter = 15_000;

/**
 * A file that several programs may save at the same time, each at any moment killed: it is always one whole version, and
 * none is written over that its writer has not read. A save goes by way of `.NAME.WRITER.partial`, renamed to `….saving` when
 * it is whole, and that over the file; who sees such a file of another writer after having laid down its own withdraws, so
 * that of two at the same time none or one goes on (as in Peterson's and Lamport's algorithms: first the flag, then the look).
 */
export class SafeFile {
  readonly #folder: SafeFolder;
  readonly #name: string;
  readonly #writer: string;
  readonly #now: () => number;

  /** `writer` is a short word that no other running writer has; `now` gives milliseconds since 1970. */
  constructor(folder: SafeFolder, name: string, writer: string, now: () => number) {
    this.#folder = folder;
    this.#name = name;
    this.#writer = writer;
    this.#now = now;
  }

  /** The file; undefined when there is none. A whole version that was about to become it when its writer was killed is it. */
  async read(): Promise<Uint8Array | undefined> {
    const bytes = await this.#folder.read(this.#name);
    if (bytes) return bytes;
    const waiting = (await this.#beside()).filter((name) => name.endsWith(wholeEnding));
    for (const name of waiting.sort().reverse()) {
      const whole = await this.#folder.read(name);
      if (!whole) continue;
      await this.#folder.rename(name, this.#name).catch(() => undefined);
      return whole;
    }
    return this.#folder.read(this.#name);
  }

  /**
   * Makes `bytes` the file, if that still is `expected` (undefined: no file).
   * Rejects as the folder does when it cannot be written; the file is then as it was.
   */
  async save(bytes: Uint8Array, expected: Uint8Array | undefined): Promise<SaveResult> {
    if (!sameBytes(await this.read(), expected)) return 'changedOnDisk';
    const [partial, whole] = [this.#own(partialEnding), this.#own(wholeEnding)];
    try {
      await this.#folder.write(partial, bytes);
      if (!sameBytes(await this.#folder.read(partial), bytes)) throw new Error('The file was not written whole.');
      const canRename = await this.#folder.rename(partial, whole).then(
        () => true,
        () => false,
      );
      const obstacle = await this.#obstacle(expected);
      if (!obstacle && !(canRename && (await this.#renameOver(whole, bytes)))) await this.#writeOver(bytes, expected);
      await this.#removeOwn(partial, whole);
      return obstacle ?? 'written';
    } catch (error) {
      const now = await this.#folder.read(this.#name).catch(() => undefined);
      // While there is no file, the whole version is all there is, and stays.
      await this.#removeOwn(partial, ...(now ? [whole] : []));
      throw error;
    }
  }

  /** Removes what killed writers have left beside the file. Leaves it alone while there is no file, since it may be all there is. */
  async clean(): Promise<void> {
    if (!(await this.#folder.read(this.#name))) return;
    for (const name of await this.#beside()) if (await this.#isAbandoned(name)) await this.#folder.remove(name);
  }

  async #obstacle(expected: Uint8Array | undefined): Promise<SaveResult | undefined> {
    if (await this.#isAnotherAtIt()) return 'busy';
    return sameBytes(await this.#folder.read(this.#name), expected) ? undefined : 'changedOnDisk';
  }

  /** Whether that went, by us or by another who found the file missing for a moment and completed this save. */
  async #renameOver(whole: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#folder.rename(whole, this.#name);
      return true;
    } catch {
      return sameBytes(await this.#folder.read(this.#name), bytes);
    }
  }

  /** Where nothing can be renamed, and through links: in place, and back when that fails half-way. */
  async #writeOver(bytes: Uint8Array, expected: Uint8Array | undefined): Promise<void> {
    try {
      await this.#folder.write(this.#name, bytes);
      if (!sameBytes(await this.#folder.read(this.#name), bytes)) throw new Error('The file was not written whole.');
    } catch (error) {
      if (expected) await this.#folder.write(this.#name, expected);
      else await this.#folder.remove(this.#name);
      throw error;
    }
  }

  async #isAnotherAtIt(): Promise<boolean> {
    for (const name of await this.#beside()) {
      if (name !== this.#own(partialEnding) && name !== this.#own(wholeEnding) && !(await this.#isAbandoned(name)))
        return true;
    }
    return false;
  }

  async #isAbandoned(name: string): Promise<boolean> {
    const modified = await this.#folder.modified(name);
    return modified === undefined || this.#now() - modified > abandonedAfter;
  }

  async #beside(): Promise<readonly string[]> {
    const start = `.${this.#name}.`;
    return (await this.#folder.names()).filter(
      (name) => name.startsWith(start) && (name.endsWith(partialEnding) || name.endsWith(wholeEnding)),
    );
  }

  async #removeOwn(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.#folder.remove(name).catch(() => undefined);
  }

  #own(ending: string): string {
    return `.${this.#name}.${this.#writer}${ending}`;
  }
}

const partialEnding = '.partial';
const wholeEnding = '.saving';

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
