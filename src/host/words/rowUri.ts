import * as vscode from 'vscode';

/** The document that the row of a view is about, as a command gets it; undefined for anything else. */
export function rowUri(row: unknown): vscode.Uri | undefined {
  return typeof row === 'object' && row !== null && 'uri' in row && row.uri instanceof vscode.Uri ? row.uri : undefined;
}
