import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { describeSpan } from '../../../src/core/anchoring/selector';
import { writeSidecar } from '../../../src/sidecar/writeSidecar';

/** A made-up document of one sentence a line, and its sidecar with an annotation on every second line. */
export interface MadeDocument {
  readonly text: string;
  readonly annotations: AnnotationSet;
  readonly sidecar: string;
}

/** A document with `count` annotations; the same for the same arguments. */
export function madeDocument(name: string, count: number): MadeDocument {
  const lines = Array.from(
    { length: 2 * count },
    (_, index) => `In ${name} the minister said thing ${index} about ${index * 7} people.`,
  );
  const text = lines.join('\n');
  let at = 0;
  const annotations = lines.flatMap((line, index) => {
    const span = { start: at + 3, end: at + line.length - 1 };
    at += line.length + 1;
    if (index % 2 === 1) return [];
    const { exact, prefix, suffix } = describeSpan(text, span);
    const kind = index % 4 === 0 ? ('quote' as const) : ('claim' as const);
    return [
      {
        id: `a${index}`,
        kind,
        tags: ['denial', 'arms'],
        spans: [span],
        exact: [exact],
        prefix,
        suffix,
        speaker: 'minister',
        by: 'anna',
        origin: 'human',
        state: 'ok' as const,
      },
    ];
  });
  const set = AnnotationSet.of(annotations, {
    speakers: new Map([['minister', { name: 'The Minister', aliases: [] }]]),
  });
  const written = writeSidecar(undefined, set, { file: name, text });
  if (!written.ok) throw new Error(written.reason.message);
  return { text, annotations: set, sidecar: written.source };
}

/** Lays `count` sidecars of `each` annotations into `folder`, a hundred to a folder in it; gives their paths. */
export function layOut(folder: string, count: number, each: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const inside = join(folder, String(Math.floor(index / 100)));
    if (index % 100 === 0) mkdirSync(inside);
    const path = join(inside, `${index}.txt.tags.yaml`);
    writeFileSync(path, madeDocument(`${index}.txt`, each).sidecar);
    return path;
  });
}
