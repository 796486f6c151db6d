import * as vscode from 'vscode';
import { boilerplateRegions } from '../../core/review/regions';
import { groupBy } from '../../core/text/groupBy';
import { hull, textOf, type Span } from '../../core/text/span';
import { toRange } from '../../host/convert';
import { documentSelector, type Documents } from '../../host/documents';
import type { Host } from '../../host/host';
import { claimWords, lineKindWords, shortened, typeWords } from '../../host/words';
import type { Analysis } from '../../core/analysis';

/** Gives the outline: headline, article, quotations by speaker, claims, boilerplate. */
export function registerOutline({ documents }: Host): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(documentSelector, new OutlineProvider(documents), {
    label: 'Marginalia',
  });
}

class OutlineProvider implements vscode.DocumentSymbolProvider {
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const open = this.#documents.get(document.uri);
    await open?.analysed();
    const analysis = open?.analysis;
    if (!analysis || token.isCancellationRequested) return [];
    return [
      ...headings(document, analysis),
      ...quotations(document, analysis),
      ...claims(document, analysis),
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

function quotations(document: vscode.TextDocument, { attributions }: Analysis): vscode.DocumentSymbol[] {
  const text = document.getText();
  const groups = groupBy(attributions, ({ speaker }) => speaker?.name ?? vscode.l10n.t('Unknown speaker'));
  return [...groups].flatMap(([name, found]) => {
    const whole = hull(found.flatMap(({ content }) => content));
    if (!whole) return [];
    const role = found.find(({ speaker }) => speaker?.role !== undefined)?.speaker?.role ?? '';
    const speaker = symbol(document, name, role, vscode.SymbolKind.Class, whole);
    speaker.children = found.flatMap(({ content, type }) => {
      const span = hull(content);
      return span ? symbol(document, textOf(text, span), typeWords(type), vscode.SymbolKind.String, span) : [];
    });
    return [speaker];
  });
}

function claims(document: vscode.TextDocument, { claims: found }: Analysis): vscode.DocumentSymbol[] {
  const whole = hull(found);
  if (!whole) return [];
  const group = symbol(document, vscode.l10n.t('Claims'), '', vscode.SymbolKind.Namespace, whole);
  group.children = found.map((claim) =>
    symbol(document, textOf(document.getText(), claim), claimWords(claim), vscode.SymbolKind.Number, claim),
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
