import type { Steps } from '../text/steps';
import { codesOf } from './codes';
import { ContentFeatures } from './contentFeatures';
import { cueSteps } from './cueScores';
import type { Draft, DraftKind } from './draft';
import { lazyModel } from './linearModel';
import type { LinearModel } from './linearModel';
import { contentModel } from './models/contentModel';
import { cueModel } from './models/cueModel';
import { sourceModel } from './models/sourceModel';
import { subjectBefore } from './nounPhrases';
import type { WordRange } from './wordRange';
import type { Prose, Sentence } from './prose';
import { ScoreSum } from './scoreSum';
import { SourceFeatures } from './sourceFeatures';
import { contentQuestions, sourceQuestion } from './spanQuestion';
import type { Reading } from './spanQuestion';
import { SpanRanker } from './spanRanker';
import type { Ranked } from './spanRanker';

/** The three models that read an article. */
export interface ReaderModels {
  readonly cue: LinearModel;
  readonly content: LinearModel;
  readonly source: LinearModel;
}

const cues = lazyModel(cueModel);
const contents = lazyModel(contentModel);
const sources = lazyModel(sourceModel);

/** The models that Marginalia carries. */
export const ownModels = (): ReaderModels => ({ cue: cues(), content: contents(), source: sources() });

/** Below this probability a word is not looked at any further as a cue. */
const leastCue = 0.28;
/** Below this score of the word by itself its surroundings are not looked at. */
const leastWord = -1.5;

/**
 * What the content that the rules found has in advance, as a logit. Up to 2.5 it changes nothing on the development
 * articles, and it keeps the models from splitting clauses in ways that the rules know better.
 */
const ruleBonus = 2.5;

/** A cue that the models believe in, with its content and source. */
export interface Hit {
  readonly at: number;
  readonly sentence: Sentence;
  /** How sure the cue model is. */
  readonly cue: number;
  readonly content: Ranked;
  /** Undefined where nobody is named. */
  readonly source: WordRange | undefined;
  readonly sourceProbability: number;
  readonly rule: Draft | undefined;
}

/** Reads one article by the trained models; what the rules find is one of their features. */
export class TrainedReader {
  readonly reading: Reading;
  readonly rules: readonly Draft[];
  readonly #byCue = new Map<number, Draft>();
  readonly #models: ReaderModels;

  constructor(prose: Prose, rules: readonly Draft[], models: ReaderModels) {
    this.#models = models;
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
    const sources = new SpanRanker(this.#models.source);
    const features = new ScoreSum(this.#models.cue);
    yield* cueSteps(prose, codes, this.#byCue, {
      features,
      promising: () => features.score > leastWord,
      visit: (at, sentence) => {
        const cue = 1 / (1 + Math.exp(-features.score));
        const hit = cue < leastCue ? undefined : this.#hitAt(at, sentence, cue, contents, sources);
        if (hit) hits.push(hit);
      },
    });
    return hits;
  }

  #hitAt(at: number, sentence: Sentence, cue: number, contents: SpanRanker, sources: SpanRanker): Hit | undefined {
    const { prose } = this.reading;
    const rule = this.#byCue.get(at);
    const ruled = rule?.content[0];
    const preference = ruled && { ...ruled, bonus: ruleBonus };
    const content = contents.best(contentQuestions(this.reading, sentence, at, ruled), preference);
    if (!content) return undefined;
    const ruleSource = rule?.source ?? subjectBefore(prose, sentence, at);
    const source = sources.best([sourceQuestion(this.reading, sentence, at, content, ruleSource)]);
    return {
      at,
      sentence,
      cue,
      content,
      source: source && source.from >= 0 ? { from: source.from, to: source.to } : undefined,
      sourceProbability: source?.probability ?? 0,
      rule,
    };
  }
}

/** What kind of attribution a hit is: by where its content stands and whether it is quoted. */
export function kindOf(prose: Prose, { at, content, rule }: Hit): DraftKind {
  if (prose.words[at]?.lower === 'according') return 'accordingTo';
  if (rule?.kind === 'noun') return 'noun';
  const quoted = (prose.words[content.from]?.region ?? -1) >= 0 && (prose.words[content.to - 1]?.region ?? -1) >= 0;
  if (content.to <= at) return quoted ? 'quoteBefore' : 'clauseBefore';
  return quoted ? 'quoteAfter' : 'clauseAfter';
}
