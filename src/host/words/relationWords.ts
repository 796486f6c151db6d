import * as vscode from 'vscode';
import type { RelationSense } from '../../core/relations/relationIndex';
import type { FoundLink } from '../workspace/relations';

/** What a relation is from one of its ends, in words that stand before the other. */
export function senseWords(sense: RelationSense): string {
  switch (sense) {
    case 'supports':
      return vscode.l10n.t('supports');
    case 'supported-by':
      return vscode.l10n.t('supported by');
    case 'contradicts':
      return vscode.l10n.t('contradicts');
    case 'same-as':
      return vscode.l10n.t('same as');
  }
}

/** The name of the icon of a relation. */
export function senseIcon(sense: RelationSense): string {
  switch (sense) {
    case 'supports':
      return 'arrow-up';
    case 'supported-by':
      return 'arrow-down';
    case 'contradicts':
      return 'circle-slash';
    case 'same-as':
      return 'mirror';
  }
}

/** What is shown in place of an annotation that a relation leads to and that was not found in the workspace, as far as it `isRead`. */
export function missingWords({ isRead }: Pick<FoundLink, 'isRead'>): string {
  return isRead ? vscode.l10n.t('not there any more') : vscode.l10n.t('not read yet');
}
