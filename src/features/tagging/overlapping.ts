import * as vscode from 'vscode';
import { extentOf } from '../../core/review/suggestions';
import { contains, hull, spanLength, type Span } from '../../core/text/span';
import { toRange, toSpan } from '../../host/convert';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { Referent } from '../../host/words/reference';
import { referentLabel } from './referentWords';

/** How long it is said which one of several is selected, in milliseconds. */
const shown = 5000;

/** One of several that lie at the same words. */
export interface Overlapping {
  readonly referent: Referent;
  readonly span: Span;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Goes through all that lies at one place, the shortest first, round and round. */
export class OverlapCycle {
  #last: { readonly uri: string; readonly anchor: number; readonly at: number; readonly span: Span } | undefined;

  /** The next one at the cursor; undefined when nothing lies there. `selected` is what is selected now. */
  next(open: OpenDocument, selected: Span): Overlapping | undefined {
    const uri = open.uri.toString();
    const goesOn = this.#last?.uri === uri && isSame(this.#last.span, selected) ? this.#last : undefined;
    const anchor = goesOn?.anchor ?? selected.start;
    const all = around(open, goesOn || spanLength(selected) === 0 ? { start: anchor, end: anchor } : selected);
    const after = goesOn ? goesOn.at + 1 : all.findIndex(({ span }) => isSame(span, selected)) + 1;
    const at = all.length === 0 ? 0 : after % all.length;
    const found = all[at];
    if (!found) return undefined;
    this.#last = { uri, anchor, at, span: found.span };
    return { ...found, number: at + 1, count: all.length };
  }
}

/** *Go to Next at Cursor*: selects one after the other what lies at the cursor, so that commands act on it. */
export async function goToOverlapping({ documents }: Host, cycle: OverlapCycle): Promise<void> {
  const { active } = documents;
  if (!active) throw new UserError(vscode.l10n.t('Open a source document first.'));
  const { editor, document: open } = active;
  await open.ready;
  await open.analysedSoon();
  const found = cycle.next(open, toSpan(editor.document, editor.selection));
  if (!found) throw new UserError(vscode.l10n.t('Nothing is annotated or suggested at the cursor.'));
  const range = toRange(editor.document, found.span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  vscode.window.setStatusBarMessage(`$(list-selection) ${overlapWords(open, found)}`, shown);
}

/** "2 of 3: quote · denial". */
export function overlapWords(open: OpenDocument, { referent, number, count }: Overlapping): string {
  return vscode.l10n.t('{0} of {1}: {2}', String(number), String(count), referentLabel(open, referent));
}

function around(open: OpenDocument, place: Span): readonly { readonly referent: Referent; readonly span: Span }[] {
  const annotations = open.annotations.all.flatMap((annotation) => {
    const span = hull(annotation.spans);
    const isThere = annotation.kind !== 'line' && annotation.state !== 'lost' && span && contains(span, place);
    return isThere === true ? [{ referent: { annotation }, span }] : [];
  });
  const suggestions = open.suggestions
    .map((suggestion) => ({ referent: { suggestion }, span: extentOf(suggestion) }))
    .filter(({ span }) => contains(span, place));
  return [...annotations, ...suggestions].sort((a, b) => spanLength(a.span) - spanLength(b.span));
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
