/**
 * What the sidebar costs over a large workspace, and what a tag costs in a long document: the pure part, over core and sidecar. What
 * VS Code and the disk add (messages between its processes, painting, reading files) is not in it.
 *   node --expose-gc --import tsx tools/bench/workspace/main.ts --corpus FILE [--documents N]… [--runs 9] [--json]
 * FILE has one JSON record with `lines` and `labels` a line. Without --documents: 1,000 and 10,000, of ten annotations each. Prints the
 * median of the runs as clock and as CPU time, in milliseconds, beside what the interface may take.
 */
import { parseArgs } from 'node:util';
import type { ListedAnnotation } from '../../../src/core/annotations/annotation';
import { Codebook } from '../../../src/core/codebook/codebook';
import { AnnotationFinder, type QueryDocument } from '../../../src/core/query/annotationFinder';
import { groupHits, groupings, sortFound } from '../../../src/core/query/groupHits';
import { parseQuery } from '../../../src/core/query/parseQuery';
import type { Query } from '../../../src/core/query/query';
import { RelatedStatements } from '../../../src/core/related/relatedStatements';
import { people } from '../../../src/core/review/people';
import { TaggedWords, textWords } from '../../../src/core/review/taggedWords';
import { finish } from '../../../src/core/text/steps';
import { indexText, readIndex } from '../../../src/sidecar/sidecarIndex';
import { madeWorkspace } from './madeWorkspace';
import { TaggedDocument } from './taggedDocument';

const queries = [
  'tag:tag-7',
  'minister',
  '"the first time"',
  'kind:quote & !has:note & coder:anna',
  'speaker:john* near:claim',
  'state:moved | document:77',
];
const longText = 100_000;
const manyAnnotations = 2000;
const mostRelated = 12;

interface Measure {
  readonly documents: number;
  readonly what: string;
  readonly clock: number;
  readonly cpu: number;
  readonly target: string;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      documents: { type: 'string', multiple: true, default: ['1000', '10000'] },
      runs: { type: 'string', default: '9' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.corpus === undefined) {
    console.error('usage: main.ts --corpus FILE [--documents N]… [--runs 9] [--json]');
    return 2;
  }
  const measures: Measure[] = [];
  for (const count of values.documents)
    measures.push(...(await measured(values.corpus, Number(count), Number(values.runs))));
  if (values.json) console.log(JSON.stringify(measures, undefined, 2));
  else print(measures);
  return 0;
}

async function measured(corpus: string, count: number, runs: number): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const time = (what: string, target: string, run: (round: number) => unknown, rounds = runs): void => {
    const all = Array.from({ length: rounds }, (_, round) => once(() => run(round)));
    measures.push({ documents: count, what, clock: median(all, 'clock'), cpu: median(all, 'cpu'), target });
  };
  const made = madeWorkspace(corpus, count);
  const text = indexText(new Map(made.map(({ name, entry }) => [name, entry])));
  const before = await heap();

  const documents = documentsOf(text);
  const finder = new AnnotationFinder();
  time('first paint, warm: index read, documents grouped', '1000', () => {
    const read = documentsOf(text);
    return sortFound(found(new AnnotationFinder(), { type: 'all' }, read), 'position');
  });
  time('made ready for filters (in slices, in the background)', '—', () => finish(finder.preparing(documents)), 1);
  for (const query of queries)
    time(`filter ${query}, first time`, '100', () => found(finder, understood(query), documents), 1);
  for (const query of queries) time(`filter ${query}`, '100', () => found(finder, understood(query), documents));
  const all = found(finder, { type: 'all' }, documents);
  for (const grouping of groupings) {
    if (grouping === 'document') continue;
    time(`grouped by ${grouping}`, '—', () => groupHits(all, grouping, 'position', (_, key) => key));
  }
  time('speakers of all documents as people', '—', () =>
    people(documents.flatMap(({ speakers }) => [...speakers.values()])),
  );
  time('a new annotation shown: found and grouped anew', '50', (round) => {
    const at = (round * 7919) % documents.length;
    const changed = documents.map((one, index) => (index === at ? withOneMore(one) : one));
    return sortFound(found(finder, { type: 'all' }, changed), 'position');
  });

  const megabytes = async (): Promise<number> => ((await heap()) - before) / 2 ** 20;
  const memory = async (what: string): Promise<void> => {
    const used = await megabytes();
    measures.push({ documents: count, what, clock: used, cpu: used, target: '300' });
  };
  await memory('memory of the list and of filters, MB');
  const statements = documents.flatMap(({ name, annotations }) =>
    annotations.map(({ exact }) => ({ document: name, text: exact.join(' ') })),
  );
  const index = new RelatedStatements(statements);
  time('related to one statement', '50', (round) => {
    const statement = statements[(round * 104729) % statements.length];
    return statement && index.to(statement, mostRelated);
  });
  const tagged = new TaggedWords<string>();
  time(
    'tagged words indexed (in slices, in the background)',
    '—',
    () => {
      for (const one of documents) tagged.put(one.name, one.annotations);
    },
    1,
  );
  const long = longTextOf(documents);
  const words = textWords(long);
  time(`the same words looked for in ${longText / 1000} kB`, '—', () => tagged.occurrencesIn(words));
  const document = new TaggedDocument(long, manyAnnotations);
  time(`tag to layers told, ${longText / 1000} kB with ${manyAnnotations} annotations`, '50', (round) =>
    document.tag(round * 997),
  );
  await memory('memory with related statements and tagged words, MB');
  return measures;
}

type Listed = QueryDocument<ListedAnnotation>;

function documentsOf(text: string): readonly Listed[] {
  return Array.from(readIndex(text), ([name, { summary }]) => ({
    name,
    codebook: Codebook.empty,
    speakers: new Map(summary.speakers),
    annotations: summary.annotations,
  }));
}

function found(finder: AnnotationFinder, query: Query, documents: readonly Listed[]) {
  const find = finder.finding(query);
  return documents.map((document) => ({ document, annotations: find(document) }));
}

function withOneMore(document: Listed): Listed {
  const [first] = document.annotations;
  return first ? { ...document, annotations: [...document.annotations, { ...first, id: 'new' }] } : document;
}

function understood(query: string): Query {
  const parsed = parseQuery(query);
  if (!('query' in parsed)) throw new Error(`${query} cannot be understood`);
  return parsed.query;
}

function longTextOf(documents: readonly Listed[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const { exact } of documents.flatMap(({ annotations }) => annotations)) {
    lines.push(exact.join(' '));
    length += (lines.at(-1)?.length ?? 0) + 2;
    if (length > longText) break;
  }
  return lines.join('\n\n').slice(0, longText);
}

/** Bytes that are in use after what is not has been collected. */
async function heap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function once(run: () => unknown): { readonly clock: number; readonly cpu: number } {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(cpu);
  return { clock: performance.now() - began, cpu: (user + system) / 1000 };
}

function median(all: readonly { readonly clock: number; readonly cpu: number }[], of: 'clock' | 'cpu'): number {
  return all.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}

function print(measures: readonly Measure[]): void {
  const row = (...[documents = '', what = '', clock = '', cpu = '', target = '']: readonly string[]): void =>
    console.log(
      `${documents.padStart(9)}  ${what.padEnd(62)}${clock.padStart(9)}${cpu.padStart(9)}${target.padStart(9)}`,
    );
  row('documents', 'what is measured (pure part, in Node)', 'clock', 'CPU', 'at most');
  for (const { documents, what, clock, cpu, target } of measures) {
    row(String(documents), what, clock.toFixed(1), cpu.toFixed(1), target);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
