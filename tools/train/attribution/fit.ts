import { codesOf } from '../../../src/core/attribution/codes';
import { ContentFeatures } from '../../../src/core/attribution/contentFeatures';
import { eachCue } from '../../../src/core/attribution/cueScores';
import type { RuleDraft } from '../../../src/core/attribution/draft';
import { overlapOf } from '../../../src/core/attribution/wordRange';
import type { WordRange } from '../../../src/core/attribution/wordRange';
import { subjectBefore } from '../../../src/core/attribution/nounPhrases';
import { readProse } from '../../../src/core/attribution/prose';
import type { Prose, Sentence } from '../../../src/core/attribution/prose';
import { ruleDrafts } from '../../../src/core/attribution/rules/ruleDrafts';
import { SourceFeatures } from '../../../src/core/attribution/sourceFeatures';
import { contentQuestions, sourceQuestion } from '../../../src/core/attribution/spanQuestion';
import type { Reading } from '../../../src/core/attribution/spanQuestion';
import { sentenceOf } from '../../../src/core/attribution/sentenceOf';
import { isWordCharacter } from '../../../src/core/text/characters';
import { articleLines } from './corpus';
import type { GoldArticle } from './corpus';
import { FeatureList } from './featureList';
import { goldWords } from './goldWords';
import type { GoldWords } from './goldWords';
import { Learner, seededRandom, shuffled } from './learner';
import { spanCandidates } from './spanCandidates';
import type { SpanCandidates } from './spanCandidates';

/** The three models of the reader. */
export interface Fitted {
  readonly cue: Learner;
  readonly content: Learner;
  readonly source: Learner;
}

interface Prepared {
  readonly reading: Reading;
  readonly rules: ReadonlyMap<number, RuleDraft>;
  readonly gold: readonly GoldWords[];
}

/** One question with its answer: candidates, and which of them is right. */
interface Instance {
  readonly data: Int32Array;
  readonly candidates: SpanCandidates;
  readonly right: number;
}

/** Two to this power weights each: the cue has the most different features, the source the fewest. */
const bits = { cue: 19, content: 18, source: 17 } as const;
const rate = 0.04;
const rounds = 6;

function prepare(article: GoldArticle): Prepared {
  const prose = readProse(article.text, articleLines(article.text));
  const codes = codesOf(prose);
  const rules = new Map<number, RuleDraft>();
  for (const draft of ruleDrafts(prose)) if (draft.cue) rules.set(draft.cue.from, draft);
  const reading = {
    prose,
    codes,
    contents: new ContentFeatures(prose, codes),
    sources: new SourceFeatures(prose, codes),
  };
  return { reading, rules, gold: article.attributions.map((gold) => goldWords(prose, codes, gold)) };
}

function fitCues(articles: readonly Prepared[], random: () => number): Learner {
  const learner = new Learner(bits.cue, rate);
  const features = new FeatureList();
  for (let round = 0; round < rounds; round += 1) {
    for (const { reading, rules, gold } of shuffled(articles, random)) {
      const heads = new Map<number, boolean>();
      for (const { head, speech } of gold) if (head >= 0) heads.set(head, speech || heads.get(head) === true);
      const visit = (at: number): void => {
        const speech = heads.get(at);
        // Cues of belief and wish count neither way.
        if (speech === false) return;
        const probability = 1 / (1 + Math.exp(-learner.score(features.data, 0, features.length)));
        learner.step(features.data, 0, features.length, probability - (speech === true ? 1 : 0));
      };
      eachCue(reading.prose, reading.codes, rules, { features, visit });
    }
    if (round >= 2) learner.snapshot();
  }
  learner.settle();
  return learner;
}

/** The range without marks at its edges, for comparison. */
function bare(prose: Prose, { from, to }: WordRange): WordRange {
  const isMark = (at: number): boolean => !isWordCharacter(prose.text.codePointAt(prose.words[at]?.start ?? 0) ?? -1);
  let [start, end] = [from, to];
  while (start < end && isMark(start)) start += 1;
  while (end > start && isMark(end - 1)) end -= 1;
  return { from: start, to: end };
}

