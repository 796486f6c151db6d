import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { quotations, type Quotation } from '../../core/review/quotations';
import { extentOf, type ClaimSuggestion } from '../../core/review/suggestions';
import type { Line } from '../../core/segmentation/line';
import { hull, textOf, touches, type Span } from '../../core/text/span';
import { toRange } from '../../host/convert';
import { sourceUri } from '../../host/documents/articleUri';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { ownerWords } from '../../host/words/ownerWords';
import { annotationReference, suggestionReference } from '../../host/words/reference';
import {
  claimWords,
  joined,
  kindWords,
  lineKindWords,
  reasonWords,
  shortened,
  speakerWords,
  stateWords,
} from '../../host/words/words';
import type { FoundLink } from '../../host/workspace/relations';
import { speakerCalled, workspaceSpeakers, type WorkspaceSpeaker } from '../../host/workspace/speakers';
import { Commands } from '../../ids';
import { addHeading, addLine, addLinks, addWhy, escaped, markdown, type Action } from './markdown';
import { quotationText } from './quotationText';
import { addRelations } from './relationLines';

/**
 * Tells what is known of the place under the pointer: the whole quotation on any of its parts, claims and other annotations,
 * with their reasons, and the kind of line.
 */
export class HoverProvider implements vscode.HoverProvider {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const open = this.#host.documents.get(document.uri);
    await open?.analysedSoon();
    const analysis = open?.analysis;
    if (!open || !analysis) return undefined;
    const offset = document.offsetAt(position);
    const at = (spans: readonly Span[]): boolean => spans.some((span) => touches(span, offset));
    const quotes = quotations(analysis.attributions, open.annotations, open.suggestions).filter((one) =>
      at(partsOf(one)),
    );
    const others = [
      ...open.annotations.at(offset).filter(({ kind, state }) => kind !== 'quote' || state === 'lost'),
      ...open.others.at(offset),
    ];
    const claims = open.suggestions.filter((one) => one.kind === 'claim').filter(({ spans }) => at(spans));
    const speakers = quotes.some(({ speaker }) => speaker) ? await workspaceSpeakers(this.#host) : [];
    const line = analysis.lines.find((one) => touches(one, offset));
    const parts = [
      ...quotes.map((one) => quoteText(open, one, speakers, this.#linksOf(open, one.annotation))),
      ...others.map((one) => annotationText(open, one, this.#linksOf(open, one))),
      ...claims.map((one) => claimText(open, one)),
      ...(line && line.kind !== 'blank' ? [lineText(open, line)] : []),
    ];
    const [quote, other, claim] = [quotes[0], others[0], claims[0]];
    const first = quote ? hull(partsOf(quote)) : other ? hull(other.spans) : claim && extentOf(claim);
    return parts.length === 0 ? undefined : new vscode.Hover(parts, first && toRange(document, first));
  }

  #linksOf({ uri }: OpenDocument, annotation: Annotation | undefined): readonly FoundLink[] {
    return annotation ? this.#host.relations.of(uri, annotation.id) : [];
  }
}

/** Content, cue and source; of an annotation that was corrected only the words it has now. */
function partsOf({ spans, found }: Quotation): readonly Span[] {
  return [...spans, ...(found ? [...found.cue, ...found.source] : [])];
}

function quoteText(
  open: OpenDocument,
  quotation: Quotation,
  speakers: readonly WorkspaceSpeaker[],
  links: readonly FoundLink[],
): vscode.MarkdownString {
  const { annotation } = quotation;
  const name = quotation.speaker?.name;
  const speaker = name === undefined ? undefined : speakerCalled(speakers, open.uri, name);
  return quotationText(open, quotation, speaker, {
    lines: annotation ? annotationLines(open, annotation) : [],
    actions: annotation ? annotationActions(annotation) : [],
    links,
  });
}

function annotationText(
  open: OpenDocument,
  annotation: Annotation,
  links: readonly FoundLink[],
): vscode.MarkdownString {
  const text = markdown();
  const { owner, speaker, kind } = annotation;
  const entry = (owner === undefined ? open.annotations : open.others).speakers.get(speaker ?? '');
  const icon = owner === undefined ? 'bookmark' : 'lock';
  addHeading(text, icon, joined(kindWords(kind), entry && speakerWords(entry), ownerWords(owner)));
  addLine(text, annotationLines(open, annotation));
  addRelations(text, sourceUri(open.uri), links);
  addLinks(text, open.uri, annotationReference(annotation), annotationActions(annotation));
  return text;
}

/** What a person made of it. */
function annotationLines(
  { text }: OpenDocument,
  { state, tags, note, by, exact, spans }: Annotation,
): readonly (readonly [string, string])[] {
  const now = spans.map((span) => textOf(text, span)).join(' … ');
  const lines: (readonly [string, string | undefined])[] = [
    [vscode.l10n.t('State'), stateWords(state)],
    [vscode.l10n.t('Tags'), tags.length > 0 ? tags.join(', ') : undefined],
    [vscode.l10n.t('Note'), note],
    [vscode.l10n.t('By'), by],
    [vscode.l10n.t('Was'), state === 'ok' ? undefined : shortened(exact.join(' … '), 200)],
    [vscode.l10n.t('Now'), state === 'moved' ? shortened(now, 200) : undefined],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

function annotationActions({ state, kind, owner }: Annotation): readonly Action[] {
  if (owner !== undefined) return [[vscode.l10n.t('Open its sidecar'), Commands.openSidecar]];
  const doubts: readonly Action[] = [
    [vscode.l10n.t('Pick another place'), Commands.pickPlace],
    [vscode.l10n.t('Compare'), Commands.compareWords],
  ];
  return [
    ...(state === 'moved' ? ([[vscode.l10n.t('Confirm place'), Commands.confirmPlace]] as const) : []),
    ...(state === 'ok' ? [] : doubts),
    [vscode.l10n.t('Change tags'), Commands.changeTags],
    [vscode.l10n.t('Set speaker'), Commands.setSpeaker],
    ...(kind === 'line' ? [] : wordActions()),
    [vscode.l10n.t('Edit note'), Commands.editNote],
    [vscode.l10n.t('Remove'), Commands.removeAnnotation],
  ];
}

function wordActions(): readonly Action[] {
  return [
    [vscode.l10n.t('Correct span'), Commands.correctSpan],
    [vscode.l10n.t('Relate'), Commands.relate],
  ];
}

function claimText(open: OpenDocument, suggestion: ClaimSuggestion): vscode.MarkdownString {
  const text = markdown();
  const { found, confidence } = suggestion;
  addHeading(text, 'law', claimWords(found));
  found.reasons.slice(1).forEach((one) => text.appendMarkdown(`- ${escaped(reasonWords(one))}\n`));
  if (found.reasons.length > 1) text.appendMarkdown('\n');
  addWhy(text, found.why, confidence);
  addLinks(text, open.uri, suggestionReference(suggestion), [
    [vscode.l10n.t('Accept'), Commands.acceptSuggestion],
    [vscode.l10n.t('Accept and tag'), Commands.changeTags],
    [vscode.l10n.t('Another speaker'), Commands.setSpeaker],
    [vscode.l10n.t('Correct span'), Commands.correctSpan],
    [vscode.l10n.t('Dismiss'), Commands.dismissSuggestion],
  ]);
  return text;
}

function lineText(open: OpenDocument, found: Line): vscode.MarkdownString {
  const text = markdown();
  const side = found.article === true ? vscode.l10n.t('Article') : vscode.l10n.t('Not part of the article');
  addHeading(text, found.article === true ? 'book' : 'circle-slash', joined(side, lineKindWords(found.kind)));
  addWhy(text, found.why, found.confidence);
  const { start, end } = found;
  addLinks(text, open.uri, { start, end }, [
    [vscode.l10n.t('Mark as article'), Commands.markLinesAsArticle],
    [vscode.l10n.t('Mark as boilerplate'), Commands.markLinesAsBoilerplate],
  ]);
  return text;
}
