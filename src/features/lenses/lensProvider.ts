import * as vscode from 'vscode';
import { paragraphs, type Paragraph } from '../../core/review/paragraphs';
import type { Suggestion } from '../../core/review/suggestions';
import { toRange } from '../../host/convert';
import { sourceUri } from '../../host/documents/articleUri';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { suggestionReference, type Reference } from '../../host/words/reference';
import { Commands } from '../../ids';
import { lensLabels, type LabelWords } from './labels';
import type { Typing } from './typing';

/**
 * One line of lenses above each paragraph in which something begins. While somebody types, or the text is being analysed,
 * there is no answer yet: VS Code goes on showing the lenses it has, each above its own line, so that nothing jumps.
 */
export class LensProvider implements vscode.CodeLensProvider {
  readonly #host: Pick<Host, 'documents' | 'settings' | 'codebooks' | 'coding' | 'relations'>;
  readonly #typing: Typing;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(
    host: Pick<Host, 'documents' | 'settings' | 'codebooks' | 'coding' | 'relations'>,
    typing: Typing,
    onDidChange: vscode.Event<void>,
  ) {
    this.#host = host;
    this.#typing = typing;
    this.onDidChangeCodeLenses = onDidChange;
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    const open = this.#host.documents.get(document.uri);
    await open?.ready;
    if (!open) return [];
    await this.#typing.paused(open.uri);
    await open.analysed();
    const words = { tags: await this.#tagWords(open), relations: (id: string) => this.#relationWords(open, id) };
    const { analysis } = open;
    if (!analysis || token.isCancellationRequested) return undefined;
    const shown = open.suggestions.filter((one) => this.#isShown(open, one));
    const shows = this.#host.settings.get('lensesAnnotations', open.uri);
    const annotations = shows ? [...open.annotations.all, ...open.others.all] : [];
    return paragraphs(analysis.lines, shown, annotations).flatMap((paragraph) => this.#lenses(open, paragraph, words));
  }

  #isShown({ uri }: OpenDocument, { kind }: Suggestion): boolean {
    return this.#host.settings.get(kind === 'quote' ? 'lensesSpeakers' : 'lensesClaims', uri);
  }

  /** In coding mode each tag is shown with the key that chooses it. */
  async #tagWords({ uri }: OpenDocument): Promise<LabelWords['tags']> {
    if (!this.#host.coding.isOn) return (tags) => tags.join(', ');
    const codebook = await this.#host.codebooks.for(uri);
    return (tags) => tags.map((name) => withKey(name, codebook.get(name)?.key)).join(', ');
  }

  #relationWords({ uri }: OpenDocument, id: string): string | undefined {
    const count = this.#host.relations.sensesOf(sourceUri(uri), id).length;
    if (count === 0) return undefined;
    return count === 1 ? vscode.l10n.t('1 relation') : vscode.l10n.t('{0} relations', String(count));
  }

  #lenses(open: OpenDocument, paragraph: Paragraph, words: LabelWords): vscode.CodeLens[] {
    const range = toRange(open.document, { start: paragraph.start, end: paragraph.start });
    const make = (title: string, command: string, about: readonly Reference[]): vscode.CodeLens =>
      new vscode.CodeLens(range, { title, command, arguments: [open.uri, about] });
    const lenses = lensLabels(open, paragraph, words).map(({ title, about }) =>
      make(title, Commands.showActions, about),
    );
    const [only, ...more] = paragraph.suggestions;
    if (only && more.length === 0 && this.#host.settings.get('lensesActions', open.uri)) {
      const about = [suggestionReference(only)];
      const keyed = (title: string, key: string): string => (this.#host.coding.isOn ? withKey(title, key) : title);
      lenses.push(
        make(keyed(vscode.l10n.t('Accept'), 'a'), Commands.acceptSuggestion, about),
        make(keyed(vscode.l10n.t('Tag…'), '#'), Commands.changeTags, about),
        make(keyed(vscode.l10n.t('Dismiss'), 'x'), Commands.dismissSuggestion, about),
      );
    }
    return lenses;
  }
}

function withKey(words: string, key: string | undefined): string {
  return key === undefined ? words : `${words} [${key}]`;
}
