import * as vscode from 'vscode';
import { toSpan } from '../../host/convert';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { UserError } from '../../host/log';
import { Commands } from '../../ids';
import { NoteThreads, type NoteComment } from './noteThreads';

/** Notes of annotations in VS Code's comment threads: read, begun, edited and removed in place. */
export function registerNotes({ documents, command }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const threads = store.add(new NoteThreads(documents));
  const save = async (uri: vscode.Uri, id: string, text: string): Promise<void> => {
    const note = text.trim() === '' ? undefined : text.trimEnd();
    await documents.get(uri)?.update((set) => set.edit(id, { note }));
  };
  store.add(
    command(Commands.noteEdit, async (note) => {
      if (isNamed(note)) await threads.edit(note.uri, note.annotation);
    }),
  );
  store.add(
    command(Commands.noteSave, async (comment) => {
      if (!isNote(comment)) return;
      await save(comment.uri, comment.annotation, textOf(comment));
      threads.endEdit(comment);
    }),
  );
  store.add(command(Commands.noteCancel, (comment) => (isNote(comment) ? threads.endEdit(comment) : undefined)));
  store.add(
    command(Commands.noteRemove, async (comment) => {
      if (isNote(comment)) await save(comment.uri, comment.annotation, '');
    }),
  );
  store.add(
    command(Commands.noteAdd, async (reply) => {
      if (!isReply(reply)) return;
      const { thread, text } = reply;
      const open = documents.get(thread.uri);
      const place = thread.range && open && toSpan(open.document, thread.range);
      const annotation = place && open.annotations.at(place.start).find(({ note }) => note === undefined);
      if (!annotation) {
        throw new UserError(
          vscode.l10n.t('Only an annotation can have a note, and just one. Tag the words first, or edit its note.'),
        );
      }
      await save(thread.uri, annotation.id, text);
      thread.dispose();
    }),
  );
  return store;
}

/** The text of a comment, which VS Code puts in place of the body when it is saved. */
function textOf({ body }: NoteComment): string {
  return typeof body === 'string' ? body : body.value;
}

/** Whether it names an annotation, as a note itself does. */
function isNamed(value: unknown): value is Pick<NoteComment, 'uri' | 'annotation'> {
  if (typeof value !== 'object' || value === null || !('annotation' in value) || !('uri' in value)) return false;
  return typeof value.annotation === 'string' && value.uri instanceof vscode.Uri;
}

function isNote(value: unknown): value is NoteComment {
  return isNamed(value) && 'thread' in value;
}

function isReply(value: unknown): value is vscode.CommentReply {
  return typeof value === 'object' && value !== null && 'thread' in value && 'text' in value;
}
