import * as vscode from 'vscode';
import type { LineVerdict } from '../../core/annotations/annotation';
import type { Host } from '../../host/host';
import { Commands } from '../../ids';
import { Elsewhere } from './elsewhere';
import { mark } from './mark';

/** A person's corrections of what is article and what is not, here and where the same line occurs again. */
export function registerCorrections(host: Host): vscode.Disposable {
  const elsewhere = new Elsewhere(host);
  const run = async (line: LineVerdict, args: readonly unknown[]): Promise<void> => {
    const marked = await mark(host, line, args);
    // The command is done when the mark is saved; the question comes when it comes.
    elsewhere.offer(marked, line).catch((error: unknown) => host.log.report('mark elsewhere', error));
  };
  return vscode.Disposable.from(
    host.command(Commands.markLinesAsArticle, (...args) => run('article', args)),
    host.command(Commands.markLinesAsBoilerplate, (...args) => run('boilerplate', args)),
  );
}
