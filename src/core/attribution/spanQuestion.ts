import type { Codes } from './codes';
import { edgesLeft, edgesRight } from './contentCandidates';
import type { Edges } from './contentCandidates';
import type { ContentFeatures } from './contentFeatures';
import type { CueSite } from './contentView';
import type { FeatureSink } from './featureSink';
import type { Prose, Sentence } from './prose';
import { longestSource, sourceEdges } from './sourceCandidates';
import type { SourceFeatures, SourceSite } from './sourceFeatures';
import type { WordRange } from './wordRange';

/** One article with what the models need of it. */
export interface Reading {
  readonly prose: Prose;
  readonly codes: Codes;
  readonly contents: ContentFeatures;
  readonly sources: SourceFeatures;
}

/** Where a span is sought: its possible edges, and the features of each choice. */
export interface SpanQuestion {
  readonly edges: Edges;
  /** What the rules take for the answer. */
  readonly rule: WordRange | undefined;
  /** Whether the edges can be those of one span. */
  allows(start: number, end: number): boolean;
  addStart(start: number, out: FeatureSink): void;
  addEnd(end: number, out: FeatureSink): void;
  addPair(start: number, end: number, out: FeatureSink): void;
  /** The features of there being no such span; a question without them always has an answer. */
  addNone?(out: FeatureSink): void;
}

/** What the cue reports, on one side of it. */
class ContentQuestion implements SpanQuestion {
  readonly edges: Edges;
  readonly rule: WordRange | undefined;
  readonly #features: ContentFeatures;
  readonly #site: CueSite;

  constructor({ prose, codes, contents }: Reading, site: CueSite) {
    const { sentence, at, left, rule } = site;
    this.edges = left ? edgesLeft(prose, codes, sentence, at) : edgesRight(prose, codes, sentence, at);
    this.rule = rule;
    this.#features = contents;
    this.#site = site;
  }

  allows(start: number, end: number): boolean {
    return start < end;
  }

  addStart(start: number, out: FeatureSink): void {
    this.#features.start(this.#site, start, out);
  }

  addEnd(end: number, out: FeatureSink): void {
    this.#features.end(this.#site, end, out);
  }

  addPair(start: number, end: number, out: FeatureSink): void {
    this.#features.pair(this.#site, start, end, out);
  }
}

/** Who is the source of the cue; nobody may be. */
class SourceQuestion implements SpanQuestion {
  readonly edges: Edges;
  readonly rule: WordRange | undefined;
  readonly #features: SourceFeatures;
  readonly #site: SourceSite;

  constructor({ prose, codes, sources }: Reading, site: SourceSite) {
    this.edges = sourceEdges(prose, codes, site.sentence, site.at);
    this.rule = site.rule;
    this.#features = sources;
    this.#site = site;
  }

  allows(start: number, end: number): boolean {
    const { at } = this.#site;
    return start < end && end - start <= longestSource && !(start <= at && at < end);
  }

  addStart(start: number, out: FeatureSink): void {
    this.#features.start(this.#site, start, out);
  }

  addEnd(end: number, out: FeatureSink): void {
    this.#features.end(this.#site, end, out);
  }

  addPair(start: number, end: number, out: FeatureSink): void {
    this.#features.pair(this.#site, start, end, out);
  }

  addNone(out: FeatureSink): void {
    this.#features.none(this.#site, out);
  }
}

/** What the cue at `at` may report: one question for each side of it, the right one first. */
export function contentQuestions(
  reading: Reading,
  sentence: Sentence,
  at: number,
  rule: WordRange | undefined,
): readonly SpanQuestion[] {
  return [
    new ContentQuestion(reading, { sentence, at, left: false, rule }),
    new ContentQuestion(reading, { sentence, at, left: true, rule }),
  ];
}

/** Who may be the source of the cue at `at`, which reports `content`. */
export function sourceQuestion(
  reading: Reading,
  sentence: Sentence,
  at: number,
  content: WordRange,
  rule: WordRange | undefined,
): SpanQuestion {
  return new SourceQuestion(reading, { sentence, at, content, rule });
}
