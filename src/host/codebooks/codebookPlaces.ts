import type { Codebook } from '../../core/codebook/codebook';
import type { Span } from '../../core/text/span';
import { parseCodebook } from '../../sidecar/parseCodebook';
import { tagNameAt } from '../../sidecar/tagNameAt';

/** A place in a codebook where a tag is named. */
export interface CodebookPlace {
  readonly tag: string;
  /** UTF-16, in the codebook's source. */
  readonly span: Span;
  readonly codebook: Codebook;
}

/** The tag that is named at `offset` in the source of a codebook; undefined where none is, or no tag has this name. */
export function codebookPlaceAt(source: string, offset: number): CodebookPlace | undefined {
  const place = tagNameAt(source, offset);
  if (!place) return undefined;
  const { codebook } = parseCodebook(source);
  return codebook.get(place.tag) && { ...place, codebook };
}
