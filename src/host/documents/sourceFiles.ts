import * as vscode from 'vscode';
import { documentPatterns, languageId } from '../../ids';

/**
 * The files of the workspace that VS Code opens as source documents, by path: those that the extension's patterns or the user's
 * `files.associations` say. Reads none of them.
 */
export async function sourceFiles(): Promise<readonly vscode.Uri[]> {
  const patterns = documentGlobs();
  const names = [...new Set(patterns.map((pattern) => `**/${pattern.slice(pattern.lastIndexOf('/') + 1)}`))];
  const found = await Promise.all(
    names.map((name) => vscode.workspace.findFiles(name, '{**/node_modules/**,**/*.tags.yaml}')),
  );
  const byPath = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...byPath.values()]
    .filter((uri) => patterns.some((pattern) => matches(pattern, uri)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Globs over whole paths. A pattern without a folder counts in every folder, as in the settings. */
function documentGlobs(): readonly string[] {
  const associations = vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('associations', {});
  const own = Object.keys(associations).filter((pattern) => associations[pattern] === languageId);
  return [...documentPatterns, ...own].map((pattern) => (pattern.includes('/') ? pattern : `**/${pattern}`));
}

/** VS Code's own matching of globs, which looks at nothing of a document but its uri and language. */
function matches(pattern: string, uri: vscode.Uri): boolean {
  return vscode.languages.match({ pattern }, { uri, languageId } as vscode.TextDocument) > 0;
}
