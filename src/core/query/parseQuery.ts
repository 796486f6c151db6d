import { annotationKinds, annotationStates } from '../annotations/annotation';
import { relationSenses } from '../relations/relationIndex';
import type { Reason } from '../text/reason';
import { foldedWords } from '../text/folded';
import { queryFields, queryParts, type Query, type QueryField, type QueryProblem } from './query';
import { queryTokens, type QueryToken } from './queryTokens';

/** Brackets deeper than this are nothing that a person typed. */
const deepest = 100;

const values: Partial<Record<QueryField, readonly string[]>> = {
  kind: annotationKinds,
  state: annotationStates,
  origin: ['human', 'detector'],
  relation: relationSenses,
  has: queryParts,
};

/** Fields that are compared by words. */
const wordFields: ReadonlySet<QueryField> = new Set(['speaker', 'note', 'text']);

/**
 * Reads a query such as `tag:denial & speaker:lavrov & !state:ok near:claim "balance of power"`. Side by side means and;
 * `|` binds less than `&`, `!` most; `AND`, `OR`, `NOT` in capitals are the same. An empty query finds everything.
 */
export function parseQuery(source: string): { readonly query: Query } | QueryProblem {
  const tokens = queryTokens(source);
  if (tokens.length === 0) return { query: { type: 'all' } };
  const parser = new QueryParser(tokens, source.length);
  return parser.parse();
}

/** Carries what is wrong out of nested brackets; never leaves this file. */
class Stop extends Error {
  readonly found: QueryProblem;

  constructor(found: QueryProblem) {
    super();
    this.found = found;
  }
}

class QueryParser {
  readonly #tokens: readonly QueryToken[];
  readonly #length: number;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly QueryToken[], length: number) {
    this.#tokens = tokens;
    this.#length = length;
  }

  parse(): { readonly query: Query } | QueryProblem {
    try {
      const query = this.#either();
      const rest = this.#next;
      if (rest) this.#stop({ message: 'Nothing was opened that “{0}” could close', args: [rest.value] }, rest);
      return { query };
    } catch (stop) {
      if (stop instanceof Stop) return stop.found;
      throw stop;
    }
  }

  get #next(): QueryToken | undefined {
    return this.#tokens[this.#at];
  }

  #take(type: QueryToken['type']): QueryToken | undefined {
    const token = this.#next;
    if (token?.type !== type) return undefined;
    this.#at += 1;
    return token;
  }

  #stop(problem: Reason, at?: QueryToken): never {
    throw new Stop({ problem, start: at?.start ?? this.#length, end: at?.end ?? this.#length });
  }

  #either(): Query {
    const queries = [this.#all()];
    while (this.#take('or')) queries.push(this.#all());
    return joined('or', queries);
  }

  #all(): Query {
    const queries = [this.#one()];
    for (;;) {
      const next = this.#next;
      if (!next || next.type === 'or' || next.type === 'close') return joined('and', queries);
      this.#take('and');
      queries.push(this.#one());
    }
  }

  #one(): Query {
    const token = this.#next;
    if (!token) return this.#stop({ message: 'Something to look for is missing here' });
    this.#at += 1;
    this.#depth += 1;
    if (this.#depth > deepest) this.#stop({ message: 'There are too many brackets in one another' }, token);
    const query = this.#read(token);
    this.#depth -= 1;
    return query;
  }

  #read(token: QueryToken): Query {
    switch (token.type) {
      case 'not':
        return { type: 'not', query: this.#one() };
      case 'open':
        return this.#group(token);
      case 'field':
        return token.value.toLowerCase() === 'near' ? this.#near() : this.#field(token);
      case 'word':
      case 'phrase':
        return this.#words(token);
      case 'and':
      case 'or':
      case 'close':
        return this.#stop({ message: 'Something to look for is missing before “{0}”', args: [token.value] }, token);
    }
  }

  #group(open: QueryToken): Query {
    const query = this.#either();
    if (!this.#take('close')) this.#stop({ message: 'This bracket is not closed' }, open);
    return query;
  }

  /** `near:claim` and `near:denial` are short for `near:kind:claim` and `near:tag:denial`. */
  #near(): Query {
    const word = this.#take('word');
    if (!word) return { type: 'near', query: this.#one() };
    const isKind = (annotationKinds as readonly string[]).includes(word.value);
    return { type: 'near', query: { type: 'field', field: isKind ? 'kind' : 'tag', value: word.value } };
  }

  #field(name: QueryToken): Query {
    const field = queryFields.find((one) => one === name.value.toLowerCase());
    if (!field)
      return this.#stop(
        { message: 'There is no field “{0}”; there are {1}', args: [name.value, [...queryFields, 'near'].join(', ')] },
        name,
      );
    const token = this.#take('word') ?? this.#phrase();
    if (!token) return this.#stop({ message: 'A value is missing after “{0}:”', args: [field] }, name);
    const value = token.value.trim();
    const known = values[field];
    if (known && !known.includes(value.toLowerCase()))
      this.#stop({ message: '“{0}” is no {1}; there are {2}', args: [value, field, known.join(', ')] }, token);
    if (value === '') this.#stop({ message: 'A value is missing after “{0}:”', args: [field] }, token);
    if (wordFields.has(field)) this.#requireWord(token);
    return { type: 'field', field, value: known ? value.toLowerCase() : value };
  }

  #phrase(): QueryToken | undefined {
    const token = this.#take('phrase');
    if (token && !token.closed) this.#stop({ message: 'The closing quotation mark is missing' }, token);
    return token;
  }

  #words(token: QueryToken): Query {
    if (!token.closed) this.#stop({ message: 'The closing quotation mark is missing' }, token);
    this.#requireWord(token);
    return { type: 'words', words: token.value };
  }

  /** No words at all would be found everywhere. */
  #requireWord(token: QueryToken): void {
    if (foldedWords(token.value).trim() === '')
      this.#stop({ message: 'There is no word in “{0}”', args: [token.value] }, token);
  }
}

function joined(type: 'and' | 'or', queries: readonly Query[]): Query {
  const [first] = queries;
  return first && queries.length === 1 ? first : { type, queries };
}
