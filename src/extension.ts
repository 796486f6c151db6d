import type * as vscode from 'vscode';

/** Called by VS Code when the first document of ours opens. */
export function activate(context: vscode.ExtensionContext): void {
  void context;
}
