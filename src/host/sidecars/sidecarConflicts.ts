import * as vscode from 'vscode';
import { Commands } from '../../ids';
import { versionsInMarkers, type MergeVersions } from '../../sidecar/mergeMarkers';
import { mergeBothWays, type OpenMerge } from '../../sidecar/mergeSidecars';
import type { ParsedSidecar } from '../../sidecar/parsedSidecar';
import { baseName, toWords } from '../convert';
import { unmergedInGit } from '../documents/gitExtension';
import { UserError } from '../log';
import type { SidecarBackups } from './sidecarBackups';
import type { SidecarFiles } from './sidecarFiles';

/** A sidecar in a merge conflict, as it could be joined. */
export interface SidecarConflict extends OpenMerge {
  readonly sidecar: vscode.Uri;
  /** What both sides started from; empty where nobody knows. */
  readonly base: string;
  /** The file as it is. */
  readonly source: string;
}

/** Sidecars that a merge left to a person: joined record by record, so that only what both sides changed is left to decide. */
export class SidecarConflicts {
  readonly #files: SidecarFiles;
  readonly #backups: SidecarBackups;

  constructor(files: SidecarFiles, backups: SidecarBackups) {
    this.#files = files;
    this.#backups = backups;
  }

  /**
   * The conflict of a sidecar, by the versions that git has of it, else by the markers in it.
   * @throws UserError when it is in none, or one of its sides cannot be read.
   */
  async of(sidecar: vscode.Uri): Promise<SidecarConflict> {
    const source = await this.#files.read(sidecar);
    const versions = source === undefined ? undefined : await versionsOf(sidecar, source);
    if (source === undefined || !versions) {
      throw new UserError(vscode.l10n.t('{0} is in no merge conflict.', baseName(sidecar)));
    }
    const { base, ours, theirs } = versions;
    const joined = mergeBothWays(base, ours, theirs);
    if (!joined.ok) {
      throw new UserError(
        vscode.l10n.t(
          'The two sides of {0} cannot be joined: {1}. Resolve it as text.',
          baseName(sidecar),
          toWords(joined.reason),
        ),
      );
    }
    return { ...joined.merge, base, source, sidecar };
  }

  /**
   * Writes what was joined without a person; the file as it was is put away as a backup.
   * @throws UserError when the file has changed meanwhile or cannot be written.
   */
  async write({ sidecar, source, ours }: SidecarConflict): Promise<void> {
    await this.#backups.keep(sidecar, source);
    if ((await this.#files.write(sidecar, ours, source)) === 'written') return;
    throw new UserError(vscode.l10n.t('{0} has just changed on disk. Try again.', baseName(sidecar)));
  }
}

/** The command that mends a sidecar with merge markers, to be offered where that is in the way. */
export function remedyFor(sidecar: vscode.Uri, { problems }: ParsedSidecar): vscode.Command | undefined {
  if (!problems.some(({ code }) => code === 'merge-markers')) return undefined;
  return { title: vscode.l10n.t('Resolve Conflict'), command: Commands.resolveConflict, arguments: [sidecar] };
}

async function versionsOf(sidecar: vscode.Uri, source: string): Promise<MergeVersions | undefined> {
  return (await unmergedInGit(sidecar)) ?? versionsInMarkers(source);
}
