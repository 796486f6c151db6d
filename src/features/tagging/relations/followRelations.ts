import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import type { RelationEnd } from '../../../core/relations/relationIndex';
import { baseName } from '../../../host/convert';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Host } from '../../../host/host';
import { UserError } from '../../../host/log';
import { annotationReference } from '../../../host/words/reference';
import { missingWords, senseIcon, senseWords } from '../../../host/words/relationWords';
import { joined, shortened } from '../../../host/words/words';
import { changeRelation } from '../../../host/workspace/changeRelation';
import type { FoundLink } from '../../../host/workspace/relations';
import { Commands } from '../../../ids';
import { findTarget, type Target } from '../target';
import { endOf } from './relatedEnd';

interface LinkItem extends vscode.QuickPickItem {
  readonly link: FoundLink;
}

/** *Go to Related Annotation…*: what the annotation at the cursor has a relation to or from; at once where there is one. */
export async function goToRelated(host: Host, args: readonly unknown[]): Promise<void> {
  const { links } = await related(host, await findTarget(host.documents, args, 'include'));
  const there = links.filter(({ found }) => found);
  if (there.length === 0) {
    throw new UserError(
      vscode.l10n.t('What this is related to is not there any more. "Remove Relation…" takes the relation away.'),
    );
  }
  const chosen = there.length === 1 ? there[0] : await pickLink(there, vscode.l10n.t('Go to a related annotation'));
  const { found } = chosen ?? {};
  if (!found) return;
  await vscode.commands.executeCommand(Commands.reveal, found.listed.uri, [annotationReference(found.annotation)]);
}

/** *Remove Relation…*: one of those of the annotation at the cursor, wherever it is kept; or the one of a row or a problem. */
export async function removeRelation(host: Host, args: readonly unknown[]): Promise<void> {
  const asked = askedFor(args[0]);
  if (asked) {
    await changeRelation(host, asked.self, asked.other, undefined);
    return;
  }
  const { open, annotation, links } = await related(host, await findTarget(host.documents, args));
  const chosen = await pickLink(links, vscode.l10n.t('Remove a relation'));
  if (chosen) await changeRelation(host, endOf(open, annotation), chosen.other, undefined);
}

/** The first annotation of a target that has relations. @throws UserError when none has. */
async function related(
  host: Host,
  { open, referents }: Target,
): Promise<{ readonly open: OpenDocument; readonly annotation: Annotation; readonly links: readonly FoundLink[] }> {
  await host.workspace.list();
  for (const referent of referents) {
    if (!('annotation' in referent)) continue;
    const { annotation } = referent;
    const links = host.relations.of(open.uri, annotation.id);
    if (links.length > 0) return { open, annotation, links };
  }
  throw new UserError(vscode.l10n.t('Nothing at the cursor has a relation. "Relate…" makes one.'));
}

async function pickLink(links: readonly FoundLink[], placeHolder: string): Promise<FoundLink | undefined> {
  const items = links.map((link): LinkItem => {
    const { sense, other, found } = link;
    return {
      label: `$(${found ? senseIcon(sense) : 'warning'}) ${senseWords(sense)}`,
      description: found
        ? joined(shortened(found.annotation.exact.join(' … '), 100), baseName(found.listed.uri))
        : joined(missingWords(link), baseName(vscode.Uri.parse(other.document)), other.id),
      link,
    };
  });
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen?.link;
}

/** The two ends that a row of the sidebar or a quick fix names. */
function askedFor(argument: unknown): { readonly self: RelationEnd; readonly other: RelationEnd } | undefined {
  if (typeof argument !== 'object' || argument === null || !('relation' in argument)) return undefined;
  const { relation } = argument;
  if (typeof relation !== 'object' || relation === null || !('self' in relation && 'other' in relation))
    return undefined;
  const { self, other } = relation;
  return isEnd(self) && isEnd(other) ? { self, other } : undefined;
}

function isEnd(value: unknown): value is RelationEnd {
  return (
    typeof value === 'object' &&
    value !== null &&
    'document' in value &&
    typeof value.document === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}
