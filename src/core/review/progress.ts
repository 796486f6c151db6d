import type { ReviewStatus } from '../annotations/annotation';
import type { Line } from '../segmentation/line';
import { overlaps, type Span } from '../text/span';

/** How far the review of one or several documents has come. */
export interface Progress {
  /** Lines of the article. */
  readonly lines: number;
  /** Those of them that are reviewed. */
  readonly reviewed: number;
}

/**
 * How many lines of a document's article are reviewed: in one that is done all of them, in a new one none, in one in review those
 * in which nothing waits. `waiting` are the places of what waits, in any order.
 */
export function progressOf(lines: readonly Line[], waiting: readonly Span[], status: ReviewStatus): Progress {
  const article = lines.filter((line) => line.article === true);
  if (status !== 'in-review') return { lines: article.length, reviewed: status === 'done' ? article.length : 0 };
  const places = [...waiting].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach: Span = { start: 0, end: 0 };
  let reviewed = 0;
  for (const line of article) {
    // The furthest that what began before this line's end reaches.
    for (let place = places[next]; place && place.start < line.end; place = places[++next]) {
      if (place.end > reach.end) reach = place;
    }
    if (!overlaps(reach, line)) reviewed += 1;
  }
  return { lines: article.length, reviewed };
}

/** The progress of several documents together. */
export function progressOfAll(all: readonly Progress[]): Progress {
  return all.reduce((sum, one) => ({ lines: sum.lines + one.lines, reviewed: sum.reviewed + one.reviewed }), {
    lines: 0,
    reviewed: 0,
  });
}
