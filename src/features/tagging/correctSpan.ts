import * as vscode from 'vscode';
import { detector } from '../../core/review/annotate';
import { correctSpan, type Misplaced } from '../../core/review/correctSpan';
import { extentOf } from '../../core/review/suggestions';
import { hull, overlaps, spanLength, trimSpan, type Span } from '../../core/text/span';
import { toSpan } from '../../host/convert';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { Referent } from '../../host/words/reference';
import { shortened } from '../../host/words/words';
import { referentLabel, referentWords } from './referentWords';
import { coder, kindOf } from './tag';
import { findTarget } from './target';

/**
 * *Correct Span*: puts what the command was called for, or what the selected words overlap, on the selected words; a
 * suggestion is accepted there. Several selections become one annotation of several pieces.
 */
export async function correctSpanToSelection(host: Host, args: readonly unknown[]): Promise<void> {
  const { active } = host.documents;
  const called = args.length > 0 ? await findTarget(host.documents, args) : undefined;
  const spans = active ? selectedSpans(active.editor, active.document) : [];
  if (!active || spans.length === 0 || (called && called.open !== active.document)) {
    throw new UserError(vscode.l10n.t('Select the right words first, then run "Correct Span".'));
  }
  const { document: open } = active;
  await open.ready;
  const { analysis } = open;
  if (!analysis) throw new UserError(vscode.l10n.t('The text is still being read. Try again in a moment.'));
  const candidates = called ? called.referents : nearest(open, spans);
  const referent = candidates.length > 1 ? await pick(open, candidates) : candidates[0];
  if (!referent) {
    if (candidates.length > 0) return;
    throw new UserError(
      vscode.l10n.t('No annotation or suggestion is near the selected words. Use "Tag Selection…" to make one.'),
    );
  }
  const wrong: Misplaced =
    'annotation' in referent ? referent : { ...referent, origin: detector, ...coder(host, open) };
  await open.update((set) => correctSpan(set, open.text, analysis, wrong, spans, Math.random));
}

function selectedSpans(editor: vscode.TextEditor, { text }: OpenDocument): readonly Span[] {
  return editor.selections
    .map((selection) => trimSpan(text, toSpan(editor.document, selection)))
    .filter((span) => spanLength(span) > 0)
    .sort((a, b) => a.start - b.start);
}

/** What shares words with the selection, quotations first; where nothing does, what is on the same lines. */
function nearest(open: OpenDocument, spans: readonly Span[]): readonly Referent[] {
  const whole = hull(spans);
  if (!whole) return [];
  const over = overlapping(open, whole);
  if (over.length > 0) return over;
  const { document } = open;
  const from = document.lineAt(document.positionAt(whole.start)).range;
  const to = document.lineAt(document.positionAt(whole.end)).range;
  return overlapping(open, toSpan(document, from.union(to)));
}

function overlapping(open: OpenDocument, place: Span): readonly Referent[] {
  const annotations = open.annotations
    .in(place)
    .filter(({ kind, state }) => kind !== 'line' && state !== 'lost')
    .map((annotation): Referent => ({ annotation }));
  const suggestions = open.suggestions
    .filter((one) => overlaps(extentOf(one), place))
    .map((suggestion): Referent => ({ suggestion }));
  return [...annotations, ...suggestions].sort((a, b) => Number(kindOf(a) !== 'quote') - Number(kindOf(b) !== 'quote'));
}

async function pick(open: OpenDocument, candidates: readonly Referent[]): Promise<Referent | undefined> {
  const items = candidates.map((referent) => ({
    label: referentLabel(open, referent),
    detail: shortened(referentWords(open.text, referent), 120),
    referent,
  }));
  const placeHolder = vscode.l10n.t('Which one are the selected words?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.referent;
}
