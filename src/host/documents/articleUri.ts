import * as vscode from 'vscode';

/** The scheme of the documents that show an article alone. */
export const articleScheme = 'marginalia-article';

/** What the name of such a document ends in: files so named are source documents by their language. */
const ending = '.article.txt';

/** Where the article of the source document at `uri` is shown alone. */
export function articleUri(uri: vscode.Uri): vscode.Uri {
  const path = uri.path.endsWith('.txt') ? uri.path.slice(0, -'.txt'.length) : uri.path;
  return vscode.Uri.from({ scheme: articleScheme, path: path + ending, query: uri.toString() });
}

/** Whether a document at `uri` shows an article alone. */
export function isArticleUri(uri: vscode.Uri): boolean {
  return uri.scheme === articleScheme;
}

/** The source document that `uri` shows the article of; any other uri as it is. */
export function sourceUri(uri: vscode.Uri): vscode.Uri {
  return isArticleUri(uri) ? vscode.Uri.parse(uri.query, true) : uri;
}
