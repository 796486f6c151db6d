import * as vscode from 'vscode';
import type { Annotation, ListedAnnotation, SpeakerEntry } from '../../core/annotations/annotation';
import { wordsOf, type Suggestion } from '../../core/review/suggestions';
import type { OpenDocument } from '../../host/documents/openDocument';
import { ownerWords } from '../../host/words/ownerWords';
import { annotationReference, suggestionReference } from '../../host/words/reference';
import {
  claimWords,
  joined,
  kindWords,
  reasonWords,
  shortened,
  sourceWords,
  speakerWords,
  stateWords,
  typeWords,
} from '../../host/words/words';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import type { ReviewNode } from './node';

const icons: Record<Annotation['kind'], string> = {
  quote: 'quote',
  claim: 'law',
  passage: 'bookmark',
  line: 'list-selection',
};

/** The icon of a kind of annotation. */
export function kindIcon(kind: Annotation['kind']): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icons[kind]);
}

/** The row of an annotation. `within` keeps ids apart where one annotation has several rows. */
export function annotationRow(listed: ListedDocument, annotation: ListedAnnotation, within: string): ReviewNode {
  const { kind, state, tags, note, owner } = annotation;
  const words = annotation.exact.join(' … ');
  const speaker = speakerOf(listed, annotation);
  const contexts = { ok: 'annotation', moved: 'movedAnnotation', lost: 'lostAnnotation' } as const;
  return {
    id: `${within}/${listed.uri.toString()}/${annotation.id}`,
    label: shortened(words),
    description: joined(
      stateWords(state),
      tags.join(', '),
      speaker?.name,
      note && `✎ ${shortened(note, 40)}`,
      ownerWords(owner),
    ),
    tooltip: [
      joined(kindWords(kind), stateWords(state), speaker && speakerWords(speaker), ownerWords(owner)),
      words,
      note,
    ]
      .filter(Boolean)
      .join('\n\n'),
    icon: state === 'ok' ? kindIcon(kind) : new vscode.ThemeIcon(state === 'moved' ? 'warning' : 'error'),
    ...(owner === undefined && { context: contexts[state] }),
    uri: listed.uri,
    references: [annotationReference(annotation)],
  };
}

/** The row of a suggestion. */
export function suggestionRow(open: OpenDocument, suggestion: Suggestion, within: string): ReviewNode {
  const words = wordsOf(open.text, suggestion);
  const reference = suggestionReference(suggestion);
  const about =
    suggestion.kind === 'quote'
      ? joined(sourceWords(open.text, suggestion), typeWords(suggestion.found.type))
      : claimWords(suggestion.found);
  const reason = suggestion.kind === 'claim' ? suggestion.found.reasons[0] : undefined;
  return {
    id: `${within}/${open.uri.toString()}/${JSON.stringify(reference)}`,
    label: shortened(words),
    description:
      suggestion.kind === 'quote'
        ? (suggestion.speaker?.name ?? sourceWords(open.text, suggestion))
        : reason
          ? reasonWords(reason)
          : '',
    tooltip: `${about}\n\n${words}`,
    icon: kindIcon(suggestion.kind),
    context: 'suggestion',
    uri: open.uri,
    references: [reference],
  };
}

/** Who an annotation says speaks, as its document's table of speakers has it. */
export function speakerOf(listed: ListedDocument, { speaker }: ListedAnnotation): SpeakerEntry | undefined {
  return speaker === undefined ? undefined : (listed.speakers.get(speaker) ?? { name: speaker, aliases: [] });
}
