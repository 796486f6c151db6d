import * as vscode from 'vscode';
import { baseName } from '../../host/convert';
import { joined } from '../../host/words/words';
import { said, type WorkspaceSpeaker } from '../../host/workspace/speakers';

/** A row of a picker of speakers. */
export interface SpeakerItem extends vscode.QuickPickItem {
  readonly speaker: WorkspaceSpeaker;
}

/** The speakers whose rows of the view *Speakers* a command was called for: the row itself, and all that are selected. */
export function calledFor(
  speakers: readonly WorkspaceSpeaker[],
  [row, selected]: readonly unknown[],
): readonly WorkspaceSpeaker[] {
  const rows = Array.isArray(selected) && selected.length > 0 ? (selected as readonly unknown[]) : [row];
  const ids = new Set(rows.flatMap(speakerIdOf));
  return speakers.filter(({ id }) => ids.has(id));
}

/** Each speaker with role, and how often and where they are quoted. */
export function speakerItems(speakers: readonly WorkspaceSpeaker[]): readonly SpeakerItem[] {
  return speakers.map((speaker) => ({
    label: speaker.name,
    ...(speaker.role !== undefined && { description: speaker.role }),
    detail: joined(
      vscode.l10n.t('{0} quoted', String(said(speaker))),
      [...new Set(speaker.members.map(({ listed }) => baseName(listed.uri)))].join(', '),
    ),
    speaker,
  }));
}

function speakerIdOf(row: unknown): readonly string[] {
  return typeof row === 'object' && row !== null && 'speaker' in row && typeof row.speaker === 'string'
    ? [row.speaker]
    : [];
}
