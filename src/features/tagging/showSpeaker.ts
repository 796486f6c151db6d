import * as vscode from 'vscode';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { Referent } from '../../host/words/reference';
import { speakerCalled, workspaceSpeakers, type WorkspaceSpeaker } from '../../host/workspace/speakers';
import { Commands } from '../../ids';
import { kindOf } from './tag';
import { findTarget, type Target } from './target';

/** *Show Speaker in Sidebar*: who says or claims what is at the cursor, with all that they say, in the view *Speakers*. */
export async function showSpeaker(host: Host, args: readonly unknown[]): Promise<void> {
  const { id } = await speakerOf(host, await findTarget(host.documents, args, 'include'));
  await vscode.commands.executeCommand(Commands.revealSpeaker, id);
}

/** Who of the workspace says what a command works on, quotations before all else. @throws UserError when that is not known. */
export async function speakerOf(host: Host, { open, referents }: Target): Promise<WorkspaceSpeaker> {
  const name = [...referents].sort(quotesFirst).flatMap((one) => nameOf(open, one))[0];
  const speaker = name === undefined ? undefined : speakerCalled(await workspaceSpeakers(host), open.uri, name);
  if (speaker) return speaker;
  throw new UserError(vscode.l10n.t('Nobody is known to speak here. Use "Set Speaker…" to say who it is.'));
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
