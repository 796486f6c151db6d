import type { Line } from '../segmentation/line';
import { sentences } from '../text/sentences';
import { textOf, type Span } from '../text/span';
import { ClaimModel } from './claimModel';
import { checkworthyModel } from './models/checkworthyModel';
import { factualModel } from './models/factualModel';
import { wordClassModel } from './models/wordClassModel';
import { sentenceFeatures } from './sentenceFeatures';
import { WordClasses } from './wordClasses';

/** How a sentence reads to the trained models, 0 to 1 each; 0.5 is the threshold that served best in development. */
export interface SentenceScores {
  /** Whether readers would want it checked: a factual statement that matters (ClaimBuster, CheckThat! 2019). */
  readonly checkworthy: number;
  /** Whether it states something that can be verified at all (PoliClaim). */
  readonly factual: number;
}

const classes = new WordClasses(wordClassModel);
const checkworthy = new ClaimModel(checkworthyModel);
const factual = new ClaimModel(factualModel);

/** Scores one sentence by itself. Trained on English debates and speeches: in news few sentences reach 0.5 as check-worthy. */
export function scoreSentence(text: string): SentenceScores {
  const slots = sentenceFeatures(text, classes);
  return { checkworthy: checkworthy.score(slots), factual: factual.score(slots) };
}

/** A sentence of a text with its scores. */
export interface ScoredSentence extends Span, SentenceScores {}

/** Scores every sentence of `text`, in order: those of boilerplate too, since a short text may be judged so. */
export function scoreSentences(text: string, lines: readonly Line[]): readonly ScoredSentence[] {
  return lines
    .filter(({ kind }) => kind !== 'blank')
    .flatMap((line) => sentences(text, line).map((span) => ({ ...span, ...scoreSentence(textOf(text, span)) })));
}
