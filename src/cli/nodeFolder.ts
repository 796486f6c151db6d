import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SafeFolder } from '../sidecar/safeFile';

/** A folder of this machine's file system. What it writes is on the disk when the promise resolves. */
export class NodeFolder implements SafeFolder {
  readonly #path: string;
  readonly #mode: number | undefined;

  /** `mode` are the permissions of the files it makes, where they are not the usual ones. */
  constructor(path: string, mode?: number) {
    this.#path = path;
    this.#mode = mode;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return existing(readFile(join(this.#path, name)));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const file = await open(join(this.#path, name), 'w', this.#mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(join(this.#path, from), join(this.#path, to));
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#path, name), { force: true });
  }

  async names(): Promise<readonly string[]> {
    return readdir(this.#path);
  }

  async modified(name: string): Promise<number | undefined> {
    return (await existing(stat(join(this.#path, name))))?.mtimeMs;
  }
}

async function existing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
