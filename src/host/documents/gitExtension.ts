import * as vscode from 'vscode';
import type { MergeVersions } from '../../sidecar/mergeMarkers';

/** What we use of VS Code's own git extension: `api/git.d.ts` of `extensions/git`, version 1. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly { readonly hash: string }[]>;
  /** The bytes of a file in a commit, or in the index for an empty `ref`; `:1` to `:3` are the sides of a conflict. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
}

/** Versions of a document that are looked through at most. */
const mostVersions = 16;

/**
 * The text of the document at `uri` that `isIt` recognises, from the last versions that git has of it. Undefined when there
 * is none, no repository, or no git extension that is running already: it is not waited for.
 */
export async function textInGit(uri: vscode.Uri, isIt: (text: string) => boolean): Promise<string | undefined> {
  const repository = repositoryOf(uri);
  if (!repository) return undefined;
  const isThere = async (ref: string): Promise<string | undefined> => {
    const text = await repository.buffer(ref, uri.fsPath).then(
      (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      () => undefined, // Git does not have the file there.
    );
    return text !== undefined && isIt(text) ? text : undefined;
  };
  const staged = await isThere('');
  if (staged !== undefined) return staged;
  const commits = await repository.log({ path: uri.fsPath, maxEntries: mostVersions }).catch(() => []);
  for (const { hash } of commits) {
    const text = await isThere(hash);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The three versions of a file that git could not merge; undefined when it has none, or no git extension is running. */
export async function unmergedInGit(uri: vscode.Uri): Promise<MergeVersions | undefined> {
  const repository = repositoryOf(uri);
  const stage = async (number: string): Promise<string | undefined> =>
    repository?.buffer(`:${number}`, uri.fsPath).then(
      (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      () => undefined, // The file is in no conflict, or this side has none.
    );
  const [base, ours, theirs] = [await stage('1'), await stage('2'), await stage('3')];
  return ours === undefined || theirs === undefined ? undefined : { base: base ?? '', ours, theirs };
}

function repositoryOf(uri: vscode.Uri): GitRepository | null {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (uri.scheme !== 'file' && uri.scheme !== 'vscode-remote') return null;
  if (extension?.isActive !== true || !extension.exports.enabled) return null;
  return extension.exports.getAPI(1).getRepository(uri);
}
