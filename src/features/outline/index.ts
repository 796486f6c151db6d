import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { quotations } from '../../core/review/quotations';
import { boilerplateRegions } from '../../core/review/regions';
import { extentOf } from '../../core/review/suggestions';
import { groupBy } from '../../core/text/groupBy';
import { compareSpans, hull, textOf, type Span } from '../../core/text/span';
import { toRange } from '../../host/convert';
import { documentSelector, type Documents } from '../../host/documents/documents';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore, MutableDisposable } from '../../host/lifecycle';
import { claimWords, joined, kindWords, lineKindWords, shortened, typeWords } from '../../host/words/words';

/** How long changes are gathered before the outline is asked for again, in milliseconds. */
const gather = 300;

/**
 * Gives the outline: headline, article, quotations by speaker, claims, boilerplate. VS Code asks for an outline only when
 * the text changes or there is another provider, so there is another one when a person has judged something.
 */
export function registerOutline({ documents }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const provider = new OutlineProvider(documents);
  const registration = store.add(new MutableDisposable());
  const register = (): void =>
    registration.set(
      vscode.languages.registerDocumentSymbolProvider(documentSelector, provider, { label: 'Marginalia' }),
    );
  const later = store.add(new Debounce(gather, register));
  store.add(
    documents.onDidChange((open) => {
      if (provider.isStale(open)) later.trigger();
    }),
  );
  store.add(documents.onDidClose((uri) => provider.forget(uri)));
  register();
  return store;
}

class OutlineProvider implements vscode.DocumentSymbolProvider {
  readonly #documents: Documents;
  readonly #shown = new Map<string, number>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Whether the outline that was given for this text says something else by now. */
  isStale({ document }: OpenDocument): boolean {
    return this.#shown.get(document.uri.toString()) === document.version;
  }

  forget(uri: vscode.Uri): void {
    this.#shown.delete(uri.toString());
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const open = this.#documents.get(document.uri);
    await open?.analysed();
    const analysis = open?.analysis;
    if (!analysis || token.isCancellationRequested) return [];
    this.#shown.set(document.uri.toString(), document.version);
    return [
      ...headings(document, analysis),
      ...quotedSpeakers(open, analysis),
      ...claims(open),
      ...boilerplate(document, analysis),
    ];
  }
}

function headings(document: vscode.TextDocument, { lines }: Analysis): vscode.DocumentSymbol[] {
  const text = document.getText();
  const article = hull(lines.filter((line) => line.article === true));
  const titles = lines
    .filter(({ kind }) => kind === 'headline' || kind === 'subheading')
    .map((line) => symbol(document, textOf(text, line), lineKindWords(line.kind), vscode.SymbolKind.String, line));
  if (!article) return titles;
  const body = symbol(document, vscode.l10n.t('Article'), '', vscode.SymbolKind.Module, article);
  body.children = titles;
  return [body];
}

function quotedSpeakers(open: OpenDocument, { attributions }: Analysis): vscode.DocumentSymbol[] {
  const { document, text } = open;
  const found = quotations(attributions, open.annotations, open.suggestions);
  const groups = groupBy(found, ({ speaker }) => speaker?.name ?? vscode.l10n.t('Unknown speaker'));
  return [...groups].flatMap(([name, own]) => {
    const whole = hull(own.flatMap(({ spans }) => spans));
    if (!whole) return [];
    const role = own.find(({ speaker }) => speaker?.role !== undefined)?.speaker?.role ?? '';
    const speaker = symbol(document, name, role, vscode.SymbolKind.Class, whole);
    speaker.children = own.flatMap(({ spans, found: attribution, annotation }) => {
      const span = hull(spans);
      const detail = joined(attribution && typeWords(attribution.type), annotation?.tags.join(', '));
      return span ? symbol(document, textOf(text, span), detail, vscode.SymbolKind.String, span) : [];
    });
    return [speaker];
  });
}

function claims({ document, text, annotations, suggestions }: OpenDocument): vscode.DocumentSymbol[] {
  const annotated = annotations.all
    .filter(({ kind, state }) => kind === 'claim' && state !== 'lost')
    .map(({ spans, tags }) => ({ span: hull(spans), detail: joined(kindWords('claim'), tags.join(', ')) }));
  const suggested = suggestions
    .filter((one) => one.kind === 'claim')
    .map((one) => ({ span: extentOf(one), detail: claimWords(one.found) }));
  const found = [...annotated, ...suggested]
    .flatMap(({ span, detail }) => (span ? [{ span, detail }] : []))
    .sort((a, b) => compareSpans(a.span, b.span));
  const whole = hull(found.map(({ span }) => span));
  if (!whole) return [];
  const group = symbol(document, vscode.l10n.t('Claims'), '', vscode.SymbolKind.Namespace, whole);
  group.children = found.map(({ span, detail }) =>
    symbol(document, textOf(text, span), detail, vscode.SymbolKind.Number, span),
  );
  return [group];
}

function boilerplate(document: vscode.TextDocument, { lines }: Analysis): vscode.DocumentSymbol[] {
  return boilerplateRegions(lines).map(({ first, last, lines: count, kind }) => {
    const span = { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
    const detail = count === 1 ? vscode.l10n.t('1 line') : vscode.l10n.t('{0} lines', String(count));
    return symbol(
      document,
      vscode.l10n.t('Boilerplate: {0}', lineKindWords(kind)),
      detail,
      vscode.SymbolKind.Null,
      span,
    );
  });
}

function symbol(
  document: vscode.TextDocument,
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  span: Span,
): vscode.DocumentSymbol {
  const range = toRange(document, span);
  return new vscode.DocumentSymbol(shortened(name) || '…', detail, kind, range, range);
}
