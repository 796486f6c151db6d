import * as vscode from 'vscode';
import { annotationKinds } from '../../core/annotations/annotation';
import { annotate } from '../../core/review/annotate';
import { consistencyRules, kindLike, type ConsistencyRule, type Inconsistency } from '../../core/review/consistency';
import { spanLength } from '../../core/text/span';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { annotationReference } from '../../host/words/reference';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { Commands, SettingKeys, settingsSection } from '../../ids';
import type { ConsistencyProblems } from './consistencyProblems';

/** Offers for inconsistencies what mends them: the tags of the same words elsewhere, a speaker, the lines as article; or no such rule. */
export class ConsistencyFixes implements vscode.CodeActionProvider {
  readonly #problems: ConsistencyProblems;

  constructor(problems: ConsistencyProblems) {
    this.#problems = problems;
  }

  provideCodeActions(
    { uri }: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return diagnostics.flatMap((problem) => {
      const found = this.#problems.at(uri, problem);
      return found ? fixes(uri, problem, found) : [];
    });
  }
}

function fixes(
  uri: vscode.Uri,
  problem: vscode.Diagnostic,
  found: Inconsistency<ListedDocument>,
): readonly vscode.CodeAction[] {
  const { rule, id, other, start, end } = found;
  const make = (title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [problem];
    action.command = { title, command, arguments: [...args] };
    return action;
  };
  const references = id === undefined ? [] : [annotationReference({ id })];
  const turnOff = make(vscode.l10n.t('Turn this rule off'), Commands.turnOffRule, rule, uri);
  switch (rule) {
    case 'differentTags':
    case 'untagged': {
      if (!other) return [turnOff];
      const { document, annotation } = other;
      const tags = annotation.tags.join(', ');
      const place = id === undefined ? { start, end, kind: kindLike(other) } : { id };
      return [
        ...(annotation.tags.length > 0
          ? [make(vscode.l10n.t('Tag these words {0}', tags), Commands.applyTags, uri, place, annotation.tags)]
          : []),
        ...(id === undefined ? [] : [make(vscode.l10n.t('Change the tags…'), Commands.changeTags, uri, references)]),
        make(vscode.l10n.t('Go to the same words in {0}', baseName(document.uri)), Commands.reveal, document.uri, [
          annotationReference(annotation),
        ]),
        turnOff,
      ];
    }
    case 'quoteWithoutSpeaker':
    case 'claimWithoutClaimant':
      return [make(vscode.l10n.t('Set the speaker…'), Commands.setSpeaker, uri, references), turnOff];
    case 'tagInBoilerplate':
      return [
        make(vscode.l10n.t('Mark the lines as article'), Commands.markLinesAsArticle, uri.toString(), { start, end }),
        make(vscode.l10n.t('Remove the annotation'), Commands.removeAnnotation, uri, references),
        turnOff,
      ];
  }
}

/** Gives an annotation, or words that get one, the tags of the same words elsewhere. Called by quick fixes alone. */
export async function applyTags({ documents, settings }: Host, [uri, place, tags]: readonly unknown[]): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !isTags(tags) || typeof place !== 'object' || place === null) return;
  const open = await documents.open(uri);
  if ('id' in place && typeof place.id === 'string') {
    const { id } = place;
    await open.update((set) => set.edit(id, { tags }));
    return;
  }
  if (!('start' in place && 'end' in place && 'kind' in place)) return;
  const { start, end } = place;
  const kind = annotationKinds.find((one) => one === place.kind);
  if (typeof start !== 'number' || typeof end !== 'number' || kind === undefined) return;
  const by = settings.get('coder', uri).trim();
  const span = { start, end: Math.min(end, open.text.length) };
  if (spanLength(span) <= 0) return;
  const decision = { kind, spans: [span], tags, origin: 'human', ...(by !== '' && { by }) };
  await open.update((set) => annotate(set, open.text, decision, Math.random).set);
}

/** Turns a rule off in the settings: of the workspace where there is one. Called by quick fixes alone. */
export async function turnOffRule({ settings }: Host, [name]: readonly unknown[]): Promise<void> {
  const rule = consistencyRules.find((one): one is ConsistencyRule => one === name);
  if (!rule) return;
  await settings.set(rule, false);
  const show = vscode.l10n.t('Show Setting');
  const words = vscode.l10n.t('The rule is off. The settings have it.');
  const chosen = await vscode.window.showInformationMessage(words, show);
  if (chosen !== show) return;
  const query = `${settingsSection}.${SettingKeys[rule]}`;
  await vscode.commands.executeCommand('workbench.action.openSettings', query);
}

function isTags(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
