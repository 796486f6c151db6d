import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { paragraphs, type Paragraph } from '../../core/review/paragraphs';
import type { ClaimSuggestion, QuoteSuggestion, Suggestion } from '../../core/review/suggestions';
import { groupBy } from '../../core/text/groupBy';
import { toRange } from '../../host/convert';
import type { Documents } from '../../host/documents';
import type { OpenDocument } from '../../host/openDocument';
import type { Settings } from '../../host/settings';
import {
  claimWords,
  joined,
  kindWords,
  shortened,
  sourceWords,
  speakerWords,
  stateWords,
  typeWords,
} from '../../host/words';
import { Commands } from '../../ids';
import { annotationReference, suggestionReference, type Reference } from '../../host/reference';

/** What one lens says and what it is about; choosing it offers what can be done with that. */
interface Label {
  readonly title: string;
  readonly about: readonly Reference[];
}

/** One line of lenses above each paragraph in which something begins: annotations, speakers, then claims. */
export class LensProvider implements vscode.CodeLensProvider {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(documents: Documents, settings: Settings, onDidChange: vscode.Event<void>) {
    this.#documents = documents;
    this.#settings = settings;
    this.onDidChangeCodeLenses = onDidChange;
  }

  /** Waits until all is found: the lenses that are there stay while one types. */
  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    const open = this.#documents.get(document.uri);
    await open?.ready;
    await open?.analysed();
    if (token.isCancellationRequested) return undefined;
    const analysis = open?.analysis;
    if (!open || !analysis) return [];
    return paragraphs(analysis.lines, open.suggestions, open.annotations.all).flatMap((paragraph) =>
      this.#lenses(open, paragraph),
    );
  }

  #lenses(open: OpenDocument, paragraph: Paragraph): vscode.CodeLens[] {
    const range = toRange(open.document, { start: paragraph.start, end: paragraph.start });
    const make = (title: string, command: string, about: readonly Reference[]): vscode.CodeLens =>
      new vscode.CodeLens(range, { title, command, arguments: [open.uri, about] });
    const labels = this.#labels(open, paragraph);
    const lenses = labels.map(({ title, about }) => make(title, Commands.showActions, about));
    const [only, ...more] = this.#shown(open, paragraph);
    if (only && more.length === 0 && this.#settings.get('lensesActions', open.uri)) {
      const about = [suggestionReference(only)];
      lenses.push(
        make(vscode.l10n.t('Accept'), Commands.acceptSuggestion, about),
        make(vscode.l10n.t('Tag…'), Commands.changeTags, about),
        make(vscode.l10n.t('Dismiss'), Commands.dismissSuggestion, about),
      );
    }
    return lenses;
  }

  #labels(open: OpenDocument, paragraph: Paragraph): readonly Label[] {
    const annotations = this.#settings.get('lensesAnnotations', open.uri) ? paragraph.annotations : [];
    const shown = this.#shown(open, paragraph);
    const quotes = shown.filter((one) => one.kind === 'quote');
    const claims = shown.filter((one) => one.kind === 'claim');
    return [
      ...annotations.map((one) => annotationLabel(open, one)),
      ...bySpeaker(open.text, quotes).map((own) => quotesLabel(open.text, own)),
      ...claimsLabels(claims, quotes),
    ];
  }

  /** The suggestions that the settings let through. */
  #shown(open: OpenDocument, { suggestions }: Paragraph): readonly Suggestion[] {
    const speakers = this.#settings.get('lensesSpeakers', open.uri);
    const claims = this.#settings.get('lensesClaims', open.uri);
    return suggestions.filter(({ kind }) => (kind === 'quote' ? speakers : claims));
  }
}

function annotationLabel(open: OpenDocument, annotation: Annotation): Label {
  const speaker = annotation.speaker === undefined ? undefined : open.annotations.speakers.get(annotation.speaker);
  const words = joined(
    speaker && speakerWords(speaker),
    kindWords(annotation.kind),
    annotation.tags.join(', '),
    stateWords(annotation.state),
    annotation.state === 'lost' ? `“${shortened(annotation.exact.join(' … '), 40)}”` : undefined,
  );
  const icon = { ok: '$(bookmark)', moved: '$(warning)', lost: '$(error)' }[annotation.state];
  return { title: `${icon}\u00a0${words}`, about: [annotationReference(annotation)] };
}

function quotesLabel(text: string, quotes: readonly QuoteSuggestion[]): Label {
  const about = quotes.map(suggestionReference);
  const first = quotes[0];
  const title =
    first && quotes.length === 1
      ? joined(sourceWords(text, first), typeWords(first.found.type))
      : joined(
          first?.speaker?.name ?? (first && sourceWords(text, first)),
          vscode.l10n.t('{0} quotes', String(quotes.length)),
        );
  return { title, about };
}

/** The first claim in words, without a claimant that the same line names as a speaker; how many more there are. */
function claimsLabels(claims: readonly ClaimSuggestion[], quotes: readonly QuoteSuggestion[]): readonly Label[] {
  const [first, ...more] = claims;
  if (!first) return [];
  const named = quotes.some(({ speaker }) => speaker?.name === first.speaker?.name);
  const words = claimWords(first.found, { claimant: !named });
  const title = more.length === 0 ? words : joined(words, vscode.l10n.t('{0} more', String(more.length)));
  return [{ title, about: claims.map(suggestionReference) }];
}

function bySpeaker(text: string, quotes: readonly QuoteSuggestion[]): readonly (readonly QuoteSuggestion[])[] {
  return [...groupBy(quotes, (quote) => quote.speaker?.name ?? sourceWords(text, quote)).values()];
}
