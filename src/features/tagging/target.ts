import * as vscode from 'vscode';
import { extentOf } from '../../core/review/suggestions';
import { sentences } from '../../core/text/sentences';
import { contains, hull, spanLength, touches, trimSpan, type Span } from '../../core/text/span';
import { toSpan } from '../../host/convert';
import type { Documents } from '../../host/documents/documents';
import type { OpenDocument } from '../../host/documents/openDocument';
import { UserError } from '../../host/log';
import { readOnlyWords } from '../../host/words/ownerWords';
import { isReference, resolveReference, type Reference, type Referent } from '../../host/words/reference';

/** The document that a command works on, and what of it. */
export interface Target {
  readonly open: OpenDocument;
  /** What the command was called for, or what lies at the cursor: the shortest first, annotations before suggestions. */
  readonly referents: readonly Referent[];
  /** The selected text without white space at its edges; undefined when nothing is selected or it was not asked of. */
  readonly selection: Span | undefined;
  /** Where the cursor is. */
  readonly offset: number;
}

/**
 * What a command does with annotations of other coders: it works on them too; it refuses them, where there is nothing else;
 * or it does not see those at the cursor, since it makes something new.
 */
export type OthersToo = 'include' | 'refuse' | 'leave out';

/**
 * What a command works on. `args` are those of a lens, a tree row or a keybinding (document uri, references); without
 * them it is the active editor, its selection and its cursor.
 * @throws UserError when no source document is active, what was asked for is gone, or it is another coder's and refused.
 */
export async function findTarget(
  documents: Documents,
  args: readonly unknown[],
  others: OthersToo = 'refuse',
): Promise<Target> {
  const { uri, references } = asked(args);
  if (uri && references.length > 0) {
    await vscode.workspace.openTextDocument(uri);
    const open = documents.get(uri);
    await open?.ready;
    await open?.analysedSoon();
    const referents = references.flatMap((one) => (open && resolveReference(open, one)) ?? []);
    if (!open || referents.length === 0) {
      throw new UserError(vscode.l10n.t('This is no longer in the document. Refresh the list and try again.'));
    }
    const refused = others === 'include' ? undefined : referents.find(ownerOf);
    if (refused) throw readOnly(refused);
    return { open, referents, selection: undefined, offset: startOf(referents[0]) };
  }
  const target = await atCursor(documents);
  if (others === 'include') return target;
  const referents = target.referents.filter((one) => ownerOf(one) === undefined);
  const [only] = target.referents;
  if (others === 'refuse' && only && referents.length === 0) throw readOnly(only);
  return { ...target, referents };
}

/** The coder to whom an annotation belongs that is not ours. */
export function ownerOf(referent: Referent): string | undefined {
  return 'annotation' in referent ? referent.annotation.owner : undefined;
}

function readOnly(referent: Referent): UserError {
  return new UserError(readOnlyWords(ownerOf(referent) ?? ''));
}

/** What the arguments ask for: a uri (or its text, from a link in a hover) and references, or a row that has both. */
function asked([first, second]: readonly unknown[]): { uri: vscode.Uri | undefined; references: readonly Reference[] } {
  const row =
    typeof first === 'object' && first !== null && 'uri' in first && 'references' in first ? first : undefined;
  const uri: unknown = row ? row.uri : typeof first === 'string' ? vscode.Uri.parse(first, true) : first;
  const references: unknown = row ? row.references : second;
  return {
    uri: uri instanceof vscode.Uri ? uri : undefined,
    references: Array.isArray(references) ? references.filter(isReference) : [],
  };
}

async function atCursor(documents: Documents): Promise<Target> {
  const { active } = documents;
  if (!active) {
    throw new UserError(
      vscode.l10n.t(
        'Open a source document first. Any text file becomes one with "Change Language Mode", a folder of them with "Marginalia: Treat Folder as Source Documents".',
      ),
    );
  }
  const { editor, document: open } = active;
  await open.ready;
  await open.analysedSoon();
  const offset = editor.document.offsetAt(editor.selection.active);
  const selected = trimSpan(open.text, toSpan(editor.document, editor.selection));
  const selection = spanLength(selected) > 0 ? selected : undefined;
  return { open, referents: referentsAt(open, selection ?? { start: offset, end: offset }), selection, offset };
}

/** What contains `place`, the shortest first, annotations before suggestions, those of other coders last. */
function referentsAt(open: OpenDocument, place: Span): readonly Referent[] {
  const [annotations, others] = [open.annotations, open.others].map((set) =>
    set
      .at(place.start)
      .filter(({ spans, state }) => state !== 'lost' && contains(hull(spans) ?? place, place))
      .map((annotation): Referent => ({ annotation })),
  );
  const suggestions = open.suggestions
    .filter((one) => touches(extentOf(one), place.start) && contains(extentOf(one), place))
    .sort((a, b) => spanLength(extentOf(a)) - spanLength(extentOf(b)))
    .map((suggestion): Referent => ({ suggestion }));
  return [...(annotations ?? []), ...suggestions, ...(others ?? [])];
}

/** Where a referent begins. */
export function startOf(referent: Referent | undefined): number {
  if (!referent) return 0;
  return 'annotation' in referent ? (referent.annotation.spans[0]?.start ?? 0) : extentOf(referent.suggestion).start;
}

/**
 * The sentence at the cursor.
 * @throws UserError on a blank line.
 */
export function sentenceAt({ open, offset }: Target): Span {
  const line = open.document.lineAt(open.document.positionAt(offset));
  const found = sentences(open.text, toSpan(open.document, line.range));
  const sentence = found.find((one) => touches(one, offset)) ?? found[0];
  if (!sentence || spanLength(sentence) === 0) {
    throw new UserError(
      vscode.l10n.t('There is no text here to tag. Put the cursor in a sentence, or select the words.'),
    );
  }
  return sentence;
}
