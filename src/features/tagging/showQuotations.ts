import * as vscode from 'vscode';
import { wordsOf } from '../../core/review/suggestions';
import { baseName } from '../../host/convert';
import { sourceUri } from '../../host/documents/articleUri';
import type { Host } from '../../host/host';
import { ownerWords } from '../../host/words/ownerWords';
import { annotationReference, suggestionReference, type Reference } from '../../host/words/reference';
import { joined, kindWords, shortened, speakerWords } from '../../host/words/words';
import type { DocumentSpeaker } from '../../host/workspace/speakers';
import { Commands } from '../../ids';
import { speakerOf } from './showSpeaker';
import { findTarget } from './target';

interface QuotationItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  readonly reference?: Reference;
}

/** *Show Quotations of Speaker…*: what else the speaker at the cursor says, here and in the workspace's sidecars. */
export async function showQuotations(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args, 'include');
  const { open } = target;
  const speaker = await speakerOf(host, target);
  const here = sourceUri(open.uri).toString();
  const isHere = ({ listed }: DocumentSpeaker): boolean => listed.uri.toString() === here;
  const items = [...speaker.members.filter(isHere), ...speaker.members.filter((one) => !isHere(one))].flatMap(
    (member) => documentItems(member, isHere(member)),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: speakerWords(speaker),
    placeHolder: vscode.l10n.t('Go to a quotation'),
    matchOnDescription: true,
  });
  if (chosen?.uri) await vscode.commands.executeCommand(Commands.reveal, chosen.uri, [chosen.reference]);
}

function documentItems({ listed, open, annotations, suggestions }: DocumentSpeaker, isHere: boolean): QuotationItem[] {
  const { uri } = listed;
  const heading = isHere ? vscode.l10n.t('this document') : baseName(uri);
  return [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...annotations.map((one): QuotationItem => ({
      label: shortened(one.exact.join(' … '), 100),
      description: joined(kindWords(one.kind), one.tags.join(', '), ownerWords(one.owner)),
      uri,
      reference: annotationReference(one),
    })),
    ...suggestions.map((one): QuotationItem => ({
      label: shortened(open ? wordsOf(open.text, one) : '', 100),
      description: vscode.l10n.t('suggested'),
      uri,
      reference: suggestionReference(one),
    })),
  ];
}
