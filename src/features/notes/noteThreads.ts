import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { hull } from '../../core/text/span';
import { toRange } from '../../host/convert';
import type { Documents } from '../../host/documents/documents';
import type { OpenDocument } from '../../host/documents/openDocument';
import { DisposableStore } from '../../host/lifecycle';
import { joined, kindWords } from '../../host/words/words';

/** The id of the comment controller, as the manifest's `when` clauses name it. */
const controllerId = 'marginalia.notes';

/** A note as VS Code shows it, with what it belongs to. */
export interface NoteComment extends vscode.Comment {
  readonly thread: vscode.CommentThread;
  readonly uri: vscode.Uri;
  readonly annotation: string;
}

interface Shown {
  readonly thread: vscode.CommentThread;
  note: string;
  label: string;
}

/** Shows the notes of annotations as comment threads, one each, and keeps them as the annotations are. */
export class NoteThreads implements vscode.Disposable {
  readonly #lifetime = new DisposableStore();
  readonly #controller: vscode.CommentController;
  readonly #documents: Documents;
  /** By document, then by id of the annotation. */
  readonly #shown = new Map<string, Map<string, Shown>>();

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#controller = this.#lifetime.add(
      vscode.comments.createCommentController(controllerId, vscode.l10n.t('Notes')),
    );
    this.#controller.options = {
      prompt: vscode.l10n.t('Note'),
      placeHolder: vscode.l10n.t('What should be remembered about it, as Markdown'),
    };
    this.#controller.commentingRangeProvider = { provideCommentingRanges: (document) => this.#ranges(document) };
    this.#lifetime.add(documents.onDidChange((open) => this.#show(open)));
    this.#lifetime.add(documents.onDidOpen((open) => this.#show(open)));
    this.#lifetime.add(documents.onDidClose((uri) => this.#hide(uri)));
    for (const open of documents.all) this.#show(open);
  }

  /** Where a note can be begun: on annotations. */
  #ranges({ uri }: vscode.TextDocument): vscode.Range[] {
    const open = this.#documents.get(uri);
    return (open?.annotations.all ?? []).flatMap((one) => {
      const span = hull(one.spans);
      return open && span && one.state !== 'lost' ? [toRange(open.document, span)] : [];
    });
  }

  #show(open: OpenDocument): void {
    const key = open.uri.toString();
    const shown = this.#shown.get(key) ?? new Map<string, Shown>();
    this.#shown.set(key, shown);
    const wanted = new Map(open.annotations.all.filter(({ note }) => note !== undefined).map((one) => [one.id, one]));
    for (const [id, { thread }] of shown) {
      const isBegun = isEdited(thread) && open.annotations.get(id) !== undefined;
      if (wanted.has(id) || isBegun) continue;
      thread.dispose();
      shown.delete(id);
    }
    for (const annotation of wanted.values()) this.#showNote(open, annotation, shown);
  }

  #showNote(open: OpenDocument, annotation: Annotation, shown: Map<string, Shown>): void {
    const { id, note = '' } = annotation;
    const range = rangeOf(open, annotation);
    const label = labelOf(annotation);
    const known = shown.get(id);
    if (known?.thread.range && !known.thread.range.isEqual(range)) known.thread.range = range;
    if (known && (isEdited(known.thread) || (known.note === note && known.label === label))) return;
    const thread = known?.thread ?? this.#begin(open, annotation);
    thread.label = label;
    thread.comments = [commentOf(thread, annotation, shownNote(note), vscode.CommentMode.Preview)];
    shown.set(id, { thread, note, label });
  }

  #begin(open: OpenDocument, annotation: Annotation): vscode.CommentThread {
    const thread = this.#controller.createCommentThread(open.uri, rangeOf(open, annotation), []);
    thread.canReply = false;
    thread.label = labelOf(annotation);
    thread.contextValue = 'note';
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  /** Opens the note of an annotation where its words are, to be written; an empty one where it has none. Nothing when it is gone. */
  async edit(uri: vscode.Uri, id: string): Promise<void> {
    const open = this.#documents.get(uri);
    const annotation = open?.annotations.get(id);
    const shown = this.#shown.get(uri.toString());
    if (!open || !annotation || !shown) return;
    const range = rangeOf(open, annotation);
    const visible = vscode.window.visibleTextEditors.find(({ document }) => document === open.document);
    const editor = visible ?? (await vscode.window.showTextDocument(open.document, { selection: range }));
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const { note = '' } = annotation;
    const thread = shown.get(id)?.thread ?? this.#begin(open, annotation);
    shown.set(id, { thread, note, label: labelOf(annotation) });
    if (!isEdited(thread)) thread.comments = [commentOf(thread, annotation, note, vscode.CommentMode.Editing)];
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  #hide(uri: vscode.Uri): void {
    for (const { thread } of this.#shown.get(uri.toString())?.values() ?? []) thread.dispose();
    this.#shown.delete(uri.toString());
  }

  /** Shows the note of a comment that was being edited as the annotation has it. */
  endEdit({ uri, annotation, thread }: NoteComment): void {
    const shown = this.#shown.get(uri.toString());
    thread.comments = [];
    const known = shown?.get(annotation);
    if (known) known.note = '';
    const open = this.#documents.get(uri);
    if (open) this.#show(open);
  }

  dispose(): void {
    for (const shown of this.#shown.values()) for (const { thread } of shown.values()) thread.dispose();
    this.#shown.clear();
    this.#lifetime.dispose();
  }
}

function commentOf(
  thread: vscode.CommentThread,
  { id, by }: Annotation,
  body: NoteComment['body'],
  mode: vscode.CommentMode,
): NoteComment {
  const author = { name: by ?? vscode.l10n.t('Note') };
  return { thread, uri: thread.uri, annotation: id, body, mode, author, contextValue: 'note' };
}

/** Where the words of an annotation are; where they were last seen when they are lost. */
function rangeOf({ document }: OpenDocument, { spans }: Annotation): vscode.Range {
  return toRange(document, hull(spans) ?? { start: 0, end: 0 });
}

function labelOf({ kind, tags }: Annotation): string {
  return joined(kindWords(kind), tags.join(', '));
}

function isEdited({ comments }: vscode.CommentThread): boolean {
  return comments.some(({ mode }) => mode === vscode.CommentMode.Editing);
}

/** The note as Markdown. Its pictures are shown as links: a text of somebody else must not fetch anything by being looked at. */
function shownNote(note: string): vscode.MarkdownString {
  return new vscode.MarkdownString(note.replaceAll('![', '\\!['));
}
