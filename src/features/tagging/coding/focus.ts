import * as vscode from 'vscode';
import { judges, extentOf, type Suggestion } from '../../../core/review/suggestions';
import { compareSpans, contains, hull, spanLength, touches, trimSpan, type Span } from '../../../core/text/span';
import { toRange, toSpan } from '../../../host/convert';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Host } from '../../../host/host';
import { UserError } from '../../../host/log';
import {
  annotationReference,
  resolveReference,
  suggestionReference,
  type Reference,
  type Referent,
} from '../../../host/words/reference';

/** What the keys of coding mode act on. */
export interface Current {
  readonly open: OpenDocument;
  readonly editor: vscode.TextEditor;
  /** The suggestion or annotation; undefined where there is only selected text, or nothing. */
  readonly referent: Referent | undefined;
  /** Its words, or those it is to have; the selected text where there is no referent; empty where nothing is selected. */
  readonly spans: readonly Span[];
  /** Whether `spans` are other words than those that were suggested. */
  readonly isMoved: boolean;
  /** Where the cursor is. */
  readonly offset: number;
}

interface Kept {
  readonly uri: string;
  readonly reference: Reference | undefined;
  readonly spans: readonly Span[];
  readonly isMoved: boolean;
}

/** Where in the text a coder is: what was stepped to last, as long as the selection says so, else what is at the cursor. */
export class CodingFocus {
  readonly #host: Pick<Host, 'documents' | 'coding'>;
  #kept: Kept | undefined;

  constructor(host: Pick<Host, 'documents' | 'coding'>) {
    this.#host = host;
  }

  /** @throws UserError when no source document is active. */
  async current(): Promise<Current> {
    const { active } = this.#host.documents;
    if (!active) throw new UserError(vscode.l10n.t('Open a source document first.'));
    const { editor, document: open } = active;
    await open.ready;
    await open.analysedSoon();
    const selected = trimSpan(open.text, toSpan(editor.document, editor.selection));
    const offset = editor.document.offsetAt(editor.selection.active);
    const kept = this.#kept;
    if (kept?.uri === open.uri.toString() && isSame(hull(kept.spans), selected)) {
      const referent = kept.reference && resolveReference(open, kept.reference);
      return { open, editor, offset, referent, spans: kept.spans, isMoved: kept.isMoved };
    }
    const isSelected = spanLength(selected) > 0;
    const referent = isSelected ? referentOn(open, selected) : referentAround(open, offset);
    return {
      open,
      editor,
      offset,
      referent,
      spans: referent ? spansOf(referent) : isSelected ? [selected] : [],
      isMoved: false,
    };
  }

  /** Selects `spans` and goes on with `referent`, if there is one. */
  put(
    { open, editor }: Pick<Current, 'open' | 'editor'>,
    spans: readonly Span[],
    referent?: Referent,
    isMoved = false,
  ): void {
    const whole = hull(spans);
    if (!whole) return;
    const reference =
      referent &&
      ('annotation' in referent ? annotationReference(referent.annotation) : suggestionReference(referent.suggestion));
    this.#kept = { uri: open.uri.toString(), reference, spans, isMoved };
    const range = toRange(editor.document, whole);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /**
   * Goes to the next suggestion from `place` on, or to the one before it, round and round; false when there is none.
   * `isDecided` counts what begins just at `place` as next.
   */
  step(
    where: Pick<Current, 'open' | 'editor'>,
    place: Span,
    direction: 'next' | 'previous',
    isDecided = false,
  ): boolean {
    const suggestions = where.open.suggestions.filter((one) => this.#host.coding.isWanted(one));
    const order = (one: Suggestion): number => compareSpans(extentOf(one), place);
    const found =
      direction === 'next'
        ? (suggestions.find((one) => (isDecided ? order(one) >= 0 : order(one) > 0)) ?? suggestions[0])
        : (suggestions.findLast((one) => order(one) < 0) ?? suggestions.at(-1));
    if (found) this.put(where, found.spans, { suggestion: found });
    return found !== undefined;
  }
}

/** The words of a referent. */
export function spansOf(referent: Referent): readonly Span[] {
  return 'annotation' in referent ? referent.annotation.spans : referent.suggestion.spans;
}

/** The annotation that somebody made of a suggestion meanwhile. */
export function madeOf({ annotations }: OpenDocument, suggestion: Suggestion): Referent | undefined {
  const annotation = annotations.in(extentOf(suggestion)).find((one) => judges(one, suggestion));
  return annotation && { annotation };
}

/** What has just these words, give or take a quotation mark. */
function referentOn(open: OpenDocument, selected: Span): Referent | undefined {
  return all(open, selected).find((one) => {
    const whole = hull(spansOf(one));
    return whole && Math.abs(whole.start - selected.start) + Math.abs(whole.end - selected.end) <= 2;
  });
}

/** The shortest around the cursor, suggestions first: those are what is to be judged. */
function referentAround(open: OpenDocument, offset: number): Referent | undefined {
  return all(open, { start: offset, end: offset }).find((one) => {
    const whole = hull(spansOf(one));
    return whole && contains(whole, { start: offset, end: offset });
  });
}

function all(open: OpenDocument, place: Span): readonly Referent[] {
  const near = (span: Span | undefined): boolean =>
    span !== undefined && (touches(span, place.start) || touches(span, place.end));
  const length = (one: Referent): number => spanLength(hull(spansOf(one)) ?? place);
  const suggestions = open.suggestions
    .filter((one) => near(extentOf(one)))
    .map((suggestion): Referent => ({ suggestion }));
  const annotations = open.annotations.all
    .filter(({ kind, state, spans }) => kind !== 'line' && state !== 'lost' && near(hull(spans)))
    .map((annotation): Referent => ({ annotation }));
  return [...suggestions.sort((a, b) => length(a) - length(b)), ...annotations.sort((a, b) => length(a) - length(b))];
}

function isSame(a: Span | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end;
}
