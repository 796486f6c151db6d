import * as vscode from 'vscode';
import { parse } from 'yaml';
import { activateExtension } from './activateExtension';

/** One of our lenses: what it says, and what its command would be called with. */
export interface SeenLens {
  readonly line: number;
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
}

/** The workspace folder that the tests run in: a copy of the seeds. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) throw new Error('No folder is open.');
  return first.uri;
}

/** A file of the folder. */
export function fileIn(...path: readonly string[]): vscode.Uri {
  return vscode.Uri.joinPath(folder(), ...path);
}

/** Where the sidecar of a document is. */
export function sidecarOf(document: vscode.Uri): vscode.Uri {
  return document.with({ path: `${document.path}.tags.yaml` });
}

/** Writes a file, as UTF-8 where it is text. */
export async function write(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/** The text of a file; undefined when there is none. */
export async function read(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    () => undefined,
  );
}

/** The sidecar of a document as plain data. */
export async function readSidecar(document: vscode.Uri): Promise<SidecarData> {
  const source = await read(sidecarOf(document));
  if (source === undefined) throw new Error(`${document.path} has no sidecar.`);
  return parse(source) as SidecarData;
}

/** What tests look at in a sidecar. */
export interface SidecarData {
  readonly speakers?: Record<string, { readonly name: string; readonly role?: string }>;
  readonly annotations?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly tags?: readonly string[];
    readonly at: readonly number[];
    readonly exact: string;
    readonly speaker?: string;
    readonly line?: string;
    readonly state: string;
    readonly note?: string;
  }[];
  readonly dismissed?: readonly { readonly kind: string; readonly exact: string }[];
}

/** A new document of the folder with this text, shown in an editor; each has a name of its own. */
export async function newDocument(name: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
  const uri = fileIn('seeds', name);
  await write(uri, content);
  return show(uri);
}

/** Opens and shows a document of the folder, with the extension active. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await activateExtension();
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The lenses of a document, by line. */
export async function lenses(uri: vscode.Uri): Promise<readonly SeenLens[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return found.map(({ range, command }) => ({
    line: range.start.line,
    title: command?.title ?? '',
    command: command?.command ?? '',
    arguments: command?.arguments ?? [],
  }));
}

/** Puts the cursor before the first place of `words`, or selects them. */
export function place(editor: vscode.TextEditor, words: string, how: 'before' | 'select' = 'before'): void {
  const at = editor.document.getText().indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in the document.`);
  const start = editor.document.positionAt(at);
  const end = editor.document.positionAt(at + words.length);
  editor.selection = how === 'select' ? new vscode.Selection(start, end) : new vscode.Selection(start, start);
}

/** Resolves when `check` is true: now, or after one of the next times that `event` fires. */
export async function until<T>(event: vscode.Event<T>, check: () => boolean): Promise<void> {
  if (check()) return;
  await new Promise<void>((resolve) => {
    const listener = event(() => {
      if (!check()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Our problems with a file, once there is one that `matches`. */
export async function problem(uri: vscode.Uri, matches: (message: string) => boolean): Promise<vscode.Diagnostic> {
  const find = (): vscode.Diagnostic | undefined =>
    vscode.languages.getDiagnostics(uri).find(({ source, message }) => source === 'Marginalia' && matches(message));
  await until(vscode.languages.onDidChangeDiagnostics, () => find() !== undefined);
  const found = find();
  if (!found) throw new Error('The problem is gone again.');
  return found;
}

/** What a hover before the first place of `words` says, as escaped characters read. */
export async function hoverText(editor: vscode.TextEditor, words: string): Promise<string> {
  const position = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
  const { uri } = editor.document;
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const texts = hovers.flatMap(({ contents }) =>
    contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')),
  );
  return texts.join('\n').replace(/\\([^\w\s])/g, '$1');
}

/** How long is waited for an outline, in milliseconds; what there is then is what the test fails with. */
const outlinePatience = 10_000;

/** The outline once `check` is true of it. VS Code keeps an outline until there is another provider, and tells nobody when. */
export async function outlineWhen(
  uri: vscode.Uri,
  check: (found: ReadonlyMap<string, readonly string[]>) => boolean,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const deadline = Date.now() + outlinePatience;
  for (;;) {
    const found = await outline(uri);
    if (check(found) || Date.now() >= deadline) return found;
  }
}

/** The names of the outline with those below them. */
async function outline(uri: vscode.Uri): Promise<ReadonlyMap<string, readonly string[]>> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return new Map(symbols.map(({ name, children }) => [name, children.map((one) => one.name)]));
}
