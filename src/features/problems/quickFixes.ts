import * as vscode from 'vscode';
import type { AnnotationState } from '../../core/annotations/annotation';
import { hull, touches } from '../../core/text/span';
import { toSpan } from '../../host/convert';
import type { Host } from '../../host/host';
import { sidecarLike } from '../../host/sidecars/sidecarPlaces';
import { annotationReference } from '../../host/words/reference';
import { missingRelations, placesOf } from '../../host/workspace/missingRelations';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { Commands, type CommandId } from '../../ids';
import { ProblemCodes } from './diagnostics';

/** Offers for our problems what mends them: the tag into the codebook, a place confirmed, a lost annotation put on the selection. */
export class QuickFixes implements vscode.CodeActionProvider {
  readonly #host: Pick<Host, 'documents' | 'workspace' | 'relations'>;

  constructor(host: Pick<Host, 'documents' | 'workspace' | 'relations'>) {
    this.#host = host;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const fixes = context.diagnostics.map(async (problem): Promise<vscode.CodeAction[]> => {
      if (problem.code === ProblemCodes.unknownTag) {
        const tag = document.getText(problem.range);
        const title = vscode.l10n.t('Add "{0}" to the codebook', tag);
        return [fix(problem, title, Commands.addTagToCodebook, [document.uri, tag])];
      }
      if (problem.code === ProblemCodes.mergeMarkers) {
        return [fix(problem, vscode.l10n.t('Resolve the conflict'), Commands.resolveConflict, [document.uri])];
      }
      if (problem.code === ProblemCodes.relation) return this.#relationFixes(document, problem);
      if (problem.code === ProblemCodes.missing) return this.#moveFixes(document.uri, problem);
      const isDoubtful = problem.code === ProblemCodes.lost || problem.code === ProblemCodes.moved;
      return isDoubtful ? await this.#placeFixes(document, range, problem) : [];
    });
    return (await Promise.all(fixes)).flat();
  }

  /** A sidecar without its document moves to one with the same text. */
  #moveFixes(sidecar: vscode.Uri, problem: vscode.Diagnostic): vscode.CodeAction[] {
    const listed = this.#listedBy(sidecar);
    const homes = listed?.checked?.document === 'missing' ? listed.checked.homes : [];
    return homes.map((home) => {
      const title = vscode.l10n.t('Move the sidecar to {0}', vscode.workspace.asRelativePath(home));
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = [problem];
      action.edit = new vscode.WorkspaceEdit();
      action.edit.renameFile(sidecar, sidecarLike(sidecar, home), { overwrite: false });
      return action;
    });
  }

  /** A relation that leads to nothing goes. */
  async #relationFixes(document: vscode.TextDocument, problem: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
    const listed = this.#listedBy(document.uri);
    if (!listed || listed.owner !== undefined) return [];
    const { start } = toSpan(document, problem.range);
    const places = await placesOf(listed, missingRelations(this.#host, listed));
    const [relation] = [...places].find(([, span]) => span.start === start) ?? [];
    if (!relation) return [];
    return [fix(problem, vscode.l10n.t('Remove this relation'), Commands.removeRelation, [{ relation }])];
  }

  #listedBy(sidecar: vscode.Uri): ListedDocument | undefined {
    return this.#host.workspace.known.find((one) => one.sidecar.toString() === sidecar.toString());
  }

  async #placeFixes(
    document: vscode.TextDocument,
    range: vscode.Range,
    problem: vscode.Diagnostic,
  ): Promise<vscode.CodeAction[]> {
    const found = await this.#annotationOf(document, problem);
    if (!found) return [];
    const { uri, annotation } = found;
    const args = [uri, [annotationReference(annotation)]];
    const make = (title: string, id: CommandId): vscode.CodeAction => fix(problem, title, id, args);
    const isHere = uri.toString() === document.uri.toString();
    return [
      ...(annotation.state === 'moved' ? [make(vscode.l10n.t('Confirm this place'), Commands.confirmPlace)] : []),
      make(vscode.l10n.t('Pick another place…'), Commands.pickPlace),
      ...(isHere && !range.isEmpty
        ? [make(vscode.l10n.t('Put it on the selected words'), Commands.reanchorToSelection)]
        : []),
      make(vscode.l10n.t('Compare old and new words'), Commands.compareWords),
      make(vscode.l10n.t('Remove the annotation'), Commands.removeAnnotation),
    ];
  }

  /** The moved or lost annotation that a problem is about, in a document or in its sidecar. */
  async #annotationOf(
    document: vscode.TextDocument,
    { code, range }: vscode.Diagnostic,
  ): Promise<
    | { readonly uri: vscode.Uri; readonly annotation: { readonly id: string; readonly state: AnnotationState } }
    | undefined
  > {
    const state = code === ProblemCodes.lost ? 'lost' : 'moved';
    const { start } = toSpan(document, range);
    const open = this.#host.documents.get(document.uri);
    if (open) {
      const annotation = open.annotations.all.find(
        (one) => one.state === state && touches(lineOf(document, hull(one.spans)?.start ?? 0), start),
      );
      return annotation && { uri: open.uri, annotation };
    }
    const listed = this.#listedBy(document.uri);
    if (listed?.owner !== undefined) return undefined;
    const parsed = await listed?.parsed();
    const record = parsed?.records.find(({ source }) => touches(source, start));
    return listed && record && { uri: listed.uri, annotation: { id: record.id, state } };
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
