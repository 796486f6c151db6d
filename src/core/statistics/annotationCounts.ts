import type { Cell, CountedAnnotation, CountedDocument } from './countedDocument';
import { Tally } from './tally';

/** Annotated quotations of each speaker; those without one are the row `''`. Speakers with most first. */
export function quotationsBySpeaker(documents: readonly CountedDocument[]): readonly Cell[] {
  return counted(documents, ({ kind, speaker }) => (kind === 'quote' ? [[speaker ?? '', '']] : []));
}

/** How often each document (row) has each tag (column). */
export function tagsByDocument(documents: readonly CountedDocument[]): readonly Cell[] {
  return counted(documents, ({ tags }, { name }) => tags.map((tag) => [name, tag]));
}

/** How often each tag (row) is on words of each speaker (column). Annotations without a speaker are not counted. */
export function tagsBySpeaker(documents: readonly CountedDocument[]): readonly Cell[] {
  return counted(documents, ({ tags, speaker }) =>
    speaker === undefined ? [] : tags.map((tag): readonly [string, string] => [tag, speaker]),
  );
}

function counted(
  documents: readonly CountedDocument[],
  places: (annotation: CountedAnnotation, of: CountedDocument) => readonly (readonly [row: string, column: string])[],
): readonly Cell[] {
  const tally = new Tally();
  for (const document of documents) {
    for (const annotation of document.annotations) {
      for (const [row, column] of places(annotation, document))
        tally.add(row, column, { document: document.id, annotation: annotation.id });
    }
  }
  return tally.cells();
}
