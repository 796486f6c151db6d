import * as vscode from 'vscode';
import type { Hit } from '../../core/query/groupHits';
import { groupBy } from '../../core/text/groupBy';
import { baseName } from '../../host/convert';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import type { ReviewNode } from './node';

/** More rows under one are divided by document, so that a person can find their way and VS Code is not asked for all at once. */
const mostRows = 200;

/** The rows of annotations of several documents, as `rowOf` makes them; many are divided by document. `within` keeps ids apart. */
export function hitRows(
  within: string,
  hits: readonly Hit<ListedDocument>[],
  rowOf: (hit: Hit<ListedDocument>) => ReviewNode,
): readonly ReviewNode[] {
  if (hits.length <= mostRows) return hits.map(rowOf);
  return [...groupBy(hits, ({ document }) => document)].map(([{ uri }, own]) => ({
    id: `${within}/${uri.toString()}`,
    label: baseName(uri),
    description: String(own.length),
    tooltip: vscode.workspace.asRelativePath(uri),
    icon: vscode.ThemeIcon.File,
    context: 'document',
    uri,
    closed: true,
    children: () => own.map(rowOf),
  }));
}
