import * as vscode from 'vscode';
import type { Codebook, Tag } from '../../core/codebook/codebook';
import { groupBy } from '../../core/text/groupBy';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { ownerWords } from '../../host/ownerWords';
import { tagIcon } from '../../host/tagIcon';
import { joined } from '../../host/words';
import type { ReviewNode } from './node';
import { annotationRow } from './rows';

/** The rows of *Tags*: the codebook's tree with how often each tag is used; last, tags that no codebook has. */
export async function tagNodes(host: Host): Promise<readonly ReviewNode[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const used = await usedTags(host);
  const roots = await Promise.all(
    folders.map(async (folder): Promise<ReviewNode> => {
      const { codebook } = await host.codebooks.at(host.codebooks.locateIn(folder.uri));
      const own = used.filter(({ folder: of }) => of === folder.uri.toString());
      const uses = groupBy(own, ({ tag }) => tag);
      const rows = (name: string): ReviewNode[] => (uses.get(name) ?? []).map(({ row }) => row);
      const unknown = [...uses.keys()].filter((name) => !codebook.get(name)).sort();
      return {
        id: folder.uri.toString(),
        label: folder.name,
        icon: vscode.ThemeIcon.Folder,
        children: [
          ...codebook.children().map((tag) => tagNode(folder.uri.toString(), codebook, tag, rows)),
          ...unknown.map((name) => unknownNode(folder.uri.toString(), name, rows(name))),
        ],
      };
    }),
  );
  const shown = roots.filter(({ children }) => children && children.length > 0);
  return folders.length === 1 ? (shown[0]?.children ?? []) : shown;
}

interface Use {
  readonly folder: string;
  readonly tag: string;
  readonly row: ReviewNode;
}

async function usedTags({ workspace }: Host): Promise<readonly Use[]> {
  const listed = await workspace.list();
  return listed.flatMap((document) => {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? '';
    return document.annotations.flatMap((annotation) =>
      annotation.tags.map((tag): Use => {
        const row = annotationRow(document, annotation, `tags/${tag}`);
        return {
          folder,
          tag,
          row: { ...row, description: joined(baseName(document.uri), ownerWords(document.owner)) },
        };
      }),
    );
  });
}

function tagNode(folder: string, codebook: Codebook, tag: Tag, rows: (name: string) => ReviewNode[]): ReviewNode {
  const below = codebook.children(tag.name).map((child) => tagNode(folder, codebook, child, rows));
  const own = rows(tag.name);
  return {
    id: `${folder}/${tag.name}`,
    label: tag.label ?? tag.name,
    description: joined(String(own.length), tag.key && `[${tag.key}]`),
    ...(tag.scope !== undefined && { tooltip: tag.scope }),
    icon: tagIcon(tag) ?? new vscode.ThemeIcon('tag'),
    context: 'tag',
    closed: below.length === 0,
    children: [...below, ...own],
  };
}

function unknownNode(folder: string, name: string, rows: readonly ReviewNode[]): ReviewNode {
  return {
    id: `${folder}/${name}`,
    label: name,
    description: joined(String(rows.length), vscode.l10n.t('not in the codebook')),
    icon: new vscode.ThemeIcon('question'),
    context: 'tag',
    closed: true,
    children: rows,
  };
}
