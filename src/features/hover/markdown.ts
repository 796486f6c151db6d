import * as vscode from 'vscode';
import type { Reason } from '../../core/text/reason';
import type { Span } from '../../core/text/span';
import { toWords } from '../../host/convert';
import { isReference, type Reference } from '../../host/words/reference';
import { joined } from '../../host/words/words';
import { Commands, type CommandId } from '../../ids';

/** The commands that links in a hover may run. */
const linked: readonly CommandId[] = [
  Commands.acceptSuggestion,
  Commands.acceptSpeaker,
  Commands.acceptNamedSpeaker,
  Commands.dismissSuggestion,
  Commands.changeTags,
  Commands.setSpeaker,
  Commands.correctSpan,
  Commands.editNote,
  Commands.relate,
  Commands.removeAnnotation,
  Commands.confirmPlace,
  Commands.pickPlace,
  Commands.compareWords,
  Commands.markLinesAsArticle,
  Commands.markLinesAsBoilerplate,
  Commands.showQuotations,
  Commands.reveal,
];

/** A link's words and the command that it runs. */
export type Action = readonly [title: string, id: CommandId];

/** An empty text in which links may run our commands and nothing else. */
export function markdown(): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: linked };
  return text;
}

/** A line in bold, after an icon. */
export function addHeading(text: vscode.MarkdownString, icon: string, title: string): void {
  text.appendMarkdown(`$(${icon}) **${escaped(title)}**\n\n`);
}

/** A line "name: value · name: value", without what has no value; nothing at all when none has. */
export function addLine(
  text: vscode.MarkdownString,
  values: readonly (readonly [name: string, value: string])[],
): void {
  const known = values.filter(([, value]) => value !== '');
  if (known.length === 0) return;
  text.appendMarkdown(`${known.map(([name, value]) => `*${escaped(name)}*: ${escaped(value)}`).join(' · ')}\n\n`);
}

/** The words of the document, set apart. */
export function addQuote(text: vscode.MarkdownString, words: string): void {
  text.appendMarkdown(`> ${escaped(words)}\n\n`);
}

/** Why the detectors say so, and how sure they are. */
export function addWhy(text: vscode.MarkdownString, reasons: readonly Reason[], confidence: number): void {
  const percent = vscode.l10n.t('{0} % sure', String(Math.round(confidence * 100)));
  addLine(text, [[vscode.l10n.t('Why'), joined(...reasons.map(toWords), percent)]]);
}

/** A line of links. */
export function addLinks(
  text: vscode.MarkdownString,
  uri: vscode.Uri,
  about: Reference | Span,
  actions: readonly Action[],
): void {
  text.appendMarkdown(`${actions.map(([title, id]) => link(title, id, uri, about)).join(' · ')}\n\n`);
}

/** One link that runs a command on what it is about. */
export function link(title: string, id: CommandId, uri: vscode.Uri, about: Reference | Span): string {
  const args = encodeURIComponent(JSON.stringify([uri.toString(), isReference(about) ? [about] : about]));
  return `[${escaped(title)}](command:${id}?${args})`;
}

/** `value` as Markdown that shows just these words; unlike `appendText`, it leaves spaces where a line may break. */
export function escaped(value: string): string {
  return value.replace(/[\\`*_{}[\]()#+\-.!~<>&|$]/g, '\\$&').replace(/\s+/g, ' ');
}
