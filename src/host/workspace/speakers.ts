import type * as vscode from 'vscode';
import type { ListedAnnotation } from '../../core/annotations/annotation';
import type { Speaker } from '../../core/attribution/attribution';
import { people, type NamedSpeaker, type Person } from '../../core/review/people';
import type { QuoteSuggestion } from '../../core/review/suggestions';
import { sourceUri } from '../documents/articleUri';
import type { Documents } from '../documents/documents';
import type { OpenDocument } from '../documents/openDocument';
import type { ListedDocument, WorkspaceSidecars } from './workspaceSidecars';

/** A speaker as one document has them, with what they say there. */
export interface DocumentSpeaker extends NamedSpeaker {
  readonly listed: ListedDocument;
  /** The document, where it is open; only then are there suggestions. */
  readonly open: OpenDocument | undefined;
  /** The entry in the table of speakers; undefined where only the detectors name the speaker. */
  readonly key: string | undefined;
  readonly annotations: readonly ListedAnnotation[];
  readonly suggestions: readonly QuoteSuggestion[];
}

/** A person or body of the workspace. */
export type WorkspaceSpeaker = Person<DocumentSpeaker>;

/** Who speaks in the workspace: one of each, however many documents quote them; most quoted first. */
export async function workspaceSpeakers(host: {
  readonly workspace: WorkspaceSidecars;
  readonly documents: Documents;
}): Promise<readonly WorkspaceSpeaker[]> {
  return speakersOf(await host.workspace.list(), host.documents);
}

/** Who speaks in these documents, likewise. */
export function speakersOf(listed: readonly ListedDocument[], documents: Documents): readonly WorkspaceSpeaker[] {
  const found = people(
    listed.flatMap((one) => documentSpeakers(one, one.owner === undefined ? documents.get(one.uri) : undefined)),
  );
  return [...found].sort((a, b) => said(b) - said(a) || (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** How often a speaker is quoted or is suggested to be. */
export function said({ members }: WorkspaceSpeaker): number {
  return members.reduce((sum, { annotations, suggestions }) => sum + annotations.length + suggestions.length, 0);
}

/** The speakers of one document: those of its table, those that only an annotation's key names, those that are suggested. */
export function documentSpeakers(listed: ListedDocument, open: OpenDocument | undefined): readonly DocumentSpeaker[] {
  const own = new Map<string, MutableSpeaker>();
  for (const [key, entry] of listed.speakers) own.set(key, { ...entry, key, annotations: [], suggestions: [] });
  for (const annotation of listed.annotations) {
    const { speaker: key } = annotation;
    if (key === undefined) continue;
    const speaker = own.get(key) ?? { name: key, key, annotations: [], suggestions: [] };
    speaker.annotations.push(annotation);
    own.set(key, speaker);
  }
  const byName = new Map([...own.values()].map((one) => [one.name, one]));
  const known = new Map((open?.analysis?.speakers ?? []).map((one): [string, Speaker] => [one.name, one]));
  for (const suggestion of open?.suggestions ?? []) {
    if (suggestion.kind !== 'quote' || !suggestion.speaker) continue;
    const { name, role } = suggestion.speaker;
    const speaker = byName.get(name) ?? {
      name,
      ...(role !== undefined && { role }),
      aliases: known.get(name)?.aliases ?? [],
      key: undefined,
      annotations: [],
      suggestions: [],
    };
    speaker.suggestions.push(suggestion);
    byName.set(name, speaker);
  }
  return [...new Set([...own.values(), ...byName.values()])].map((one) => ({ ...one, listed, open }));
}

interface MutableSpeaker extends NamedSpeaker {
  readonly key: string | undefined;
  readonly annotations: ListedAnnotation[];
  readonly suggestions: QuoteSuggestion[];
}

/** The speaker whom the document at `uri` calls `name`, by the name that its lenses and lists show. */
export function speakerCalled(
  speakers: readonly WorkspaceSpeaker[],
  uri: vscode.Uri,
  name: string,
): WorkspaceSpeaker | undefined {
  const document = sourceUri(uri).toString();
  return speakers.find(({ members }) =>
    members.some((one) => one.name === name && one.listed.uri.toString() === document),
  );
}
