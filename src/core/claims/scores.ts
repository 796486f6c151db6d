import type { Line } from '../segmentation/line';
import { lazy } from '../text/lazy';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { ClaimModel } from './claimModel';
import { checkworthyModel } from './models/checkworthyModel';
import { factualModel } from './models/factualModel';
import { wordClassModel } from './models/wordClassModel';
import { SentenceReader } from './sentenceFeatures';
import { WordClasses } from './wordClasses';

/** How a sentence reads to the trained models, 0 to 1 each; 0.5 is the threshold that served best in development. */
interface SentenceScores {
  /** Whether readers would want it checked: a factual statement that matters (ClaimBuster, CheckThat! 2019). */
  readonly checkworthy: number;
  /** Whether it states something that can be verified at all (PoliClaim). */
  readonly factual: number;
}

const wordClasses = lazy(() => new WordClasses(wordClassModel));
const checkworthy = lazy(() => new ClaimModel(checkworthyModel));
const factual = lazy(() => new ClaimModel(factualModel));

/**
 * Scores sentences of one text. Each is scored by itself: what stands around it makes no difference. Trained on English
 * debates and speeches: most sentences of news are factual.
 */
export class SentenceScorer {
  readonly #reader: SentenceReader;

  constructor(text: string) {
    this.#reader = new SentenceReader(text, wordClasses());
  }

  scores({ start, end }: Span): SentenceScores {
    const slots = this.#reader.slots(start, end);
    return { checkworthy: checkworthy().score(slots), factual: factual().score(slots) };
  }

  /** The first of the scores alone. */
  checkworthy({ start, end }: Span): number {
    return checkworthy().score(this.#reader.slots(start, end));
  }
}

/** Scores one sentence. */
export function scoreSentence(text: string): SentenceScores {
  return new SentenceScorer(text).scores({ start: 0, end: text.length });
}

/** A sentence of a text with its scores. */
export interface ScoredSentence extends Span, SentenceScores {}

/** Scores every sentence of `text`, in order: those of boilerplate too, since a short text may be judged so. */
export function scoreSentences(text: string, lines: readonly Line[]): readonly ScoredSentence[] {
  const scorer = new SentenceScorer(text);
  return lines
    .filter(({ kind }) => kind !== 'blank')
    .flatMap((line) => sentences(text, line).map((span) => ({ ...span, ...scorer.scores(span) })));
}
