import { describeSpans } from '../../../src/core/anchoring/selector';
import { analyse } from '../../../src/core/analysis';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { annotate } from '../../../src/core/review/annotate';
import { lineLayers } from '../../../src/core/review/lineLayers';
import { Painted, type Place } from '../../../src/core/review/painted';
import { pendingSuggestions } from '../../../src/core/review/suggestions';

const minimumConfidence = 0.45;

/** A long document with many annotations, which is tagged and painted. */
export class TaggedDocument {
  readonly #text: string;
  readonly #analysis;
  readonly #starts: readonly number[];
  readonly #painted = new Painted<string>();
  #set: AnnotationSet;

  /** `text` with `count` annotations of equal distance. */
  constructor(text: string, count: number) {
    this.#text = text;
    this.#analysis = analyse(text);
    this.#starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const step = Math.floor(text.length / count);
    const annotations = Array.from({ length: count }, (_, index): Annotation => {
      const spans = [{ start: index * step, end: index * step + Math.min(30, step) }];
      const rest = { tags: ['denial'], origin: 'human', state: 'ok' } as const;
      return {
        ...rest,
        id: `a${index}`,
        kind: index % 2 === 0 ? 'quote' : 'passage',
        spans,
        ...describeSpans(text, spans),
      };
    });
    this.#set = AnnotationSet.of(annotations);
    this.#paint();
  }

  /** Tags words at `start`, and gives the layers that an editor is told to paint. */
  tag(start: number): readonly string[] {
    const decision = { kind: 'passage', spans: [{ start, end: start + 20 }], tags: ['arms'], origin: 'human' } as const;
    this.#set = annotate(this.#set, this.#text, decision, Math.random).set;
    pendingSuggestions(this.#text, this.#analysis, this.#set, minimumConfidence);
    return this.#paint();
  }

  #paint(): readonly string[] {
    const layers: Record<string, Place[]> = { quote: [], passage: [], claim: [] };
    const lines = lineLayers(this.#analysis.lines, { dim: true, apart: true });
    for (const [name, runs] of Object.entries(lines)) {
      layers[name] = runs.map(({ first, last }) => ({
        start: { line: first, character: 0 },
        end: { line: last, character: Number.MAX_SAFE_INTEGER },
      }));
    }
    for (const { kind, spans } of this.#set.all) {
      for (const { start, end } of spans) layers[kind]?.push({ start: this.#at(start), end: this.#at(end) });
    }
    return this.#painted.take(layers);
  }

  #at(offset: number): { line: number; character: number } {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#starts[low] ?? 0) };
  }
}
