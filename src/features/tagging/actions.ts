import * as vscode from 'vscode';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import type { Referent } from '../../host/words/reference';
import { shortened } from '../../host/words/words';
import { Commands, type CommandId } from '../../ids';
import { referenceOf, referentLabel, referentWords } from './referentWords';
import { offered } from './setSpeaker';
import { findTarget } from './target';

interface Action extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** *Show Actions*: what can be done with what a lens is about, or with what lies at the cursor. */
export async function showActions(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(host.documents, args, 'include');
  const only = referents.length === 1 ? referents[0] : undefined;
  if (only) {
    const title = shortened(referentWords(open.text, only));
    const placeHolder = referentLabel(open, only);
    const chosen = await vscode.window.showQuickPick(actionsFor(host, open, only), { title, placeHolder });
    await chosen?.run?.();
    return;
  }
  const parts = referents.map((one): Action => ({
    label: shortened(referentWords(open.text, one), 100),
    description: referentLabel(open, one),
    run: () => vscode.commands.executeCommand(Commands.showActions, open.uri, [referenceOf(one)]),
  }));
  const placeHolder = vscode.l10n.t('Which one?');
  const chosen = await vscode.window.showQuickPick([...parts, ...forAll(open, referents)], {
    placeHolder,
    matchOnDescription: true,
  });
  await chosen?.run?.();
}

/** What can be done with several suggestions at once. */
function forAll({ uri }: OpenDocument, referents: readonly Referent[]): Action[] {
  const suggestions = referents.filter((one) => 'suggestion' in one);
  if (suggestions.length < 2) return [];
  const count = String(suggestions.length);
  const names = new Set(suggestions.map(({ suggestion }) => suggestion.speaker?.name));
  const [name] = names;
  const ofSpeaker =
    names.size === 1 && name !== undefined
      ? [
          action(
            vscode.l10n.t('$(person) Accept All of {0} in This Document', name),
            Commands.acceptSpeaker,
            uri,
            suggestions,
          ),
        ]
      : [];
  return [
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    action(vscode.l10n.t('$(check-all) Accept These {0}', count), Commands.acceptSuggestion, uri, suggestions),
    ...ofSpeaker,
    action(vscode.l10n.t('$(close-all) Dismiss These {0}', count), Commands.dismissSuggestion, uri, suggestions),
  ];
}

function actionsFor({ relations }: Host, open: OpenDocument, referent: Referent): Action[] {
  const make = (label: string, id: CommandId): Action => action(label, id, open.uri, [referent]);
  const reveal = make(vscode.l10n.t('$(go-to-file) Go to the Words'), Commands.reveal);
  const span = make(vscode.l10n.t('$(selection) Correct Span to the Selected Words'), Commands.correctSpan);
  const others = make(vscode.l10n.t('$(list-flat) Quotations of This Speaker…'), Commands.showQuotations);
  if ('suggestion' in referent) {
    const { kind, speaker } = referent.suggestion;
    const named = offered(open, referent);
    const isQuote = kind === 'quote' && speaker !== undefined;
    return [
      make(vscode.l10n.t('$(check) Accept'), Commands.acceptSuggestion),
      ...(named ? [make(vscode.l10n.t('$(check) Accept as {0}', named.name), Commands.acceptNamedSpeaker)] : []),
      make(vscode.l10n.t('$(tag) Accept and Tag…'), Commands.changeTags),
      make(vscode.l10n.t('$(person) Accept with Another Speaker…'), Commands.setSpeaker),
      ...(isQuote ? [make(vscode.l10n.t('$(check-all) Accept All of {0}', speaker.name), Commands.acceptSpeaker)] : []),
      span,
      make(vscode.l10n.t('$(link) Accept and Relate…'), Commands.relate),
      make(vscode.l10n.t('$(close) Dismiss'), Commands.dismissSuggestion),
      ...(isQuote ? [others] : []),
      reveal,
    ];
  }
  const { kind, state, speaker, owner } = referent.annotation;
  const links = relations.of(open.uri, referent.annotation.id);
  const follow = links.length === 0 ? [] : [make(vscode.l10n.t('$(link) Go to Related…'), Commands.goToRelated)];
  const record = make(vscode.l10n.t('$(go-to-file) Open Its Sidecar'), Commands.openSidecar);
  if (owner !== undefined) return [reveal, ...follow, ...(speaker === undefined ? [] : [others]), record];
  const doubts = [
    make(vscode.l10n.t('$(search) Pick Another Place…'), Commands.pickPlace),
    make(vscode.l10n.t('$(diff) Compare Old and New Words'), Commands.compareWords),
  ];
  return [
    ...(state === 'moved' ? [make(vscode.l10n.t('$(pass) Confirm Place'), Commands.confirmPlace)] : []),
    ...(state === 'ok' ? [] : doubts),
    make(vscode.l10n.t('$(tag) Change Tags…'), Commands.changeTags),
    make(vscode.l10n.t('$(person) Set Speaker…'), Commands.setSpeaker),
    span,
    make(vscode.l10n.t('$(note) Edit Note…'), Commands.editNote),
    ...(kind === 'line' ? [] : [make(vscode.l10n.t('$(link) Relate…'), Commands.relate)]),
    ...follow,
    ...(links.length === 0 ? [] : [make(vscode.l10n.t('$(trash) Remove Relation…'), Commands.removeRelation)]),
    make(vscode.l10n.t('$(trash) Remove'), Commands.removeAnnotation),
    ...(speaker === undefined ? [] : [others]),
    reveal,
  ];
}

function action(label: string, id: CommandId, uri: vscode.Uri, referents: readonly Referent[]): Action {
  return { label, run: () => vscode.commands.executeCommand(id, uri, referents.map(referenceOf)) };
}
