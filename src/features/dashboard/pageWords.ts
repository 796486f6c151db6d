import * as vscode from 'vscode';
import type { CountedDocument } from '../../core/statistics/countedDocument';
import { joined } from '../../host/words/words';
import type { PageWords } from './messages';

/** What the tab is called. */
export function dashboardTitle(): string {
  return vscode.l10n.t('Marginalia Dashboard');
}

/** The words of the page that do not depend on what it shows. */
export function pageWords(): PageWords {
  return {
    title: dashboardTitle(),
    filter: vscode.l10n.t('Filter annotations'),
    filterHint: vscode.l10n.t('Filter annotations, for example: tag:denial & speaker:lavrov'),
    table: vscode.l10n.t('Table'),
    open: vscode.l10n.t('Enter goes to the words, arrow keys to other numbers.'),
    export: vscode.l10n.t('{0} of {1}'),
  };
}

/** How much is counted. */
export function summaryWords(documents: readonly CountedDocument[]): string {
  const annotations = documents.flatMap((one) => one.annotations);
  const shown = (count: number): string => count.toLocaleString(vscode.env.language);
  const ofKind = (kind: string): number => annotations.filter((one) => one.kind === kind).length;
  const [all, quotes, claims] = [annotations.length, ofKind('quote'), ofKind('claim')];
  const { length } = documents;
  return joined(
    length === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', shown(length)),
    all === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', shown(all)),
    quotes === 1 ? vscode.l10n.t('1 quotation') : vscode.l10n.t('{0} quotations', shown(quotes)),
    claims === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', shown(claims)),
  );
}
