import { correctLines, type LineMark } from '../review/corrections';
import { segmentAgain } from '../segmentation/segment';
import { spanLength } from '../text/span';
import type { Steps } from '../text/steps';
import { publicationDate } from './publicationDate';

/** What figures over documents need of the text of one. */
export interface DocumentFacts {
  /** `2012-03-13`; undefined where the text does not say. */
  readonly date?: string;
  /** UTF-16 units in lines of the article. */
  readonly article: number;
  /** UTF-16 units in all lines that are not blank. */
  readonly all: number;
}

/** Reads the facts of a text, with a person's corrections of its lines; in steps. Never throws. */
export function* documentFactSteps(text: string, marks: readonly LineMark[] = []): Steps<DocumentFacts> {
  const { lines: found } = yield* segmentAgain(text);
  const lines = correctLines(found, marks);
  const date = publicationDate(text, lines);
  let [article, all] = [0, 0];
  for (const line of lines) {
    if (line.article === null) continue;
    all += spanLength(line);
    if (line.article) article += spanLength(line);
  }
  return { article, all, ...(date !== undefined && { date }) };
}
