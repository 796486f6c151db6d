import { statedFigures, type StatedFigure } from './statedFigures';
import { statementTerms } from './statementTerms';

/** A quotation or claim in one of the documents. */
export interface Statement {
  /** Where it stands; statements of one document are not compared. */
  readonly document: string;
  readonly text: string;
}

/** Two figures that count the same thing. */
export interface FigurePair {
  readonly ours: string;
  readonly theirs: string;
  /** Whether they are within a fiftieth of one another. */
  readonly agree: boolean;
}

/** A statement about the same thing as another. */
export interface RelatedStatement<Kind extends Statement> {
  readonly statement: Kind;
  /** 0 to 1. */
  readonly score: number;
  /** What both speak of, the rarest first; names for the same thing begin with `@`. */
  readonly shared: readonly string[];
  readonly figures: readonly FigurePair[];
}

interface Entry<Kind> {
  readonly statement: Kind;
  readonly figures: readonly StatedFigure[];
  /** Length of its vector. */
  readonly norm: number;
}

/** Less than this is chance. */
const least = 0.12;
/** What a figure of the same thing adds. */
const figureBonus = 0.3;
/** What a shared designation ("S-300") adds: it says what a statement is about by itself. */
const designationBonus = 0.2;
/** A term in more statements than this is left out of the search for candidates, so that one query stays quick. */
const mostCommon = 2000;

/**
 * Statements by what they are about. Compared by the cosine of their terms, weighted by how rare a term is (tf-idf: Salton and
 * Buckley 1988), and by figures of the same thing.
 */
export class RelatedStatements<Kind extends Statement> {
  readonly #entries: readonly Entry<Kind>[];
  readonly #having = new Map<string, number[]>();

  constructor(statements: readonly Kind[]) {
    const read = statements.map((statement) => ({
      statement,
      terms: statementTerms(statement.text),
      figures: statedFigures(statement.text),
    }));
    read.forEach(({ terms }, index) => {
      for (const term of terms) {
        const having = this.#having.get(term);
        if (having) having.push(index);
        else this.#having.set(term, [index]);
      }
    });
    this.#entries = read.map(({ statement, terms, figures }) => ({
      statement,
      figures,
      norm: this.#norm(terms, read.length),
    }));
  }

  /** The statements of other documents about the same thing as `statement`, best first, at most `most`. */
  to(statement: Statement, most: number): readonly RelatedStatement<Kind>[] {
    const terms = statementTerms(statement.text);
    const figures = statedFigures(statement.text);
    const norm = this.#norm(terms, this.#entries.length);
    const shared = new Map<number, string[]>();
    for (const term of terms) {
      const having = this.#having.get(term) ?? [];
      if (having.length > mostCommon) continue;
      for (const index of having) shared.set(index, [...(shared.get(index) ?? []), term]);
    }
    const found: RelatedStatement<Kind>[] = [];
    for (const [index, both] of shared) {
      const entry = this.#entries[index];
      if (!entry || entry.statement.document === statement.document) continue;
      const pairs = figurePairs(figures, entry.figures);
      const product = both.reduce((sum, term) => sum + this.#rarity(term, this.#entries.length) ** 2, 0);
      const cosine = product / (norm * entry.norm || 1);
      const named = both.some((term) => /\d/u.test(term));
      const score = Math.min(1, cosine + (pairs.length > 0 ? figureBonus : 0) + (named ? designationBonus : 0));
      if (score < least || (both.length < 2 && pairs.length === 0 && !named)) continue;
      found.push({ statement: entry.statement, score, shared: this.#rarestFirst(both), figures: pairs });
    }
    return found.sort((a, b) => b.score - a.score).slice(0, most);
  }

  #rarestFirst(terms: readonly string[]): readonly string[] {
    return [...terms].sort((a, b) => (this.#having.get(a)?.length ?? 0) - (this.#having.get(b)?.length ?? 0));
  }

  #rarity(term: string, all: number): number {
    return Math.log(1 + all / (this.#having.get(term)?.length ?? 1));
  }

  #norm(terms: ReadonlySet<string>, all: number): number {
    let sum = 0;
    for (const term of terms) sum += this.#rarity(term, all) ** 2;
    return Math.sqrt(sum);
  }
}

function figurePairs(ours: readonly StatedFigure[], theirs: readonly StatedFigure[]): readonly FigurePair[] {
  return ours.flatMap((one) =>
    theirs
      .filter(({ of }) => [...of].some((thing) => thing !== '%' && one.of.has(thing)))
      .map((other) => ({
        ours: one.text,
        theirs: other.text,
        agree: Math.abs(one.value - other.value) <= Math.max(one.value, other.value) / 50,
      })),
  );
}
