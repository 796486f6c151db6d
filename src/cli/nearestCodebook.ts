import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Codebook } from '../core/codebook/codebook';
import { parseCodebook } from '../sidecar/parseCodebook';
import { fileError } from './cliError';
import { decodeText } from './decode';
import { located, type LocatedProblem } from './locatedProblem';

/** A codebook file as read. */
interface FoundCodebook {
  readonly codebook: Codebook;
  /** Problems of the file itself, each with its line. */
  readonly problems: readonly LocatedProblem[];
  readonly path: string;
}

/** Finds the codebook that counts for a file: `codebook.yaml` in its folder or the nearest one above. Each is read once. */
export class NearestCodebook {
  readonly #known = new Map<string, Promise<FoundCodebook | undefined>>();

  /** The codebook for `file`; undefined when there is none. Throws a `CliError` when it is there and cannot be read. */
  for(file: string): Promise<FoundCodebook | undefined> {
    return this.#in(dirname(resolve(file)));
  }

  #in(folder: string): Promise<FoundCodebook | undefined> {
    let found = this.#known.get(folder);
    if (!found) {
      found = this.#look(folder);
      this.#known.set(folder, found);
    }
    return found;
  }

  async #look(folder: string): Promise<FoundCodebook | undefined> {
    const path = join(folder, 'codebook.yaml');
    try {
      const source = decodeText(await readFile(path));
      const { codebook, problems } = parseCodebook(source);
      return { codebook, problems: located(source, problems), path };
    } catch (error) {
      const isMissing =
        error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
      if (!isMissing) throw fileError('read', path, error);
    }
    const above = dirname(folder);
    return above === folder ? undefined : this.#in(above);
  }
}
