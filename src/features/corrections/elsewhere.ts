import * as vscode from 'vscode';
import type { LineVerdict } from '../../core/annotations/annotation';
import { linesToMark } from '../../core/review/markLines';
import { segment } from '../../core/segmentation/segment';
import { folderTexts } from '../../host/documents/folderTexts';
import type { Host } from '../../host/host';
import { addMarks, type Marked } from './mark';

/** How long a search goes on before it is shown, in milliseconds. */
const patience = 1000;

/**
 * Offers to mark the same lines in the other documents of the folder that take them for something else. Documents are read
 * when a line was marked and not before. Nothing is asked twice in a session.
 */
export class Elsewhere {
  readonly #host: Host;
  /** The lines that were asked about, with what they were to be marked as. */
  readonly #asked = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Searches, asks, marks. */
  async offer({ open, words: all }: Marked, line: LineVerdict): Promise<void> {
    const words = new Set([...all].filter((one) => !this.#asked.has(keyOf(line, one))));
    if (words.size === 0) return;
    const found = await shownWhenSlow(vscode.l10n.t('Looking for this line in the folder'), (token) =>
      this.#find(open.uri, words, line, token),
    );
    if (found.length === 0) return;
    for (const one of words) this.#asked.add(keyOf(line, one));
    const markThere = vscode.l10n.t('Mark There Too');
    const chosen = await vscode.window.showInformationMessage(question(found.length, words.size, line), markThere);
    if (chosen === markThere) await this.#markAll(found, words, line);
  }

  /** The documents that have one of the lines and take it for something else, nothing marked by hand in them. */
  async #find(
    uri: vscode.Uri,
    words: ReadonlySet<string>,
    line: LineVerdict,
    token: vscode.CancellationToken,
  ): Promise<readonly vscode.Uri[]> {
    const found: vscode.Uri[] = [];
    for await (const other of folderTexts(this.#host.documents, uri, token)) {
      if (![...words].some((one) => other.text.includes(one))) continue;
      const lines = this.#host.documents.source(other.uri)?.analysis?.lines ?? segment(other.text);
      if (linesToMark(other.text, lines, words, line).length > 0) found.push(other.uri);
    }
    // Half of the folder is no answer.
    return token.isCancellationRequested ? [] : found;
  }

  async #markAll(uris: readonly vscode.Uri[], words: ReadonlySet<string>, line: LineVerdict): Promise<void> {
    const title = vscode.l10n.t('Marking lines');
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
    const action = Symbol('mark everywhere');
    await vscode.window.withProgress(options, async (progress, token) => {
      for (const uri of uris) {
        if (token.isCancellationRequested) return;
        await this.#markIn(uri, words, line, action);
        progress.report({ increment: 100 / uris.length });
      }
    });
  }

  /** Not in files that are no source documents; what a person marked there stands. */
  async #markIn(uri: vscode.Uri, words: ReadonlySet<string>, line: LineVerdict, action: symbol): Promise<void> {
    await vscode.workspace.openTextDocument(uri);
    const open = this.#host.documents.source(uri);
    await open?.ready;
    await open?.segmented();
    const lines = open?.analysis?.lines;
    if (!open || !lines) return;
    const spans = linesToMark(open.text, lines, words, line).filter(
      (span) => !open.annotations.in(span).some(({ kind, state }) => kind === 'line' && state !== 'lost'),
    );
    if (spans.length > 0) await addMarks(this.#host, open, spans, line, action);
  }
}

/** Runs `task`; when it takes long, with a notification in which it can be cancelled. */
async function shownWhenSlow<T>(title: string, task: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  const running = task(source.token);
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
    void vscode.window.withProgress(options, async (_progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      await running.then(undefined, () => undefined);
    });
  }, patience);
  try {
    return await running;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

function question(documents: number, lines: number, line: LineVerdict): string {
  const count = String(documents);
  if (line === 'boilerplate') {
    return lines === 1
      ? vscode.l10n.t('Other documents of the folder in which this line counts as article: {0}.', count)
      : vscode.l10n.t('Other documents of the folder in which some of these lines count as article: {0}.', count);
  }
  return lines === 1
    ? vscode.l10n.t('Other documents of the folder in which this line counts as boilerplate: {0}.', count)
    : vscode.l10n.t('Other documents of the folder in which some of these lines count as boilerplate: {0}.', count);
}

function keyOf(line: LineVerdict, words: string): string {
  return `${line} ${words}`;
}
