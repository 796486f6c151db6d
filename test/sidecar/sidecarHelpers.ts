import { strict as assert } from 'node:assert';
import type { Annotation } from '../../src/core/annotations/annotation';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { writeSidecar } from '../../src/sidecar/writeSidecar';

/** What a sidecar becomes when its annotations in `text` are changed by `change` and it is written. */
export function rewrite(
  source: string,
  text: string,
  change: (set: AnnotationSet) => AnnotationSet,
  file = 'a.txt',
): string {
  const parsed = parseSidecar(source);
  const { annotations } = anchorSidecar(parsed, text);
  const written = writeSidecar(parsed, change(annotations), { file, text });
  assert.ok(written.ok, written.ok ? '' : written.reason.message);
  return written.source;
}

/** A new sidecar for `annotations` in `text`. */
export function sidecarOf(text: string, ...annotations: Annotation[]): string {
  const written = writeSidecar(undefined, AnnotationSet.of(annotations), { file: 'a.txt', text });
  assert.ok(written.ok);
  return written.source;
}

/** The lines that differ, as a diff would show them: `-` lines of `before`, `+` lines of `after`, in order. */
export function changedLines(before: string, after: string): string[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [
    ...left.slice(start, left.length - end).map((line) => `-${line}`),
    ...right.slice(start, right.length - end).map((line) => `+${line}`),
  ];
}
