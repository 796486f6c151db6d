import * as vscode from 'vscode';
import { annotationKinds, type AnnotationKind } from '../../core/annotations/annotation';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { suggestionReference } from '../../host/reference';
import type { ListedDocument } from '../../host/workspaceSidecars';
import { joined } from '../../host/words';
import type { ReviewNode } from './node';
import { annotationRow, kindIcon, suggestionRow } from './rows';

/** The rows of *Annotations*: documents, in each the kinds, and apart from them what is only suggested. */
export async function annotationNodes({ workspace, documents }: Host): Promise<readonly ReviewNode[]> {
  const listed = await workspace.list();
  return listed.flatMap((one) => {
    const open = documents.get(one.uri);
    const suggestions = open?.suggestions ?? [];
    if (one.annotations.length === 0 && suggestions.length === 0) return [];
    const key = one.uri.toString();
    const suggested: ReviewNode[] =
      open && suggestions.length > 0
        ? [
            {
              id: `${key}/suggestions`,
              label: vscode.l10n.t('Suggestions'),
              description: String(suggestions.length),
              icon: new vscode.ThemeIcon('lightbulb'),
              context: 'suggestions',
              closed: true,
              uri: one.uri,
              references: suggestions.map(suggestionReference),
              children: suggestions.map((suggestion) => suggestionRow(open, suggestion, 'suggested')),
            },
          ]
        : [];
    const document: ReviewNode = {
      id: key,
      label: baseName(one.uri),
      description: joined(
        vscode.l10n.t('{0} annotations', String(one.annotations.length)),
        doubtful(one) > 0 ? vscode.l10n.t('{0} moved or lost', String(doubtful(one))) : undefined,
      ),
      tooltip: vscode.workspace.asRelativePath(one.uri),
      icon: vscode.ThemeIcon.File,
      context: 'document',
      uri: one.uri,
      children: [...annotationKinds.flatMap((kind) => kindNode(one, kind)), ...suggested],
    };
    return [document];
  });
}

function kindNode(listed: ListedDocument, kind: AnnotationKind): ReviewNode[] {
  const own = listed.annotations.filter((one) => one.kind === kind);
  if (own.length === 0) return [];
  return [
    {
      id: `${listed.uri.toString()}/${kind}`,
      label: kindHeading(kind),
      description: String(own.length),
      icon: kindIcon(kind),
      children: own.map((one) => annotationRow(listed, one, 'annotations')),
    },
  ];
}

function kindHeading(kind: AnnotationKind): string {
  switch (kind) {
    case 'quote':
      return vscode.l10n.t('Quotes');
    case 'claim':
      return vscode.l10n.t('Claims');
    case 'passage':
      return vscode.l10n.t('Passages');
    case 'line':
      return vscode.l10n.t('Line Marks');
  }
}

function doubtful({ annotations }: ListedDocument): number {
  return annotations.filter(({ state }) => state !== 'ok').length;
}
