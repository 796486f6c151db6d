import * as vscode from 'vscode';
import { articleScheme } from '../../host/documents/articleUri';
import type { Host } from '../../host/host';
import { Commands } from '../../ids';
import { ArticleFiles } from './articleFiles';
import { copyArticle, exportArticle } from './exportBody';
import { openArticleSource, openArticleView } from './openView';

/** The article alone: to read and tag in a view of its own, to copy, to export. */
export function registerReading(host: Host): vscode.Disposable {
  const files = new ArticleFiles(host.documents);
  return vscode.Disposable.from(
    files,
    vscode.workspace.registerFileSystemProvider(articleScheme, files, { isReadonly: true, isCaseSensitive: true }),
    host.command(Commands.openArticleView, (...args) => openArticleView(host, args)),
    host.command(Commands.openArticleSource, () => openArticleSource(host)),
    host.command(Commands.copyArticle, (...args) => copyArticle(host, args)),
    host.command(Commands.exportArticle, (...args) => exportArticle(host, args)),
  );
}
