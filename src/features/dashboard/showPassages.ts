import * as vscode from 'vscode';
import type { Passage } from '../../core/statistics/countedDocument';
import { baseName } from '../../host/convert';
import { ownerWords } from '../../host/words/ownerWords';
import { annotationReference } from '../../host/words/reference';
import { joined, kindWords, shortened, stateWords } from '../../host/words/words';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { Commands } from '../../ids';

/** Leads to what a number counts: to the only passage at once, else to the one that a person picks of them. */
export async function showPassages(
  passages: readonly Passage[],
  listed: ReadonlyMap<string, readonly ListedDocument[]>,
  title: string,
): Promise<void> {
  const items = passages.flatMap((passage) => itemOf(passage, listed) ?? []);
  const [first] = items;
  const chosen = items.length > 1 ? await vscode.window.showQuickPick(items, pickOptions(title)) : first;
  if (!chosen) return;
  if (chosen.annotation === undefined) await vscode.window.showTextDocument(chosen.uri);
  else {
    const reference = annotationReference({ id: chosen.annotation });
    await vscode.commands.executeCommand(Commands.reveal, chosen.uri, [reference]);
  }
}

interface PassageItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly annotation: string | undefined;
}

function pickOptions(title: string): vscode.QuickPickOptions & { readonly canPickMany?: false } {
  return {
    title,
    placeHolder: vscode.l10n.t('Choose what to go to'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
}

function itemOf(
  { document, annotation: id }: Passage,
  listed: ReadonlyMap<string, readonly ListedDocument[]>,
): PassageItem | undefined {
  const sidecars = listed.get(document);
  const uri = sidecars?.[0]?.uri;
  if (!sidecars || !uri) return undefined;
  const name = baseName(uri);
  const folder = vscode.workspace.asRelativePath(uri);
  if (id === undefined) return { label: name, description: folder, uri, annotation: undefined };
  const annotation = sidecars.flatMap(({ annotations }) => annotations).find((one) => one.id === id);
  if (!annotation) return undefined;
  const { exact, kind, state, tags, owner } = annotation;
  return {
    label: shortened(exact.join(' … ')),
    description: joined(stateWords(state), tags.join(', ')),
    detail: joined(name, kindWords(kind), ownerWords(owner)),
    uri,
    annotation: id,
  };
}
