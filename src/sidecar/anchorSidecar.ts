import type { Annotation, DismissedSuggestion } from '../core/annotations/annotation';
import { AnnotationSet } from '../core/annotations/annotationSet';
import type { Found } from '../core/anchoring/findAgain';
import { Reanchor } from '../core/anchoring/reanchor';
import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';
import { CodePoints } from './codePoints';
import { hashText, withLineFeeds } from './hashes';
import type { DismissedRecord, ParsedSidecar, PositionPair, SidecarRecord } from './parsedSidecar';
import { sameData } from '../core/annotations/sameData';
import type { SidecarProblem } from './sidecarProblem';

/** A sidecar's annotations in the text as it is now. */
export interface AnchoredSidecar {
  readonly annotations: AnnotationSet;
  /** Whether the text is another than the sidecar was last anchored to, or the sidecar does not say. */
  readonly changed: boolean;
  /** Annotations that wait for a person: moved or lost, at their records in the YAML source. */
  readonly problems: readonly SidecarProblem[];
}

/**
 * Finds a sidecar's annotations in `documentText`. While the text is the one recorded, positions hold if the exact text
 * is there; else both texts are compared, if `oldText` is what the sidecar was anchored to, and the words are looked for.
 * Every loaded record becomes an annotation, whatever became of its words.
 */
export function anchorSidecar(parsed: ParsedSidecar, documentText: string, oldText?: string): AnchoredSidecar {
  const hash = hashText(documentText);
  const changed = parsed.document.sha256 !== hash;
  const isOld = changed && oldText !== undefined && hashText(oldText) === parsed.document.sha256;
  const places: Places = {
    text: documentText,
    points: new CodePoints(documentText),
    oldPoints: isOld ? new CodePoints(oldText) : undefined,
    reanchor: new Reanchor(documentText, isOld ? oldText : undefined),
    changed,
  };
  const problems: SidecarProblem[] = [];
  const annotations = parsed.records.map((record) => {
    const found = place(record, places);
    const message = problemMessage(record, found);
    if (message) problems.push({ span: record.source, severity: 'warning', code: found.state, message });
    else if (
      !changed &&
      record.at.length > 0 &&
      !sameData(
        found.spans,
        record.at.map((pair) => places.points.toSpan(pair)),
      )
    ) {
      problems.push({ span: record.source, severity: 'warning', code: 'wrong-position', message: wrongPosition });
    }
    return toAnnotation(record, found, documentText);
  });
  const { speakers, status } = parsed;
  const dismissed = parsed.dismissed.map((record) => placeDismissed(record, places));
  return { annotations: AnnotationSet.of(annotations, { speakers, status, dismissed }), changed, problems };
}

interface Places {
  readonly text: string;
  readonly points: CodePoints;
  /** Of the text that the sidecar was anchored to, where it is known. */
  readonly oldPoints: CodePoints | undefined;
  readonly reanchor: Reanchor;
  readonly changed: boolean;
}

function place(record: SidecarRecord, { text, points, oldPoints, reanchor, changed }: Places): Found {
  const at = record.at.filter((pair) => isWithin(pair, points.length));
  const spans = at.map((pair) => points.toSpan(pair));
  if (!changed && spans.length === record.exact.length) {
    if (verified(spans, record.exact, text)) return { state: 'ok', spans };
    if (record.state !== 'ok') return { state: record.state, spans };
  }
  return reanchor.find(
    record,
    record.at.map((pair) => (oldPoints ?? points).toSpan(pair)),
  );
}

function placeDismissed(
  { kind, at, exact }: DismissedRecord,
  { text, points, oldPoints, reanchor, changed }: Places,
): DismissedSuggestion {
  const [span] = at.map((pair) => points.toSpan(pair));
  if (span && verified([span], [exact], text)) return { kind, span, exact };
  const oldSpans = at.map((pair) => (oldPoints ?? points).toSpan(pair));
  const found = reanchor.find({ exact: [exact], prefix: '', suffix: '' }, oldSpans);
  // Words that somebody rewrote are still judged, where the positions are those of this text.
  const kept = changed || found.state === 'ok' || !at.every((pair) => isWithin(pair, points.length)) ? undefined : span;
  return { kind, span: kept ?? found.spans[0] ?? { start: 0, end: 0 }, exact };
}

function isWithin([, end]: PositionPair, length: number): boolean {
  return end <= length;
}

function verified(spans: readonly Span[], exact: readonly string[], text: string): boolean {
  return (
    spans.length === exact.length &&
    spans.every(({ start, end }, index) => withLineFeeds(text.slice(start, end)) === withLineFeeds(exact[index] ?? ''))
  );
}

function toAnnotation(record: SidecarRecord, { state, spans }: Found, text: string): Annotation {
  const exact = state === 'ok' ? spans.map(({ start, end }) => text.slice(start, end)) : record.exact;
  const fields = Object.entries(record).filter(([key]) => key !== 'at' && key !== 'source');
  return { ...(Object.fromEntries(fields) as Omit<SidecarRecord, 'at' | 'source'>), exact, spans, state };
}

const wrongPosition: Reason = {
  message: 'The words are not where “at” says; they were found elsewhere. Check Annotations corrects the position',
};

function problemMessage({ exact }: SidecarRecord, { state }: Found): Reason | undefined {
  const args = [exact.join(' … ')];
  switch (state) {
    case 'ok':
      return undefined;
    case 'moved':
      return { message: 'The text of this annotation has changed; check its new place: “{0}”', args };
    case 'lost':
      return { message: 'The text of this annotation is gone; select it again or remove the annotation: “{0}”', args };
  }
}
