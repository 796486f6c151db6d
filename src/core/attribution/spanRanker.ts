import type { LinearModel } from './linearModel';
import { ScoreSum } from './scoreSum';
import type { SpanQuestion } from './spanQuestion';

/** The best candidate and how sure the model is of it among all; `from` and `to` are -1 where nothing is meant. */
export interface Ranked {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
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
  /** Where each of them begins and ends. */
  #froms = new Int32Array(256);
  #tos = new Int32Array(256);

  constructor(model: LinearModel) {
    this.#sum = new ScoreSum(model);
  }

  /** The candidate with the highest score among those of all `questions`; undefined when there are none. */
  best(questions: readonly SpanQuestion[]): Ranked | undefined {
    return this.top(questions, 1)[0];
  }

  /**
   * The `count` candidates with the highest scores among those of all `questions`, best first, with their shares in the
   * softmax over them all.
   */
  top(questions: readonly SpanQuestion[], count: number): Ranked[] {
    this.#count = 0;
    for (const question of questions) this.#rank(question);
    const totals = this.#totals;
    let highest = -Infinity;
    for (let index = 0; index < this.#count; index += 1) highest = Math.max(highest, totals[index] ?? 0);
    let mass = 0;
    for (let index = 0; index < this.#count; index += 1) mass += Math.exp((totals[index] ?? 0) - highest);
    const chosen: Ranked[] = [];
    while (chosen.length < Math.min(count, this.#count)) {
      let top = 0;
      for (let index = 1; index < this.#count; index += 1) if ((totals[index] ?? 0) > (totals[top] ?? 0)) top = index;
      const probability = Math.exp((totals[top] ?? 0) - highest) / mass;
      if (probability === 0 && chosen.length > 0) break;
      chosen.push({ from: this.#froms[top] ?? -1, to: this.#tos[top] ?? -1, probability });
      totals[top] = -Infinity;
    }
    return chosen;
  }

  #rank(question: SpanQuestion): void {
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
      if (this.#starts.kept[first] === 1) this.#rankWith(question, first);
    }
    if (!question.addNone) return;
    sum.clear();
    question.addNone(sum);
    this.#take(-1, -1, sum.score);
  }

  /** Scores the spans that begin with the start number `first`. */
  #rankWith(question: SpanQuestion, first: number): void {
    const { starts, ends } = question.edges;
    const sum = this.#sum;
    const from = starts[first] ?? 0;
    for (let last = 0; last < ends.length; last += 1) {
      const to = ends[last] ?? 0;
      if (this.#ends.kept[last] === 0 || !question.allows(from, to)) continue;
      sum.clear();
      question.addPair(from, to, sum);
      const edges = (this.#starts.scores[first] ?? 0) + (this.#ends.scores[last] ?? 0);
      this.#take(from, to, edges + sum.score);
    }
  }

  #take(from: number, to: number, total: number): void {
    const count = this.#count;
    if (count === this.#totals.length) {
      this.#totals = larger(this.#totals, new Float64Array(2 * count));
      this.#froms = larger(this.#froms, new Int32Array(2 * count));
      this.#tos = larger(this.#tos, new Int32Array(2 * count));
    }
    this.#totals[count] = total;
    this.#froms[count] = from;
    this.#tos[count] = to;
    this.#count = count + 1;
  }
}

function larger<T extends Float64Array | Int32Array>(numbers: T, room: T): T {
  room.set(numbers);
  return room;
}
