import * as vscode from 'vscode';
import { NamedElsewhere } from '../../core/review/namedElsewhere';
import { mentionOf, quotations, type Quotation } from '../../core/review/quotations';
import { extentOf } from '../../core/review/suggestions';
import { hull, textOf, type Span } from '../../core/text/span';
import { sourceUri } from '../../host/documents/articleUri';
import type { OpenDocument } from '../../host/documents/openDocument';
import { annotationReference, suggestionReference, type Reference } from '../../host/words/reference';
import { joined, shortened, sourceWords, speakerWords, typeWords } from '../../host/words/words';
import { said, type WorkspaceSpeaker } from '../../host/workspace/speakers';
import type { FoundLink } from '../../host/workspace/relations';
import { Commands } from '../../ids';
import { addHeading, addLine, addLinks, addQuote, addWhy, escaped, link, markdown, type Action } from './markdown';
import { addRelations } from './relationLines';

/** A longer quotation is cut, in characters. */
const longestQuotation = 600;

/** How many of the speaker's other quotations in the document are linked to directly. */
const mostOthers = 3;

/**
 * All that is known of a quotation: who, what, how it was found, what can be done with it, and what else the speaker says.
 * `extra` adds what a person made of it; `speaker` is the speaker over the whole workspace.
 */
export function quotationText(
  open: OpenDocument,
  quotation: Quotation,
  speaker: WorkspaceSpeaker | undefined,
  extra: {
    readonly lines: readonly (readonly [string, string])[];
    readonly actions: readonly Action[];
    readonly links: readonly FoundLink[];
  },
): vscode.MarkdownString {
  const text = markdown();
  const { found, suggestion } = quotation;
  const who = suggestion ? sourceWords(open.text, suggestion) : speakerWords(quotation.speaker);
  addHeading(text, suggestion ? 'comment' : 'bookmark', joined(who, found ? typeWords(found.type) : undefined));
  addQuote(text, shortened(wordsOf(open, quotation.spans), longestQuotation));
  addLine(text, extra.lines);
  addRelations(text, sourceUri(open.uri), extra.links);
  if (found) {
    const mention = mentionOf(open.text, found);
    const cue = wordsOf(open, found.cue);
    addLine(text, [
      [vscode.l10n.t('Named here as'), mention],
      [vscode.l10n.t('Cue'), cue],
    ]);
    addWhy(text, found.why, found.confidence);
  }
  const reference = referenceOf(quotation);
  addLinks(text, open.uri, reference, [...(suggestion ? suggestionActions(open, quotation) : []), ...extra.actions]);
  addOthers(text, open, quotation, speaker);
  return text;
}

function suggestionActions(open: OpenDocument, { suggestion, speaker }: Quotation): readonly Action[] {
  const { attributions = [] } = open.analysis ?? {};
  const named = suggestion && new NamedElsewhere(open.text, attributions, open.annotations).for(suggestion);
  return [
    [vscode.l10n.t('Accept'), Commands.acceptSuggestion],
    ...(named ? ([[vscode.l10n.t('Accept as {0}', named.name), Commands.acceptNamedSpeaker]] as const) : []),
    [vscode.l10n.t('Accept and tag'), Commands.changeTags],
    [vscode.l10n.t('Another speaker'), Commands.setSpeaker],
    [vscode.l10n.t('Correct span'), Commands.correctSpan],
    ...(speaker ? ([[vscode.l10n.t('Accept all of {0}', speaker.name), Commands.acceptSpeaker]] as const) : []),
    [vscode.l10n.t('Dismiss'), Commands.dismissSuggestion],
  ];
}

/** Links to what else the speaker says: the next quotations of this document, and the list of all. */
function addOthers(
  text: vscode.MarkdownString,
  open: OpenDocument,
  quotation: Quotation,
  speaker: WorkspaceSpeaker | undefined,
): void {
  const { name } = quotation.speaker ?? {};
  if (name === undefined) return;
  const { attributions = [] } = open.analysis ?? {};
  const here = startOf(quotation);
  const others = quotations(attributions, open.annotations, open.suggestions)
    .filter((one) => one.speaker?.name === name && startOf(one) !== here)
    .sort((a, b) => Math.abs(startOf(a) - here) - Math.abs(startOf(b) - here));
  const elsewhere = (speaker?.members ?? []).filter(
    ({ listed }) => listed.uri.toString() !== sourceUri(open.uri).toString(),
  );
  const outside = speaker ? said({ ...speaker, members: elsewhere }) : 0;
  if (others.length + outside === 0) return;
  const links = others
    .slice(0, mostOthers)
    .sort((a, b) => startOf(a) - startOf(b))
    .map((one) => `- ${link(shortened(wordsOf(open, one.spans), 60), Commands.reveal, open.uri, referenceOf(one))}\n`);
  const counts = joined(
    vscode.l10n.t('{0} in this document', String(others.length)),
    outside > 0 ? vscode.l10n.t('{0} in other documents', String(outside)) : undefined,
  );
  const all = link(counts, Commands.showQuotations, open.uri, referenceOf(quotation));
  text.appendMarkdown(`${escaped(vscode.l10n.t('Also by {0}', name))}: ${all}\n\n${links.join('')}`);
}

function referenceOf({ annotation, suggestion }: Quotation): Reference {
  if (annotation) return annotationReference(annotation);
  return suggestion ? suggestionReference(suggestion) : { annotation: '' };
}

function startOf({ spans, suggestion }: Quotation): number {
  return suggestion ? extentOf(suggestion).start : (hull(spans)?.start ?? 0);
}

function wordsOf({ text }: OpenDocument, spans: readonly Span[]): string {
  return spans.map((span) => textOf(text, span)).join(' … ');
}
