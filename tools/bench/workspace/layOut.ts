import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSpan } from '../../../src/core/anchoring/selector';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { writeSidecar } from '../../../src/sidecar/writeSidecar';
import type { MadeDocument } from './madeWorkspace';

/** Lays documents and their sidecars into `folder`, a hundred to a folder in it: the words of each annotation are a paragraph. */
export function layOut(folder: string, documents: readonly MadeDocument[]): void {
  for (const [index, document] of documents.entries()) {
    const inside = join(folder, String(Math.floor(index / 100)));
    if (index % 100 === 0) mkdirSync(inside, { recursive: true });
    const file = `${index}.txt`;
    const text = document.entry.summary.annotations.map(({ exact }) => exact.join(' ')).join('\n\n');
    const written = writeSidecar(undefined, annotationsOf(document, text), { file, text });
    if (!written.ok) throw new Error(written.reason.message);
    writeFileSync(join(inside, file), text);
    writeFileSync(join(inside, `${file}.tags.yaml`), written.source);
  }
}

function annotationsOf({ entry: { summary } }: MadeDocument, text: string): AnnotationSet {
  let start = 0;
  const annotations = summary.annotations.map(({ id, kind, tags, speaker, by, note, exact: words }): Annotation => {
    const end = start + words.join(' ').length;
    const { exact, ...context } = describeSpan(text, { start, end });
    const spans = [{ start, end }];
    start = end + 2;
    const told = {
      ...(speaker !== undefined && { speaker }),
      ...(by !== undefined && { by }),
      ...(note !== undefined && { note }),
    };
    return { id, kind, tags, ...told, ...context, exact: [exact], spans, origin: 'human', state: 'ok' };
  });
  return AnnotationSet.of(annotations, { speakers: new Map(summary.speakers), status: summary.status });
}