/** The candidate that says what `gold` says, or comes nearest to it (at least `least`); -1 when none does. */
function rightOne(prose: Prose, candidates: SpanCandidates, gold: WordRange, least: number): number {
  const wanted = bare(prose, gold);
  let right = -1;
  let value = least;
  candidates.pairs.forEach((pair, index) => {
    if (pair.from < 0) return;
    const overlap = overlapOf(bare(prose, pair), wanted);
    if (overlap > value) {
      value = overlap;
      right = index;
    }
  });
  return right;
}

function instance(candidates: SpanCandidates, right: number): Instance {
  return { data: candidates.features.data.slice(0, candidates.features.length), candidates, right };
}

function contentInstances(articles: readonly Prepared[]): Instance[] {
  const features = new FeatureList();
  const found: Instance[] = [];
  for (const { reading, rules, gold } of articles) {
    for (const { head, content } of gold) {
      const first = content[0];
      const sentence = sentenceOf(reading.prose, head);
      if (head < 0 || !first || !sentence) continue;
      const questions = contentQuestions(reading, sentence, head, rules.get(head)?.content[0]);
      const candidates = spanCandidates(questions, features);
      const right = rightOne(reading.prose, candidates, first, 0.8);
      if (right >= 0) found.push(instance(candidates, right));
    }
  }
  return found;
}

function sourceInstances(articles: readonly Prepared[]): Instance[] {
  const features = new FeatureList();
  const found: Instance[] = [];
  for (const { reading, rules, gold } of articles) {
    for (const { head, content, source } of gold) {
      const first = content[0];
      const sentence = sentenceOf(reading.prose, head);
      if (head < 0 || !first || !sentence) continue;
      const ruled = ruleSource(reading.prose, sentence, head, rules);
      const candidates = spanCandidates([sourceQuestion(reading, sentence, head, first, ruled)], features);
      const right = source ? rightOne(reading.prose, candidates, source, 0.5) : candidates.pairs.length - 1;
      if (right >= 0) found.push(instance(candidates, right));
    }
  }
  return found;
}

function ruleSource(
  prose: Prose,
  sentence: Sentence,
  head: number,
  rules: ReadonlyMap<number, RuleDraft>,
): WordRange | undefined {
  return rules.get(head)?.source ?? subjectBefore(prose, sentence, head);
}

/** Fits a ranker with two to the power of `size` weights: softmax over the candidates of each instance. */
function fitRanker(instances: readonly Instance[], size: number, random: () => number): Learner {
  const learner = new Learner(size, rate);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of shuffled(instances, random)) learn(learner, one);
    if (round >= 2) learner.snapshot();
  }
  learner.settle();
  return learner;
}

function learn(learner: Learner, { data, candidates: { parts, pairs }, right }: Instance): void {
  const begins = (part: number): number => (part === 0 ? 0 : (parts[part - 1] ?? 0));
  const scores = Float64Array.from(parts, (to, part) => learner.score(data, begins(part), to));
  const totals = pairs.map(({ start, end, own }) => (scores[start] ?? 0) + (scores[end] ?? 0) + (scores[own] ?? 0));
  const top = Math.max(...totals);
  const mass = totals.reduce((sum, total) => sum + Math.exp(total - top), 0);
  const gradients = new Float64Array(parts.length);
  pairs.forEach(({ start, end, own }, index) => {
    const gradient = Math.exp((totals[index] ?? 0) - top) / mass - (index === right ? 1 : 0);
    for (const part of [start, end, own]) if (part >= 0) gradients[part] = (gradients[part] ?? 0) + gradient;
  });
  parts.forEach((to, part) => learner.step(data, begins(part), to, gradients[part] ?? 0));
}

/** Fits the three models on `articles`. */
export function fit(articles: readonly GoldArticle[]): Fitted {
  const random = seededRandom(1);
  const prepared = articles.map(prepare);
  const cue = fitCues(prepared, random);
  const content = fitRanker(contentInstances(prepared), bits.content, random);
  const source = fitRanker(sourceInstances(prepared), bits.source, random);
  return { cue, content, source };
}
