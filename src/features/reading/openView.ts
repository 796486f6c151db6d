import * as vscode from 'vscode';
import { ArticleView } from '../../core/review/articleView';
import { toRange } from '../../host/convert';
import { articleUri, isArticleUri } from '../../host/documents/articleUri';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { languageId } from '../../ids';
import { findSource } from './findSource';

/** *Open Article Reading View*: the article alone, read-only, at the place where the cursor is. */
export async function openArticleView({ documents }: Host, [uri]: readonly unknown[]): Promise<void> {
  const source = await findSource(documents, uri);
  const { active } = documents;
  const cursor = active?.document === source ? active.editor.document.offsetAt(active.editor.selection.active) : 0;
  const opened = await vscode.workspace.openTextDocument(articleUri(source.uri));
  const document =
    opened.languageId === languageId ? opened : await vscode.languages.setTextDocumentLanguage(opened, languageId);
  if (document.getText() === '') {
    throw new UserError(
      vscode.l10n.t(
        'No line of this document is taken for article. Mark its lines with "Mark Lines as Article" first.',
      ),
    );
  }
  const at = new ArticleView(source.text, source.analysis?.lines ?? []).nearest(cursor);
  const selection = toRange(document, { start: at, end: at });
  await vscode.window.showTextDocument(document, { selection });
}

/** *Open Source of Article*: from the article alone to the whole document, at the same words. */
export async function openArticleSource({ documents }: Host): Promise<void> {
  const { active } = documents;
  if (!active || !isArticleUri(active.document.uri)) {
    throw new UserError(vscode.l10n.t('This is the source document already.'));
  }
  const { editor } = active;
  const source = await findSource(documents, active.document.uri);
  const view = new ArticleView(source.text, source.analysis?.lines ?? []);
  const cursor = editor.document.offsetAt(editor.selection.active);
  const [place] = view.toSource({ start: cursor, end: cursor });
  const selection = toRange(source.document, place ?? { start: 0, end: 0 });
  await vscode.window.showTextDocument(source.document, { selection });
}
