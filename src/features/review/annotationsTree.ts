import * as vscode from 'vscode';
import { annotationKinds, type AnnotationKind } from '../../core/annotations/annotation';
import { groupBy } from '../../core/text/groupBy';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { suggestionReference } from '../../host/reference';
import type { ListedDocument } from '../../host/workspaceSidecars';
import { joined } from '../../host/words';
import type { ReviewNode } from './node';
import { annotationRow, kindIcon, suggestionRow } from './rows';

/** The rows of *Annotations*: documents, in each the kinds, and apart from them what is only suggested. */
export async function annotationNodes({ workspace, documents }: Host): Promise<readonly ReviewNode[]> {
  const listed = groupBy(await workspace.list(), ({ uri }) => uri.toString());
  return [...listed.values()].flatMap((sidecars) => {
    const [one] = sidecars;
    if (!one) return [];
    const open = documents.get(one.uri);
    const suggestions = open?.suggestions ?? [];
    const count = sidecars.reduce((sum, { annotations }) => sum + annotations.length, 0);
    const doubtful = sidecars.reduce((sum, each) => sum + doubtfulIn(each), 0);
    if (count === 0 && suggestions.length === 0) return [];
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
        vscode.l10n.t('{0} annotations', String(count)),
        doubtful > 0 ? vscode.l10n.t('{0} moved or lost', String(doubtful)) : undefined,
      ),
      tooltip: vscode.workspace.asRelativePath(one.uri),
      icon: vscode.ThemeIcon.File,
      context: 'document',
      uri: one.uri,
      children: [...annotationKinds.flatMap((kind) => kindNode(key, sidecars, kind)), ...suggested],
    };
    return [document];
  });
}

/** The annotations of one kind, those of each coder together. */
function kindNode(document: string, sidecars: readonly ListedDocument[], kind: AnnotationKind): ReviewNode[] {
  const rows = sidecars.flatMap((listed) =>
    listed.annotations.filter((one) => one.kind === kind).map((one) => annotationRow(listed, one, 'annotations')),
  );
  if (rows.length === 0) return [];
  return [
    {
      id: `${document}/${kind}`,
      label: kindHeading(kind),
      description: String(rows.length),
      icon: kindIcon(kind),
      children: rows,
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

function doubtfulIn({ annotations }: ListedDocument): number {
  return annotations.filter(({ state }) => state !== 'ok').length;
}
