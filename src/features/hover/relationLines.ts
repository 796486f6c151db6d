import * as vscode from 'vscode';
import { baseName } from '../../host/convert';
import { annotationReference } from '../../host/words/reference';
import { missingWords, senseIcon, senseWords } from '../../host/words/relationWords';
import { shortened } from '../../host/words/words';
import type { FoundLink } from '../../host/workspace/relations';
import { Commands } from '../../ids';
import { escaped, link } from './markdown';

/** More relations are told by their number alone. */
const mostShown = 5;

/** A line for each relation of an annotation of the document at `uri`, with a link to the other end. */
export function addRelations(text: vscode.MarkdownString, uri: vscode.Uri, links: readonly FoundLink[]): void {
  if (links.length === 0) return;
  for (const one of links.slice(0, mostShown)) {
    const { sense, found } = one;
    text.appendMarkdown(
      `- $(${found ? senseIcon(sense) : 'warning'}) *${escaped(senseWords(sense))}*: ${otherEnd(uri, one)}\n`,
    );
  }
  const more = links.length - mostShown;
  if (more > 0) text.appendMarkdown(`- ${escaped(vscode.l10n.t('{0} more', String(more)))}\n`);
  text.appendMarkdown('\n');
}

function otherEnd(uri: vscode.Uri, { found, isRead }: FoundLink): string {
  if (!found) return escaped(missingWords({ isRead }));
  const { listed, annotation } = found;
  const words = shortened(annotation.exact.join(' … '));
  const place = listed.uri.toString() === uri.toString() ? '' : ` · ${escaped(baseName(listed.uri))}`;
  return link(words, Commands.reveal, listed.uri, annotationReference(annotation)) + place;
}
