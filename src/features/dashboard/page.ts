import * as vscode from 'vscode';

/** The folder that the page may load from. */
export function pageRoot(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist');
}

/**
 * The page of the dashboard. It loads its own script and style and nothing else; what it shows comes by message. Pictures
 * are `data:` only, for PNG files that it makes itself.
 */
export function pageText(webview: vscode.Webview, extension: vscode.Uri, title: string): string {
  const root = pageRoot(extension);
  const [script, style] = ['dashboard.js', 'dashboard.css'].map((name) =>
    webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString(),
  );
  const nonce = newNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `img-src data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${escaped(style ?? '')}">
    <title>${escaped(title)}</title>
  </head>
  <body>
    <main id="dashboard"></main>
    <script nonce="${nonce}" src="${escaped(script ?? '')}"></script>
  </body>
</html>`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
