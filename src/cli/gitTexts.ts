import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { hashText } from '../sidecar/hashes';
import type { SidecarDocument } from '../sidecar/parsedSidecar';
import { decodeText } from './decode';

const execute = promisify(execFile);

/** Larger texts are not fetched. */
const largest = 64 * 2 ** 20;
/** How many versions of a document are looked through when its recorded bytes are not in the repository. */
const mostVersions = 8;

/**
 * Fetches old texts of documents from the git repositories that they lie in. Where git is not installed, there is no
 * repository, or it is damaged, there just is no old text.
 */
export class GitTexts {
  /** Set when there is no git to run. */
  #isMissing = false;

  /** The text of the document at `path` that its sidecar was anchored to; undefined when git does not have it. */
  async find(path: string, { sha256, gitBlob }: SidecarDocument): Promise<string | undefined> {
    if (sha256 === undefined) return undefined;
    const matches = (text: string | undefined): text is string => text !== undefined && hashText(text) === sha256;
    const folder = dirname(path);
    const recorded = gitBlob === undefined ? undefined : await this.#blob(folder, gitBlob);
    if (matches(recorded)) return recorded;
    // Git may keep the text with other line breaks than the disk (core.autocrlf), and so under another id.
    for (const commit of await this.#versions(path)) {
      const text = await this.#blob(folder, `${commit}:./${basename(path)}`);
      if (matches(text)) return text;
    }
    return undefined;
  }

  async #blob(folder: string, object: string): Promise<string | undefined> {
    const bytes = await this.#run(folder, ['cat-file', 'blob', object]);
    return bytes && decodeText(bytes);
  }

  /** The last commits that changed the document, the newest first. */
  async #versions(path: string): Promise<readonly string[]> {
    const args = ['rev-list', `--max-count=${mostVersions}`, 'HEAD', '--', basename(path)];
    const printed = await this.#run(dirname(path), args);
    return printed?.toString('utf8').split('\n').filter(Boolean) ?? [];
  }

  async #run(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
    if (this.#isMissing) return undefined;
    try {
      // In a partial clone git would fetch what is missing: nothing here opens a connection.
      const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
      const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: largest } as const;
      return (await execute('git', args, options)).stdout;
    } catch (error) {
      this.#isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return undefined;
    }
  }
}
