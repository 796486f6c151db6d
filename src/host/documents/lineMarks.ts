import type { AnnotationSet } from '../../core/annotations/annotationSet';
import type { LineMark } from '../../core/review/corrections';

/** The marks of lines among annotations: the same list as long as it says the same. */
export class LineMarks {
  #of: AnnotationSet | undefined;
  #marks: readonly LineMark[] = [];

  /** The marks in `annotations`, without those that are lost. */
  get(annotations: AnnotationSet): readonly LineMark[] {
    if (this.#of === annotations) return this.#marks;
    this.#of = annotations;
    const marks = annotations.all.flatMap(({ kind, line, state, spans }) =>
      kind === 'line' && line && state !== 'lost' ? spans.map((span): LineMark => ({ span, line })) : [],
    );
    if (JSON.stringify(marks) !== JSON.stringify(this.#marks)) this.#marks = marks;
    return this.#marks;
  }
}
