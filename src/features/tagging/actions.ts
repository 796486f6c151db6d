import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { annotationReference, suggestionReference, type Reference, type Referent } from '../../host/reference';
import { claimWords, joined, kindWords, shortened, sourceWords, typeWords } from '../../host/words';
import { Commands, type CommandId } from '../../ids';
import { wordsOf } from '../../core/review/suggestions';
import { findTarget } from './target';

interface Action extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** *Show Actions*: what can be done with what a lens is about, or with what lies at the cursor. */
export async function showActions(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(host.documents, args);
  const only = referents.length === 1 ? referents[0] : undefined;
  if (only) {
    const title = shortened(referentWords(open.text, only));
    const chosen = await vscode.window.showQuickPick(actionsFor(open.uri, only), { title });
    await chosen?.run?.();
    return;
  }
  const parts = referents.map((one): Action => ({
    label: referentLabel(open.text, one),
    detail: shortened(referentWords(open.text, one), 120),
    run: () => vscode.commands.executeCommand(Commands.showActions, open.uri, [referenceOf(one)]),
  }));
  const suggestions = referents.filter((one) => 'suggestion' in one);
  const all: Action[] =
    suggestions.length > 1
      ? [
          { label: '', kind: vscode.QuickPickItemKind.Separator },
          action(vscode.l10n.t('$(check-all) Accept All'), Commands.acceptSuggestion, open.uri, suggestions),
          action(vscode.l10n.t('$(close-all) Dismiss All'), Commands.dismissSuggestion, open.uri, suggestions),
        ]
      : [];
  const chosen = await vscode.window.showQuickPick([...parts, ...all], { placeHolder: vscode.l10n.t('Which one?') });
  await chosen?.run?.();
}

function actionsFor(uri: vscode.Uri, referent: Referent): Action[] {
  const make = (label: string, id: CommandId): Action => action(label, id, uri, [referent]);
  const reveal = make(vscode.l10n.t('$(go-to-file) Go to the Words'), Commands.reveal);
  if ('suggestion' in referent) {
    return [
      make(vscode.l10n.t('$(check) Accept'), Commands.acceptSuggestion),
      make(vscode.l10n.t('$(tag) Accept and Tag…'), Commands.changeTags),
      make(vscode.l10n.t('$(person) Accept with Another Speaker…'), Commands.setSpeaker),
      make(vscode.l10n.t('$(close) Dismiss'), Commands.dismissSuggestion),
      reveal,
    ];
  }
  const confirm = make(vscode.l10n.t('$(pass) Confirm Place'), Commands.confirmPlace);
  const doubts = [
    make(vscode.l10n.t('$(search) Pick Another Place…'), Commands.pickPlace),
    make(vscode.l10n.t('$(diff) Compare Old and New Words'), Commands.compareWords),
  ];
  return [
    ...(referent.annotation.state === 'moved' ? [confirm] : []),
    ...(referent.annotation.state === 'ok' ? [] : doubts),
    make(vscode.l10n.t('$(tag) Change Tags…'), Commands.changeTags),
    make(vscode.l10n.t('$(person) Set Speaker…'), Commands.setSpeaker),
    make(vscode.l10n.t('$(note) Edit Note…'), Commands.editNote),
    make(vscode.l10n.t('$(trash) Remove'), Commands.removeAnnotation),
    reveal,
  ];
}

function action(label: string, id: CommandId, uri: vscode.Uri, referents: readonly Referent[]): Action {
  return { label, run: () => vscode.commands.executeCommand(id, uri, referents.map(referenceOf)) };
}

function referenceOf(referent: Referent): Reference {
  return 'annotation' in referent ? annotationReference(referent.annotation) : suggestionReference(referent.suggestion);
}

function referentWords(text: string, referent: Referent): string {
  return 'annotation' in referent ? referent.annotation.exact.join(' … ') : wordsOf(text, referent.suggestion);
}

function referentLabel(text: string, referent: Referent): string {
  if ('annotation' in referent) return joined(kindWords(referent.annotation.kind), referent.annotation.tags.join(', '));
  const { suggestion } = referent;
  if (suggestion.kind === 'claim') return claimWords(suggestion.found);
  return joined(sourceWords(text, suggestion), typeWords(suggestion.found.type));
}
