import * as vscode from 'vscode';
import { occurrences, outsideBoilerplate, type OccurrenceOptions } from '../../../core/review/occurrences';
import { quotations } from '../../../core/review/quotations';
import { segment } from '../../../core/segmentation/segment';
import { hull, type Span } from '../../../core/text/span';
import { sibling } from '../../../host/convert';
import { sourceUri } from '../../../host/documents/articleUri';
import { folderTexts } from '../../../host/documents/folderTexts';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Host } from '../../../host/host';

/** What is looked for: words, or all that somebody says. */
export type Sought = SoughtWords | { readonly speaker: string };

/** Words, and what counts as an occurrence of them. */
export interface SoughtWords extends OccurrenceOptions {
  readonly words: string;
  /** Whether places in boilerplate count. */
  readonly boilerplate: boolean;
}

/** Where it is looked for. */
export type Scope = 'document' | 'folder' | 'workspace';

/** The places that were found in one document, by position, with the text that they are places in. */
export interface DocumentHits {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** More places than this are not looked for. */
export const mostHits = 5000;

/**
 * Looks for `sought` in the document, then in the others of its folder or workspace folder by name. Documents without it are
 * left out. Undefined when `token` was cancelled: half of the places are no answer.
 */
export async function findHits(
  host: Host,
  open: OpenDocument,
  sought: Sought,
  scope: Scope,
  token: vscode.CancellationToken,
): Promise<readonly DocumentHits[] | undefined> {
  const own = sourceUri(open.uri);
  const first = host.documents.source(own);
  const found: DocumentHits[] = first ? [hitsIn(first, sought)] : [];
  let count = found.reduce((sum, { spans }) => sum + spans.length, 0);
  if (scope !== 'document') {
    const folder = sibling(own, '').toString();
    for await (const { uri, text } of folderTexts(host.documents, own, token)) {
      if (count >= mostHits) break;
      if (scope === 'folder' && sibling(uri, '').toString() !== folder) continue;
      const hits = await hitsBeside(host, uri, text, sought);
      if (hits) found.push(hits);
      count += hits?.spans.length ?? 0;
    }
  }
  if (token.isCancellationRequested) return undefined;
  const [here, ...others] = found;
  const sorted = others.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  return [...(here ? [here] : []), ...sorted].filter(({ spans }) => spans.length > 0);
}

/** The places in another document of the folder; one that names the speaker is opened to see what they say there. */
async function hitsBeside(
  host: Host,
  uri: vscode.Uri,
  text: string,
  sought: Sought,
): Promise<DocumentHits | undefined> {
  const open = host.documents.source(uri);
  if (open) return hitsIn(open, sought);
  if (!('speaker' in sought)) {
    const spans = occurrences(text, sought.words, sought);
    if (spans.length === 0) return undefined;
    return { uri, text, spans: sought.boilerplate ? spans : outsideBoilerplate(spans, segment(text)) };
  }
  const lastName = sought.speaker.split(/\s+/u).at(-1) ?? '';
  if (!text.includes(lastName)) return undefined;
  await vscode.workspace.openTextDocument(uri);
  const opened = host.documents.source(uri);
  await opened?.ready;
  await opened?.analysed();
  return opened && hitsIn(opened, sought);
}

function hitsIn(open: OpenDocument, sought: Sought): DocumentHits {
  const { uri, text, analysis, annotations, suggestions } = open;
  if ('speaker' in sought) {
    const own = quotations(analysis?.attributions ?? [], annotations, suggestions).filter(
      ({ speaker }) => speaker?.name === sought.speaker,
    );
    return { uri, text, spans: own.flatMap(({ spans }) => hull(spans) ?? []) };
  }
  const spans = occurrences(text, sought.words, sought);
  return { uri, text, spans: sought.boilerplate ? spans : outsideBoilerplate(spans, analysis?.lines ?? segment(text)) };
}
