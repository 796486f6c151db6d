import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashText } from '../sidecar/hashes';
import type { DocumentText } from '../sidecar/newSidecar';
import { parseSidecar } from '../sidecar/parseSidecar';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { documentNameOf } from '../sidecar/sidecarNames';
import { checkSidecar } from './checkSidecar';
import { fileError } from './cliError';
import { decodeText } from './decode';
import { GitTexts } from './gitTexts';
import { findSidecars } from './findSidecars';
import type { ExitCode, Io } from './io';
import type { LocatedProblem } from './locatedProblem';
import { NearestCodebook } from './nearestCodebook';
import { houseOrphans, type Orphan } from './orphans';
import { write } from './output';
import { replaceFile } from './replaceFile';
import { RelationEnds } from './relationEnds';
import { StrayDocuments } from './strayDocuments';

/** What `marginalia check` was asked. */
interface CheckOptions {
  /** Folders, sidecars or documents; none is this folder. */
  readonly paths: readonly string[];
  readonly fix: boolean;
}

/**
 * Prints what is wrong with the sidecars, `file:line: message` each; 1 when there is anything that is not mended. What was
 * mended is told on standard error. Throws a `CliError` when a file is there and cannot be read or written.
 */
export async function checkCommand({ paths, fix }: CheckOptions, io: Io): Promise<ExitCode> {
  const places = paths.length > 0 ? paths : ['.'];
  const sidecars = await findSidecars(places);
  if (sidecars.length === 0) await write(io.stderr, `No sidecars (*.tags.yaml) in ${places.join(', ')}.\n`);
  const codebooks = new NearestCodebook();
  const git = new GitTexts();
  const ends = new RelationEnds();
  const told = new Set<string>();
  const orphans: Orphan[] = [];
  let code: ExitCode = 0;
  for (const path of sidecars) {
    const codebook = await codebooks.for(path);
    if (codebook && !told.has(codebook.path)) {
      told.add(codebook.path);
      if (await report(codebook.path, codebook.problems, io)) code = 1;
    }
    const parsed = parseSidecar(decodeText(await read(path)));
    const document = await documentOf(path);
    const missing = await ends.missing(path, parsed);
    if (!document) {
      orphans.push({ path, parsed, codebook: codebook?.codebook });
      continue;
    }
    const oldText = await oldTextOf(path, parsed, document, git);
    const checked = checkSidecar(parsed, document, codebook?.codebook, oldText, missing);
    const mended = fix ? checked.fixed : undefined;
    if (mended !== undefined) {
      await replaceFile(path, mended, parsed.source);
      await write(io.stderr, `${path}: mended\n`);
    }
    if (await report(path, mended === undefined ? checked.problems : checked.remaining, io)) code = 1;
  }
  for (const { orphan, problems, movedTo } of await houseOrphans(orphans, new StrayDocuments(places), fix)) {
    if (movedTo !== undefined) await write(io.stderr, `${orphan.path}: moved to ${movedTo}\n`);
    if (await report(orphan.path, problems, io)) code = 1;
  }
  return code;
}

/** Prints the problems of one file; whether there are any. */
async function report(path: string, problems: readonly LocatedProblem[], io: Io): Promise<boolean> {
  for (const { line, message } of problems) await write(io.stdout, `${path}:${line}: ${message}\n`);
  return problems.length > 0;
}

async function documentOf(sidecar: string): Promise<DocumentText | undefined> {
  const path = documentNameOf(sidecar);
  if (path === undefined) return undefined;
  try {
    const bytes = await readFile(path);
    return { file: basename(path), text: decodeText(bytes), bytes };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw fileError('read', path, error);
  }
}

/** The text that the sidecar at `path` was anchored to, where its document has another one now and git has the old. */
async function oldTextOf(
  path: string,
  parsed: ParsedSidecar,
  document: DocumentText,
  git: GitTexts,
): Promise<string | undefined> {
  const documentPath = documentNameOf(path);
  if (documentPath === undefined || hashText(document.text) === parsed.document.sha256) return undefined;
  return git.find(documentPath, parsed.document);
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError('read', path, error);
  }
}
