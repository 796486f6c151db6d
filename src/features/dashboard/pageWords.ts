import * as vscode from 'vscode';
import type { CountedDocument } from '../../core/statistics/countedDocument';
import { joined } from '../../host/words';
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
  const count = (number: number): string => number.toLocaleString(vscode.env.language);
  const ofKind = (kind: string): string => count(annotations.filter((one) => one.kind === kind).length);
  return joined(
    vscode.l10n.t('{0} documents', count(documents.length)),
    vscode.l10n.t('{0} annotations', count(annotations.length)),
    vscode.l10n.t('{0} quotations', ofKind('quote')),
    vscode.l10n.t('{0} claims', ofKind('claim')),
  );
}
