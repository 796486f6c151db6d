import * as vscode from 'vscode';
import { describeSpans } from '../../core/anchoring/selector';
import type { Annotation } from '../../core/annotations/annotation';
import type { Host } from '../../host/host';
import { shortened } from '../../host/words/words';
import { doubtfulOf } from './places';
import { findTarget } from './target';

/** The scheme of the texts that are compared; the text itself is the query. */
const scheme = 'marginalia-words';

/** *Compare Old and New Words*: what was annotated beside what stands at its place now, in VS Code's own comparison. */
export async function compareWords(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args, 'include');
  const annotation = await doubtfulOf(target, vscode.l10n.t('Of which annotation do you want to see the old words?'));
  if (!annotation) return;
  const now = describeSpans(target.open.text, annotation.spans);
  const title = vscode.l10n.t('{0} (as annotated ↔ now)', shortened(annotation.exact.join(' … '), 40));
  const options: vscode.TextDocumentShowOptions = { preview: true };
  await vscode.commands.executeCommand(
    'vscode.diff',
    wordsUri('annotated', annotation),
    wordsUri('now', now),
    title,
    options,
  );
}

/** Gives VS Code the texts to compare. */
export function registerComparedWords(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ query }) => query,
  });
}

function wordsUri(
  name: string,
  { prefix, exact, suffix }: Pick<Annotation, 'prefix' | 'exact' | 'suffix'>,
): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${name}.txt`, query: `${prefix}${exact.join(' … ')}${suffix}` });
}
