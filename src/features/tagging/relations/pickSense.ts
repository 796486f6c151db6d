import * as vscode from 'vscode';
import { relationSenses, type RelationSense } from '../../../core/relations/relationIndex';
import { senseIcon, senseWords } from '../../../host/words/relationWords';

/** Asks how an annotation stands to another; undefined when a person pressed Escape. */
export async function pickSense(title: string): Promise<RelationSense | undefined> {
  const items = relationSenses.map((sense) => ({
    label: `$(${senseIcon(sense)}) ${senseWords(sense)}`,
    description: explained(sense),
    sense,
  }));
  const placeHolder = vscode.l10n.t('How does it stand to the other one?');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return chosen?.sense;
}

function explained(sense: RelationSense): string {
  switch (sense) {
    case 'supports':
      return vscode.l10n.t('if this is true, the other is likelier');
    case 'supported-by':
      return vscode.l10n.t('if the other is true, this is likelier');
    case 'contradicts':
      return vscode.l10n.t('both cannot be true');
    case 'same-as':
      return vscode.l10n.t('both say the same');
  }
}
