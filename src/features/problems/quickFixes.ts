import * as vscode from 'vscode';
import { annotationReference } from '../../host/reference';
import type { Documents } from '../../host/documents';
import { hull, touches } from '../../core/text/span';
import { toSpan } from '../../host/convert';
import { Commands } from '../../ids';
import { ProblemCodes } from './diagnostics';

/** Offers for our problems what mends them: the tag into the codebook, a place confirmed, a lost annotation put on the selection. */
export class QuickFixes implements vscode.CodeActionProvider {
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return context.diagnostics.flatMap((problem) => {
      if (problem.code === ProblemCodes.unknownTag) {
        const tag = document.getText(problem.range);
        const title = vscode.l10n.t('Add "{0}" to the codebook', tag);
        return [fix(problem, title, Commands.addTagToCodebook, [document.uri, tag])];
      }
      return this.#placeFixes(document, range, problem);
    });
  }

  #placeFixes(document: vscode.TextDocument, range: vscode.Range, problem: vscode.Diagnostic): vscode.CodeAction[] {
    const open = this.#documents.get(document.uri);
    if (!open) return [];
    const { start } = toSpan(document, problem.range);
    const state = problem.code === ProblemCodes.lost ? 'lost' : 'moved';
    const annotation = open.annotations.all.find(
      (one) => one.state === state && touches(lineOf(document, hull(one.spans)?.start ?? 0), start),
    );
    if (!annotation) return [];
    const args = [document.uri, [annotationReference(annotation)]];
    const remove = fix(problem, vscode.l10n.t('Remove the annotation'), Commands.removeAnnotation, args);
    const reanchor = fix(problem, vscode.l10n.t('Put it on the selected words'), Commands.reanchorToSelection, args);
    const confirm = fix(problem, vscode.l10n.t('Confirm this place'), Commands.confirmPlace, args);
    return [...(state === 'moved' ? [confirm] : []), ...(range.isEmpty ? [] : [reanchor]), remove];
  }
}

function fix(problem: vscode.Diagnostic, title: string, command: string, args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [problem];
  action.command = { title, command, arguments: [...args] };
  return action;
}

function lineOf(document: vscode.TextDocument, offset: number): { start: number; end: number } {
  return toSpan(document, document.lineAt(document.positionAt(offset)).range);
}
