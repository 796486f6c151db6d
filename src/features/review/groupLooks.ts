import * as vscode from 'vscode';
import type { AnnotationKind, AnnotationState } from '../../core/annotations/annotation';
import type { Grouping, SpeakerIds } from '../../core/query/groupHits';
import { people } from '../../core/review/people';
import type { Host } from '../../host/host';
import { tagIcon } from '../../host/words/tagIcon';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { kindIcon } from './rows';

/** How the groups of a list look, by their values. */
export interface GroupLook {
  readonly labelOf: (value: string) => string;
  readonly iconOf: (value: string) => vscode.ThemeIcon | vscode.Uri;
  readonly speakerId: SpeakerIds<ListedDocument>;
}

/** The heading of the annotations of one kind. */
export function kindHeading(kind: AnnotationKind): string {
  switch (kind) {
    case 'quote':
      return vscode.l10n.t('Quotes');
    case 'claim':
      return vscode.l10n.t('Claims');
    case 'passage':
      return vscode.l10n.t('Passages');
    case 'line':
      return vscode.l10n.t('Line Marks');
  }
}

/** How the groups look when annotations are listed by this. */
export async function groupLooks(host: Host, grouping: Exclude<Grouping, 'document'>): Promise<GroupLook> {
  const themed = (icon: string) => () => new vscode.ThemeIcon(icon);
  const speakerId = (_: ListedDocument, key: string): string => key;
  switch (grouping) {
    case 'kind':
      return {
        labelOf: (value) => kindHeading(value as AnnotationKind),
        iconOf: (value) => kindIcon(value as AnnotationKind),
        speakerId,
      };
    case 'state':
      return {
        labelOf: (value) => stateHeading(value as AnnotationState),
        iconOf: (value) => new vscode.ThemeIcon(stateIcons[value as AnnotationState]),
        speakerId,
      };
    case 'coder':
      return { labelOf: (value) => value || vscode.l10n.t('No coder'), iconOf: themed('account'), speakerId };
    case 'tag':
      return { ...(await tagLook(host)), speakerId };
    case 'speaker':
      return { ...speakerLook(await host.workspace.listSoon()), iconOf: themed('person') };
  }
}

const stateIcons: Record<AnnotationState, string> = { ok: 'pass', moved: 'warning', lost: 'error' };

function stateHeading(state: AnnotationState): string {
  switch (state) {
    case 'ok':
      return vscode.l10n.t('In Place');
    case 'moved':
      return vscode.l10n.t('Moved');
    case 'lost':
      return vscode.l10n.t('Lost');
  }
}

/** Tags as the codebooks of the workspace have them. */
async function tagLook({ codebooks }: Host): Promise<Pick<GroupLook, 'labelOf' | 'iconOf'>> {
  const loaded = await Promise.all(codebooks.locations().map((uri) => codebooks.at(uri)));
  const find = (name: string) => loaded.map(({ codebook }) => codebook.get(name)).find((tag) => tag !== undefined);
  return {
    labelOf: (value) => (value === '' ? vscode.l10n.t('No tag') : (find(value)?.label ?? value)),
    iconOf: (value) => {
      const tag = find(value);
      return (tag && tagIcon(tag)) ?? new vscode.ThemeIcon('tag');
    },
  };
}

/** Speakers as one of each person, however many documents quote them. */
function speakerLook(listed: readonly ListedDocument[]): Pick<GroupLook, 'labelOf' | 'speakerId'> {
  const named = listed.flatMap((document) =>
    [...document.speakers].map(([key, entry]) => ({ document, key, ...entry })),
  );
  const names = new Map<string, string>();
  const ids = new Map<ListedDocument, Map<string, string>>();
  for (const { id, name, members } of people(named)) {
    names.set(id, name);
    for (const { document, key } of members) {
      const own = ids.get(document) ?? new Map<string, string>();
      ids.set(document, own.set(key, id));
    }
  }
  return {
    labelOf: (value) => names.get(value) ?? (value || vscode.l10n.t('No speaker')),
    speakerId: (document, key) => ids.get(document)?.get(key) ?? key,
  };
}
