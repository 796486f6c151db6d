import * as vscode from 'vscode';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { ownerWords } from '../../host/words/ownerWords';
import { joined, stateWords } from '../../host/words/words';
import { said, speakersOf, type DocumentSpeaker, type WorkspaceSpeaker } from '../../host/workspace/speakers';
import type { ReviewNode } from './node';
import { annotationRow, suggestionRow } from './rows';

/** The rows of *Speakers*: who speaks in the workspace, in each where; most quoted first. One person is one row. */
export async function speakerNodes(host: Host): Promise<readonly ReviewNode[]> {
  const speakers = speakersOf(await host.workspace.listSoon(), host.documents);
  return speakers.filter((one) => said(one) > 0).map(speakerNode);
}

function speakerNode(speaker: WorkspaceSpeaker): ReviewNode {
  const { id, name, role, aliases } = speaker;
  const members = speaker.members.filter((one) => one.annotations.length + one.suggestions.length > 0);
  const known = aliases.length === 0 ? undefined : vscode.l10n.t('Also called: {0}', aliases.join(', '));
  return {
    id,
    label: name,
    description: joined(String(said(speaker)), role),
    tooltip: [joined(name, role), known].filter(Boolean).join('\n\n'),
    icon: new vscode.ThemeIcon('person'),
    context: 'speaker',
    speaker: id,
    closed: true,
    children: () =>
      members.length === 1
        ? members.flatMap((one) => rowsOf(one, 'document'))
        : members.map((one) => documentNode(id, one)),
  };
}

function documentNode(id: string, member: DocumentSpeaker): ReviewNode {
  const { listed, annotations, suggestions, name, role } = member;
  return {
    id: `${id}/${listed.sidecar.toString()}/${name}`,
    label: baseName(listed.uri),
    description: joined(String(annotations.length + suggestions.length), role, ownerWords(listed.owner)),
    tooltip: vscode.workspace.asRelativePath(listed.uri),
    icon: vscode.ThemeIcon.File,
    context: 'document',
    uri: listed.uri,
    closed: true,
    children: () => rowsOf(member, 'state'),
  };
}

/** `say`: what the rows have to say beside the words, which the row above does not say. */
function rowsOf({ listed, open, annotations, suggestions }: DocumentSpeaker, say: 'document' | 'state'): ReviewNode[] {
  const where = say === 'document' ? baseName(listed.uri) : undefined;
  return [
    ...annotations.map((one) => {
      const row = annotationRow(listed, one, 'speakers');
      const words = [stateWords(one.state), one.tags.join(', '), where, ownerWords(one.owner)];
      return { ...row, description: joined(...words) };
    }),
    ...(open ? suggestions : []).flatMap((one): ReviewNode[] => {
      if (!open) return [];
      const row = suggestionRow(open, one, 'speakers');
      return [{ ...row, description: joined(vscode.l10n.t('suggested'), where) }];
    }),
  ];
}
