import * as vscode from 'vscode';
import type { SpeakerRef } from '../../core/attribution/attribution';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { joined } from '../../host/words';
import type { ReviewNode } from './node';
import { annotationRow, speakerOf, suggestionRow } from './rows';

interface Group {
  speaker: SpeakerRef;
  readonly rows: ReviewNode[];
}

/** The rows of *Speakers*: who speaks in the workspace, in each where; most quoted first. One name is one speaker. */
export async function speakerNodes({ workspace, documents }: Host): Promise<readonly ReviewNode[]> {
  const groups = new Map<string, Group>();
  const put = (speaker: SpeakerRef, row: ReviewNode): void => {
    const key = speaker.name.toLowerCase();
    const group = groups.get(key) ?? { speaker, rows: [] };
    if (group.speaker.role === undefined && speaker.role !== undefined) group.speaker = speaker;
    group.rows.push(
      row.uri
        ? {
            ...row,
            description: joined(
              row.context === 'suggestion' ? vscode.l10n.t('suggested') : undefined,
              baseName(row.uri),
            ),
          }
        : row,
    );
    groups.set(key, group);
  };
  for (const listed of await workspace.list()) {
    for (const annotation of listed.annotations) {
      const speaker = speakerOf(listed, annotation);
      if (speaker) put(speaker, annotationRow(listed, annotation, 'speakers'));
    }
    const open = documents.get(listed.uri);
    for (const suggestion of open?.suggestions ?? []) {
      if (open && suggestion.kind === 'quote' && suggestion.speaker) {
        put(suggestion.speaker, suggestionRow(open, suggestion, 'speakers'));
      }
    }
  }
  return [...groups]
    .sort(([a, { rows: first }], [b, { rows: second }]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([key, { speaker, rows }]) => ({
      id: key,
      label: speaker.name,
      description: joined(String(rows.length), speaker.role),
      ...(speaker.role !== undefined && { tooltip: `${speaker.name}, ${speaker.role}` }),
      icon: new vscode.ThemeIcon('person'),
      context: 'speaker' as const,
      closed: true,
      children: rows,
    }));
}
