import type { LinearModel } from './linearModel';
import { ScoreSum } from './scoreSum';
import type { SpanQuestion } from './spanQuestion';

/** The best candidate and how sure the model is of it among all; `from` and `to` are -1 where nothing is meant. */
export interface Ranked {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** A candidate that is believed more than the model says. */
export interface Preference {
  readonly from: number;
  readonly to: number;
  /** What is added to its score. */
  readonly bonus: number;
}

/** How many starts and ends are paired, and the edge of the rules besides: the best of each by themselves. */
const mostKept = 6;

/** The scores of the edges on one side of a span, and which of them are to be paired. */
class EdgeScores {
  scores = new Float64Array(64);
  kept = new Uint8Array(64);

  /** Makes room for `count` edges, none of them kept. */
  reset(count: number): void {
    if (count > this.scores.length) {
      this.scores = new Float64Array(2 * count);
      this.kept = new Uint8Array(2 * count);
    }
    this.kept.fill(0, 0, count);
  }

  /** Keeps the `mostKept` best of the first `count` edges, earlier ones first where they are equal, and `always`. */
  keepBest(count: number, always: number): void {
    const { scores, kept } = this;
    if (count <= mostKept) {
      kept.fill(1, 0, count);
      return;
    }
    for (let round = 0; round < mostKept; round += 1) {
      let top = -1;
      for (let edge = 0; edge < count; edge += 1) {
        if (kept[edge] === 0 && (top < 0 || (scores[edge] ?? 0) > (scores[top] ?? 0))) top = edge;
      }
      kept[top] = 1;
    }
    if (always >= 0) kept[always] = 1;
  }
}

/** Answers questions by one model; its buffers serve one question after the other. */
export class SpanRanker {
  readonly #sum: ScoreSum;
  readonly #starts = new EdgeScores();
  readonly #ends = new EdgeScores();
  /** The score of every candidate of the present questions. */
  #totals = new Float64Array(256);
  #count = 0;
  #top = -Infinity;
  #from = -1;
  #to = -1;

  constructor(model: LinearModel) {
    this.#sum = new ScoreSum(model);
  }

  /**
   * The candidate with the highest score among those of all `questions`, with its share in the softmax over them;
   * undefined when there are none.
   */
  best(questions: readonly SpanQuestion[], preference?: Preference): Ranked | undefined {
    this.#count = 0;
    this.#top = -Infinity;
    for (const question of questions) this.#rank(question, preference);
    if (this.#count === 0) return undefined;
    let mass = 0;
    for (let index = 0; index < this.#count; index += 1) mass += Math.exp((this.#totals[index] ?? 0) - this.#top);
    return { from: this.#from, to: this.#to, probability: 1 / mass };
  }

  #rank(question: SpanQuestion, preference: Preference | undefined): void {
    const { edges, rule } = question;
    const { starts, ends } = edges;
    const sum = this.#sum;
    this.#starts.reset(starts.length);
    for (let index = 0; index < starts.length; index += 1) {
      sum.clear();
      question.addStart(starts[index] ?? 0, sum);
      this.#starts.scores[index] = sum.score;
    }
    this.#ends.reset(ends.length);
    for (let index = 0; index < ends.length; index += 1) {
      sum.clear();
      question.addEnd(ends[index] ?? 0, sum);
      this.#ends.scores[index] = sum.score;
    }
    this.#starts.keepBest(starts.length, rule ? starts.indexOf(rule.from) : -1);
    this.#ends.keepBest(ends.length, rule ? ends.indexOf(rule.to) : -1);
    for (let first = 0; first < starts.length; first += 1) {
      if (this.#starts.kept[first] === 1) this.#rankWith(question, first, preference);
    }
    if (!question.addNone) return;
    sum.clear();
    question.addNone(sum);
    this.#take(-1, -1, sum.score);
  }

  /** Scores the spans that begin with the start number `first`. */
  #rankWith(question: SpanQuestion, first: number, preference: Preference | undefined): void {
    const { starts, ends } = question.edges;
    const sum = this.#sum;
    const from = starts[first] ?? 0;
    for (let last = 0; last < ends.length; last += 1) {
      const to = ends[last] ?? 0;
      if (this.#ends.kept[last] === 0 || !question.allows(from, to)) continue;
      sum.clear();
      question.addPair(from, to, sum);
      const bonus = preference?.from === from && preference.to === to ? preference.bonus : 0;
      const edges = (this.#starts.scores[first] ?? 0) + (this.#ends.scores[last] ?? 0);
      this.#take(from, to, edges + sum.score + bonus);
    }
  }

  #take(from: number, to: number, total: number): void {
    if (this.#count === this.#totals.length) {
      const larger = new Float64Array(2 * this.#count);
      larger.set(this.#totals);
      this.#totals = larger;
    }
    this.#totals[this.#count] = total;
    this.#count += 1;
    if (total <= this.#top) return;
    this.#top = total;
    this.#from = from;
    this.#to = to;
  }
}
