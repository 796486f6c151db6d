import * as vscode from 'vscode';
import { relationRoles, type RelationRole } from '../../../core/relations/relationIndex';
import { roleIcon, roleWords } from '../../../host/words/relationWords';

/** Asks how an annotation stands to another; undefined when a person pressed Escape. */
export async function pickRole(title: string): Promise<RelationRole | undefined> {
  const items = relationRoles.map((role) => ({
    label: `$(${roleIcon(role)}) ${roleWords(role)}`,
    description: explained(role),
    role,
  }));
  const placeHolder = vscode.l10n.t('How does it stand to the other one?');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return chosen?.role;
}

function explained(role: RelationRole): string {
  switch (role) {
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
