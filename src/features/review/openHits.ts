import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../core/annotations/annotation';
import type { FoundIn } from '../../core/query/groupHits';
import { searchText, type SearchedFile } from '../../core/query/searchText';
import { hull } from '../../core/text/span';
import { annotatedText } from '../../host/documents/annotatedTexts';
import type { Host } from '../../host/host';
import { joined, kindWords, stateWords } from '../../host/words/words';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { speakerOf } from './rows';

/** *Open Hits in Search Editor*: what the filter finds, as text in VS Code's own form of search results. */
export async function openHits(host: Host, query: string, found: readonly FoundIn<ListedDocument>[]): Promise<void> {
  const title = vscode.l10n.t('Collecting annotations');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const files = await vscode.window.withProgress(options, async (progress, token) => {
    const read: SearchedFile[] = [];
    for (const one of found) {
      if (token.isCancellationRequested) return undefined;
      read.push(await fileOf(host, one));
      progress.report({ increment: 100 / found.length });
    }
    return read;
  });
  if (!files) return;
  const content = searchText(query, files);
  const document = await vscode.workspace.openTextDocument({ language: 'search-result', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

async function fileOf(host: Host, { document, annotations }: FoundIn<ListedDocument>): Promise<SearchedFile> {
  const read = await annotatedText(host.documents, document);
  const places = annotations.map((one) => {
    const placed = read?.annotations.get(one.id);
    return { one, start: (placed && hull(placed.spans)?.start) ?? 0 };
  });
  let [line, at] = [1, 0];
  const hits = places
    .sort((a, b) => a.start - b.start)
    .map(({ one, start }) => {
      for (let next = read?.text.indexOf('\n', at) ?? -1; next >= 0 && next < start;) {
        [line, at] = [line + 1, next + 1];
        next = read?.text.indexOf('\n', at) ?? -1;
      }
      return { line, words: one.exact.join(' … '), about: aboutOf(document, one) };
    });
  return { path: pathOf(document.uri), hits };
}

function aboutOf(document: ListedDocument, annotation: ListedAnnotation): string {
  const speaker = speakerOf(document, annotation)?.name;
  return joined(kindWords(annotation.kind), annotation.tags.join(', '), speaker, stateWords(annotation.state));
}

/** As search editors name files, so that *Go to Definition* finds them. */
function pathOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = vscode.workspace.asRelativePath(uri, false);
  return folder && (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? `${folder.name} • ${path}` : path;
}
