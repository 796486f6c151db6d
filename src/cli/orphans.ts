import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Codebook } from '../core/codebook/codebook';
import { anchorSidecar } from '../sidecar/anchorSidecar';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { coderOf, newSidecarName } from '../sidecar/sidecarNames';
import { writeSidecar } from '../sidecar/writeSidecar';
import { checkOrphan } from './checkSidecar';
import { fileError } from './cliError';
import { decodeText } from './decode';
import type { LocatedProblem } from './locatedProblem';
import { replaceFile } from './replaceFile';
import type { StrayDocuments } from './strayDocuments';

/** A sidecar without a document. */
export interface Orphan {
  readonly path: string;
  readonly parsed: ParsedSidecar;
  readonly codebook: Codebook | undefined;
}

/** What became of an orphan. */
export interface Housed {
  readonly orphan: Orphan;
  /** What stays wrong. */
  readonly problems: readonly LocatedProblem[];
  /** Where the sidecar is now, when it was moved. */
  readonly movedTo?: string;
}

/**
 * Looks for the documents of `orphans` among those without a sidecar, by their text. With `fix` a sidecar is moved to the
 * one document that has its text, if no other sidecar wants that. Throws a `CliError` when a file cannot be moved.
 */
export async function houseOrphans(
  orphans: readonly Orphan[],
  strays: StrayDocuments,
  fix: boolean,
): Promise<readonly Housed[]> {
  const homes = await Promise.all(orphans.map(({ path, parsed }) => strays.withTextOf(parsed.document, coderOf(path))));
  const wanted = homes.flatMap((own, index) => own.map((home) => placeAt(home, orphans[index])));
  const housed: Housed[] = [];
  for (const [index, orphan] of orphans.entries()) {
    const own = homes[index] ?? [];
    const [home] = own;
    const place = home === undefined ? undefined : placeAt(home, orphan);
    const isItsOwn = own.length === 1 && wanted.filter((one) => one === place).length === 1;
    const movedTo = fix && isItsOwn && home !== undefined ? await moveTo(home, orphan) : undefined;
    const problems = movedTo === undefined ? checkOrphan(orphan.parsed, own, orphan.codebook) : [];
    housed.push({ orphan, problems, ...(movedTo === undefined ? {} : { movedTo }) });
  }
  return housed;
}

/** Where the sidecar would be beside `document`: of the same coder. */
function placeAt(document: string, orphan: Orphan | undefined): string {
  return newSidecarName(document, orphan && coderOf(orphan.path));
}

/** Puts the sidecar beside `document` and has it say so; undefined where the file must not be written. */
async function moveTo(document: string, orphan: Orphan): Promise<string | undefined> {
  const { path, parsed } = orphan;
  const target = placeAt(document, orphan);
  try {
    const bytes = await readFile(document);
    const text = decodeText(bytes);
    const { annotations } = anchorSidecar(parsed, text);
    const written = writeSidecar(parsed, annotations, { file: basename(document), text, bytes });
    if (!written.ok) return undefined;
    await rename(path, target);
    if (written.source !== parsed.source) await replaceFile(target, written.source, parsed.source);
    return target;
  } catch (error) {
    throw fileError('move', path, error);
  }
}
