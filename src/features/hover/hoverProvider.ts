import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { extentOf, type Suggestion } from '../../core/review/suggestions';
import type { Line } from '../../core/segmentation/line';
import type { Reason } from '../../core/text/reason';
import { hull, touches, type Span } from '../../core/text/span';
import { toRange, toWords } from '../../host/convert';
import type { Documents } from '../../host/documents';
import type { OpenDocument } from '../../host/openDocument';
import { annotationReference, isReference, suggestionReference, type Reference } from '../../host/reference';
import {
  claimWords,
  joined,
  kindWords,
  lineKindWords,
  reasonWords,
  shortened,
  sourceWords,
  speakerWords,
  stateWords,
  typeWords,
} from '../../host/words';
import { Commands, type CommandId } from '../../ids';

/** The commands that links in a hover may run. */
const linked: readonly CommandId[] = [
  Commands.acceptSuggestion,
  Commands.dismissSuggestion,
  Commands.changeTags,
  Commands.setSpeaker,
  Commands.editNote,
  Commands.removeAnnotation,
  Commands.confirmPlace,
  Commands.pickPlace,
  Commands.compareWords,
  Commands.markLinesAsArticle,
  Commands.markLinesAsBoilerplate,
];

/** Tells what is known of the place under the pointer: annotations, suggestions with their reasons, and the kind of line. */
export class HoverProvider implements vscode.HoverProvider {
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const open = this.#documents.get(document.uri);
    const analysis = open?.analysis;
    if (!open || !analysis) return undefined;
    const offset = document.offsetAt(position);
    const annotations = open.annotations.at(offset);
    const suggestions = open.suggestions
      .filter((one) => partsOf(one).some((span) => touches(span, offset)))
      .sort((a, b) => Number(a.kind === 'claim') - Number(b.kind === 'claim'));
    const parts = [
      ...annotations.map((one) => annotationText(open, one)),
      ...suggestions.map((one) => suggestionText(open, one)),
    ];
    const line = analysis.lines.find((one) => touches(one, offset));
    if (line && line.kind !== 'blank') parts.push(lineText(open, line));
    const first = annotations[0] ? hull(annotations[0].spans) : suggestions[0] && extentOf(suggestions[0]);
    return parts.length === 0 ? undefined : new vscode.Hover(parts, first && toRange(document, first));
  }
}

function annotationText(open: OpenDocument, annotation: Annotation): vscode.MarkdownString {
  const text = markdown();
  const entry = annotation.speaker === undefined ? undefined : open.annotations.speakers.get(annotation.speaker);
  heading(
    text,
    'bookmark',
    joined(kindWords(annotation.kind), stateWords(annotation.state), annotation.tags.join(', ')),
  );
  if (entry) line(text, vscode.l10n.t('Speaker'), speakerWords(entry));
  if (annotation.note !== undefined) line(text, vscode.l10n.t('Note'), annotation.note);
  if (annotation.by !== undefined) line(text, vscode.l10n.t('By'), annotation.by);
  if (annotation.state !== 'ok') line(text, vscode.l10n.t('Was'), shortened(annotation.exact.join(' … '), 200));
  if (annotation.state === 'moved') line(text, vscode.l10n.t('Now'), shortened(words(open, annotation.spans), 200));
  const about = annotationReference(annotation);
  links(text, open.uri, about, [
    ...(annotation.state === 'moved' ? ([[vscode.l10n.t('Confirm place'), Commands.confirmPlace]] as const) : []),
    ...(annotation.state === 'ok'
      ? []
      : ([
          [vscode.l10n.t('Pick another place'), Commands.pickPlace],
          [vscode.l10n.t('Compare'), Commands.compareWords],
        ] as const)),
    [vscode.l10n.t('Change tags'), Commands.changeTags],
    [vscode.l10n.t('Set speaker'), Commands.setSpeaker],
    [vscode.l10n.t('Edit note'), Commands.editNote],
    [vscode.l10n.t('Remove'), Commands.removeAnnotation],
  ]);
  return text;
}

function suggestionText(open: OpenDocument, suggestion: Suggestion): vscode.MarkdownString {
  const text = markdown();
  if (suggestion.kind === 'quote') {
    heading(text, 'comment', joined(sourceWords(open.text, suggestion), typeWords(suggestion.found.type)));
    const cue = words(open, suggestion.found.cue);
    const source = words(open, suggestion.found.source);
    if (source) line(text, vscode.l10n.t('Named here as'), source);
    if (cue) line(text, vscode.l10n.t('Cue'), cue);
  } else {
    heading(text, 'law', claimWords(suggestion.found));
    suggestion.found.reasons.slice(1).forEach((one) => text.appendMarkdown(`- ${escaped(reasonWords(one))}\n`));
  }
  why(text, suggestion.found.why, suggestion.confidence);
  links(text, open.uri, suggestionReference(suggestion), [
    [vscode.l10n.t('Accept'), Commands.acceptSuggestion],
    [vscode.l10n.t('Accept and tag'), Commands.changeTags],
    [vscode.l10n.t('Another speaker'), Commands.setSpeaker],
    [vscode.l10n.t('Dismiss'), Commands.dismissSuggestion],
  ]);
  return text;
}

function lineText(open: OpenDocument, found: Line): vscode.MarkdownString {
  const text = markdown();
  const side = found.article === true ? vscode.l10n.t('Article') : vscode.l10n.t('Not part of the article');
  heading(text, found.article === true ? 'book' : 'circle-slash', joined(side, lineKindWords(found.kind)));
  why(text, found.why, found.confidence);
  const { start, end } = found;
  links(text, open.uri, { start, end }, [
    [vscode.l10n.t('Mark as article'), Commands.markLinesAsArticle],
    [vscode.l10n.t('Mark as boilerplate'), Commands.markLinesAsBoilerplate],
  ]);
  return text;
}

function partsOf(suggestion: Suggestion): readonly Span[] {
  if (suggestion.kind === 'claim') return suggestion.spans;
  return [...suggestion.spans, ...suggestion.found.cue, ...suggestion.found.source];
}

function words(open: OpenDocument, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => open.text.slice(start, end)).join(' … ');
}

function markdown(): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: linked };
  return text;
}

function heading(text: vscode.MarkdownString, icon: string, title: string): void {
  text.appendMarkdown(`$(${icon}) **${escaped(title)}**\n\n`);
}

function line(text: vscode.MarkdownString, name: string, value: string): void {
  text.appendMarkdown(`*${escaped(name)}*: ${escaped(value)}\n\n`);
}

/** `value` as Markdown that shows just these words; unlike `appendText`, it leaves spaces where a line may break. */
function escaped(value: string): string {
  return value.replace(/[\\`*_{}[\]()#+\-.!~<>&|$]/g, '\\$&').replace(/\s+/g, ' ');
}

function why(text: vscode.MarkdownString, reasons: readonly Reason[], confidence: number): void {
  const percent = vscode.l10n.t('{0} % sure', String(Math.round(confidence * 100)));
  line(text, vscode.l10n.t('Why'), joined(...reasons.map(toWords), percent));
}

function links(
  text: vscode.MarkdownString,
  uri: vscode.Uri,
  about: Reference | Span,
  actions: readonly (readonly [string, CommandId])[],
): void {
  const args = encodeURIComponent(JSON.stringify([uri.toString(), isReference(about) ? [about] : about]));
  text.appendMarkdown(actions.map(([title, id]) => `[${title}](command:${id}?${args})`).join(' · '));
}
