import * as vscode from 'vscode';
import { wordsOf } from '../../core/review/suggestions';
import { baseName } from '../../host/convert';
import { sourceUri } from '../../host/documents/articleUri';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { ownerWords } from '../../host/words/ownerWords';
import { annotationReference, suggestionReference, type Reference, type Referent } from '../../host/words/reference';
import { joined, kindWords, shortened, speakerWords } from '../../host/words/words';
import { speakerCalled, workspaceSpeakers, type DocumentSpeaker } from '../../host/workspace/speakers';
import { Commands } from '../../ids';
import { kindOf } from './tag';
import { findTarget } from './target';

interface QuotationItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  readonly reference?: Reference;
}

/** *Show Quotations of Speaker…*: what else the speaker at the cursor says, here and in the workspace's sidecars. */
export async function showQuotations(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(host.documents, args, 'include');
  const name = [...referents].sort(quotesFirst).flatMap((one) => nameOf(open, one))[0];
  const speaker = name === undefined ? undefined : speakerCalled(await workspaceSpeakers(host), open.uri, name);
  if (!speaker) {
    throw new UserError(vscode.l10n.t('Nobody is known to speak here. Use "Set Speaker…" to say who it is.'));
  }
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

function quotesFirst(a: Referent, b: Referent): number {
  return Number(kindOf(a) !== 'quote') - Number(kindOf(b) !== 'quote');
}

function nameOf({ annotations, others }: OpenDocument, referent: Referent): readonly string[] {
  if ('suggestion' in referent) return referent.suggestion.speaker ? [referent.suggestion.speaker.name] : [];
  const { speaker } = referent.annotation;
  if (speaker === undefined) return [];
  return [(annotations.speakers.get(speaker) ?? others.speakers.get(speaker))?.name ?? speaker];
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
