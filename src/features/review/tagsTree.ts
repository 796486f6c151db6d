import * as vscode from 'vscode';
import type { Codebook, Tag } from '../../core/codebook/codebook';
import type { Hit } from '../../core/query/groupHits';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { ownerWords } from '../../host/words/ownerWords';
import { tagIcon } from '../../host/words/tagIcon';
import { joined } from '../../host/words/words';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { hitRows } from './hitRows';
import type { ReviewNode } from './node';
import { annotationRow } from './rows';

type Use = Hit<ListedDocument>;

/** The uses of each tag of one folder. */
type Uses = ReadonlyMap<string, readonly Use[]>;

/** The rows of *Tags*: the codebook's tree with how often each tag is used; last, tags that no codebook has. */
export async function tagNodes({ workspace, codebooks }: Host): Promise<readonly ReviewNode[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const used = usedTags(await workspace.listSoon());
  const roots = await Promise.all(
    folders.map(async (folder): Promise<readonly [vscode.WorkspaceFolder, readonly ReviewNode[]]> => {
      const key = folder.uri.toString();
      const location = codebooks.locateIn(folder.uri);
      const { codebook } = await codebooks.at(location);
      const uses = used.get(key) ?? new Map<string, Use[]>();
      const unknown = [...uses.keys()].filter((name) => !codebook.get(name)).sort();
      return [
        folder,
        [
          ...codebook.children().map((tag) => tagNode({ folder: key, codebook, location }, tag, uses)),
          ...unknown.map((name) => unknownNode(key, name, uses)),
        ],
      ];
    }),
  );
  const shown = roots.filter(([, rows]) => rows.length > 0);
  return folders.length === 1 ? (shown[0]?.[1] ?? []) : shown.map(([folder, rows]) => folderNode(folder, rows));
}

function usedTags(listed: readonly ListedDocument[]): ReadonlyMap<string, Uses> {
  const used = new Map<string, Map<string, Use[]>>();
  for (const document of listed) {
    if (document.annotations.length === 0) continue;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? '';
    const uses = used.get(folder) ?? new Map<string, Use[]>();
    used.set(folder, uses);
    for (const annotation of document.annotations) {
      for (const tag of annotation.tags) {
        const own = uses.get(tag);
        if (own) own.push({ document, annotation });
        else uses.set(tag, [{ document, annotation }]);
      }
    }
  }
  return used;
}

function folderNode({ uri, name }: vscode.WorkspaceFolder, rows: readonly ReviewNode[]): ReviewNode {
  return { id: uri.toString(), label: name, icon: vscode.ThemeIcon.Folder, children: () => rows };
}

interface FolderTags {
  readonly folder: string;
  readonly codebook: Codebook;
  readonly location: vscode.Uri;
}

function tagNode(of: FolderTags, tag: Tag, uses: Uses): ReviewNode {
  const { folder, codebook, location } = of;
  const below = codebook.children(tag.name);
  const own = uses.get(tag.name) ?? [];
  const children = (): readonly ReviewNode[] => [
    ...below.map((child) => tagNode(of, child, uses)),
    ...useRows(folder, tag.name, own),
  ];
  return {
    id: `${folder}/${tag.name}`,
    label: tag.label ?? tag.name,
    description: joined(String(own.length), tag.key && `[${tag.key}]`),
    ...(tag.scope !== undefined && { tooltip: tag.scope }),
    icon: tagIcon(tag) ?? new vscode.ThemeIcon('tag'),
    context: 'tag',
    tag: { codebook: location, name: tag.name },
    closed: below.length === 0,
    ...(below.length + own.length > 0 && { children }),
  };
}

function unknownNode(folder: string, name: string, uses: Uses): ReviewNode {
  const own = uses.get(name) ?? [];
  return {
    id: `${folder}/${name}`,
    label: name,
    description: joined(String(own.length), vscode.l10n.t('not in the codebook')),
    icon: new vscode.ThemeIcon('question'),
    context: 'unknownTag',
    closed: true,
    children: () => useRows(folder, name, own),
  };
}

function useRows(folder: string, tag: string, uses: readonly Use[]): readonly ReviewNode[] {
  return hitRows(`${folder}/${tag}/in`, uses, ({ document, annotation }) => ({
    ...annotationRow(document, annotation, `tags/${tag}`),
    description: joined(baseName(document.uri), ownerWords(document.owner)),
  }));
}
