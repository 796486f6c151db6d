import { reasonText, type Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';

/** What is wrong at one line of a file, in English. */
export interface LocatedProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** `problems` with the lines of `source` that they begin on, by line. */
export function located(
  source: string,
  problems: readonly { readonly span: Span; readonly message: Reason }[],
): readonly LocatedProblem[] {
  const ordered = [...problems].sort((a, b) => a.span.start - b.span.start);
  const lineBreak = /\r\n|\n|\r/gu;
  let line = 1;
  let next = lineBreak.exec(source);
  return ordered.map(({ span, message }) => {
    while (next && next.index < span.start) {
      line += 1;
      next = lineBreak.exec(source);
    }
    return { line, message: reasonText(message).replace(/\s+/gu, ' ') };
  });
}
