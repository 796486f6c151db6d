import type { Steps } from '../text/steps';
import { codesOf } from './codes';
import { ContentFeatures } from './contentFeatures';
import { cueSteps } from './cueScores';
import type { RuleDraft } from './draft';
import type { LinearModel } from './linearModel';
import { subjectBefore } from './nounPhrases';
import type { WordRange } from './wordRange';
import type { Prose, Sentence } from './prose';
import { ScoreSum } from './scoreSum';
import { SourceFeatures } from './sourceFeatures';
import { contentQuestions, sourceQuestion } from './spanQuestion';
import type { Reading } from './spanQuestion';
import { SpanRanker } from './spanRanker';
import type { Ranked } from './spanRanker';

/** The models that read an article. */
export interface ReaderModels {
  readonly cue: LinearModel;
  readonly content: LinearModel;
  readonly source: LinearModel;
}

/** Below this score (the log of the odds) a word is not looked at any further as a cue. */
const leastCue = -2.2;
/** Below this score of the word by itself its surroundings are not looked at. */
const leastWord = -2.5;
/** How many contents of a cue are handed on. */
const mostContents = 6;

/** A cue that the models believe in, with the contents that it may have and its source. */
export interface Hit {
  readonly at: number;
  readonly sentence: Sentence;
  /** How sure the cue model is: the log of the odds. */
  readonly cue: number;
  /** How sure it is by the word alone. */
  readonly wordScore: number;
  /** The likeliest first; never empty. */
  readonly contents: readonly Ranked[];
  /** The source, if the first content is right; undefined where nobody is named. */
  readonly source: WordRange | undefined;
  readonly sourceProbability: number;
  readonly rule: RuleDraft | undefined;
}

/** Reads one article by the trained models; what the rules find is one of their features. */
export class TrainedReader {
  readonly reading: Reading;
  readonly rules: readonly RuleDraft[];
  readonly #byCue = new Map<number, RuleDraft>();
  readonly #models: ReaderModels;
  readonly #sources: SpanRanker;

  constructor(prose: Prose, rules: readonly RuleDraft[], models: ReaderModels) {
    this.#models = models;
    this.#sources = new SpanRanker(models.source);
    const codes = codesOf(prose);
    this.reading = {
      prose,
      codes,
      contents: new ContentFeatures(prose, codes),
      sources: new SourceFeatures(prose, codes),
    };
    this.rules = rules;
    for (const draft of this.rules) if (draft.cue) this.#byCue.set(draft.cue.from, draft);
  }

  /** Every cue that is likely enough, in order; in steps, a sentence each. */
  *hitSteps(): Steps<Hit[]> {
    const { prose, codes } = this.reading;
    const hits: Hit[] = [];
    const contents = new SpanRanker(this.#models.content);
    const features = new ScoreSum(this.#models.cue);
    let wordScore = 0;
    yield* cueSteps(prose, codes, this.#byCue, {
      features,
      promising: () => (wordScore = features.score) > leastWord,
      visit: (at, sentence) => {
        const scores = { cue: features.score, wordScore };
        const hit = scores.cue < leastCue ? undefined : this.#hitAt(at, sentence, scores, contents);
        if (hit) hits.push(hit);
      },
    });
    return hits;
  }

  #hitAt(at: number, sentence: Sentence, scores: Pick<Hit, 'cue' | 'wordScore'>, ranker: SpanRanker): Hit | undefined {
    const rule = this.#byCue.get(at);
    const contents = ranker.top(contentQuestions(this.reading, sentence, at, rule?.content[0]), mostContents);
    const first = contents[0];
    if (!first) return undefined;
    const { source, probability } = this.sourceOf(at, sentence, first);
    return { at, sentence, ...scores, contents, source, sourceProbability: probability, rule };
  }

  /** Who the cue at `at` says `content` of; undefined where nobody is named. */
  sourceOf(at: number, sentence: Sentence, content: WordRange): { source: WordRange | undefined; probability: number } {
    const rule = this.#byCue.get(at)?.source ?? subjectBefore(this.reading.prose, sentence, at);
    const best = this.#sources.best([sourceQuestion(this.reading, sentence, at, content, rule)]);
    // Where the model finds nobody, the rules may know whose subject the verb shares.
    const source = best && best.from >= 0 ? { from: best.from, to: best.to } : this.#byCue.get(at)?.source;
    return { source, probability: best?.probability ?? 0 };
  }
}
