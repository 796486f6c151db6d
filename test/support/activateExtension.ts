import * as vscode from 'vscode';

/** Publisher and name, as in package.json. */
export const extensionId = 'marginalia.marginalia';

/** Our extension, active. Throws where VS Code does not know it. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension<unknown>(extensionId);
  if (extension === undefined) {
    throw new Error(`VS Code does not know ${extensionId}`);
  }
  await extension.activate();
  return extension;
}
