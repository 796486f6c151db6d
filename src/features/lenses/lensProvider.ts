import * as vscode from 'vscode';
import { paragraphs, type Paragraph } from '../../core/review/paragraphs';
import type { Suggestion } from '../../core/review/suggestions';
import { toRange } from '../../host/convert';
import type { Documents } from '../../host/documents';
import type { OpenDocument } from '../../host/openDocument';
import { suggestionReference, type Reference } from '../../host/reference';
import type { Settings } from '../../host/settings';
import { Commands } from '../../ids';
import { lensLabels } from './labels';
import type { Typing } from './typing';

/**
 * One line of lenses above each paragraph in which something begins. While somebody types, or the text is being analysed,
 * there is no answer yet: VS Code goes on showing the lenses it has, each above its own line, so that nothing jumps.
 */
export class LensProvider implements vscode.CodeLensProvider {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #typing: Typing;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(documents: Documents, settings: Settings, typing: Typing, onDidChange: vscode.Event<void>) {
    this.#documents = documents;
    this.#settings = settings;
    this.#typing = typing;
    this.onDidChangeCodeLenses = onDidChange;
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    const open = this.#documents.get(document.uri);
    await open?.ready;
    if (!open) return [];
    await this.#typing.paused(open.uri);
    await open.analysed();
    const { analysis } = open;
    if (!analysis || token.isCancellationRequested) return undefined;
    const shown = open.suggestions.filter((one) => this.#isShown(open, one));
    const shows = this.#settings.get('lensesAnnotations', open.uri);
    const annotations = shows ? [...open.annotations.all, ...open.others.all] : [];
    return paragraphs(analysis.lines, shown, annotations).flatMap((paragraph) => this.#lenses(open, paragraph));
  }

  #isShown({ uri }: OpenDocument, { kind }: Suggestion): boolean {
    return this.#settings.get(kind === 'quote' ? 'lensesSpeakers' : 'lensesClaims', uri);
  }

  #lenses(open: OpenDocument, paragraph: Paragraph): vscode.CodeLens[] {
    const range = toRange(open.document, { start: paragraph.start, end: paragraph.start });
    const make = (title: string, command: string, about: readonly Reference[]): vscode.CodeLens =>
      new vscode.CodeLens(range, { title, command, arguments: [open.uri, about] });
    const lenses = lensLabels(open, paragraph).map(({ title, about }) => make(title, Commands.showActions, about));
    const [only, ...more] = paragraph.suggestions;
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
}
