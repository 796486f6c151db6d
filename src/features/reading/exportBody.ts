import * as vscode from 'vscode';
import { articleMarkdown, articleText } from '../../core/review/exportArticle';
import { baseName, sibling } from '../../host/convert';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { askWhere, saveText } from '../../host/saveAs';
import { findSource } from './findSource';

/** *Copy Article*: the article without boilerplate, as plain text, to the clipboard. */
export async function copyArticle({ documents }: Host, [uri]: readonly unknown[]): Promise<void> {
  const { text, analysis } = await findSource(documents, uri);
  await vscode.env.clipboard.writeText(requireArticle(articleText(text, analysis?.lines ?? [])));
}

/** *Export Article Body…*: as Markdown where the file's name ends in `.md`, else as plain text. A second uri is where to, unasked. */
export async function exportArticle({ documents }: Host, [uri, given]: readonly unknown[]): Promise<void> {
  const source = await findSource(documents, uri);
  const { text, analysis } = source;
  const lines = analysis?.lines ?? [];
  const plain = requireArticle(articleText(text, lines));
  const name = baseName(source.uri).replace(/\.\w+$/, '');
  const target =
    given instanceof vscode.Uri
      ? given
      : await askWhere(sibling(source.uri, `${name}.article.md`), {
          Markdown: ['md'],
          [vscode.l10n.t('Plain Text')]: ['txt'],
        });
  if (target) await saveText(target, /\.(?:md|markdown)$/i.test(target.path) ? articleMarkdown(text, lines) : plain);
}

function requireArticle(text: string): string {
  if (text === '') {
    throw new UserError(
      vscode.l10n.t(
        'No line of this document is taken for article. Mark its lines with "Mark Lines as Article" first.',
      ),
    );
  }
  return text;
}
