import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { annotate } from '../../src/core/review/annotate';
import { newSidecar } from '../../src/sidecar/newSidecar';

/** A sidecar of `text`, a document called `file`, in which each of `words` is a passage at its first place. */
export function makeSidecar(file: string, text: string, ...words: readonly string[]): string {
  let random = 0;
  const next = (): number => (random = (random * 7919 + 0.1234567) % 1);
  const set = words.reduce((all, one) => {
    const start = text.indexOf(one);
    if (start < 0) throw new Error(`“${one}” is not in the text.`);
    const decision = { kind: 'passage', spans: [{ start, end: start + one.length }], origin: 'human' } as const;
    return annotate(all, text, decision, next).set;
  }, AnnotationSet.empty);
  return newSidecar(set, { file, text });
}
