import type { DismissedSuggestion } from '../core/annotations/annotation';
import type { CodePoints } from './codePoints';
import { withLineFeeds } from './hashes';
import type { DismissedRecord } from './parsedSidecar';
import { positionsText } from './sidecarFields';
import { mapText, quotedText } from './yamlText';

/** A dismissed suggestion as a sidecar measures it. */
export type DismissedFields = Omit<DismissedRecord, 'source'>;

/** The record for a suggestion dismissed in the text that `points` measure. */
export function toDismissedFields({ kind, span, exact }: DismissedSuggestion, points: CodePoints): DismissedFields {
  return { kind, at: [points.toPositions(span)], exact: withLineFeeds(exact) };
}

/** What tells two dismissed suggestions apart; texts that differ only in line breaks are one. */
export function wordsKey({ kind, exact }: Pick<DismissedFields, 'kind' | 'exact'>): string {
  return `${kind} ${withLineFeeds(exact)}`;
}

/** The record on one line. */
export function dismissedText({ kind, at, exact }: DismissedFields): string {
  return mapText([
    ['kind', kind],
    ['at', positionsText(at)],
    ['exact', quotedText(exact)],
  ]);
}
