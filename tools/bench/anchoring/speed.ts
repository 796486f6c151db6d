import { applyEdits, type Edit } from '../../../src/core/anchoring/edit';
import { candidates } from '../../../src/core/anchoring/candidates';
import { describeSpan, type Selector } from '../../../src/core/anchoring/selector';
import { TextFinder } from '../../../src/core/anchoring/textFinder';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { TextHistory } from '../../../src/core/annotations/textHistory';
import { anchorSidecar } from '../../../src/sidecar/anchorSidecar';
import { newSidecar } from '../../../src/sidecar/newSidecar';
import { parseSidecar } from '../../../src/sidecar/parseSidecar';
import { EditedText } from './editedText';
import { kindsOfEdit } from './edits';
import { integer, seededRandom } from './random';

const warmUp = 0;
const counted = 3;

interface Case {
  readonly text: string;
  readonly scraped: string;
  readonly set: AnnotationSet;
  readonly source: string;
}

/**
 * Prints what following, opening and searching cost in CPU time, each beside one `JSON.stringify` and `JSON.parse` of the
 * same text and annotations, and how that grows when text and annotations double.
 */
export function printSpeed(documents: readonly string[], seed: number): void {
  const all = documents.join('\n\n');
  const whole = all.repeat(Math.ceil(1_000_000 / all.length));
  console.log(
    `CPU milliseconds, median of ${counted}; in brackets the ratio to JSON.stringify and parse of the same data`,
  );
  console.log(
    row([
      'text, annotations',
      'JSON',
      'keystroke',
      'anchor unchanged',
      'open unchanged',
      'open re-scraped',
      'with old text',
    ]),
  );
  for (const [size, count] of [
    [100_000, 2000],
    [125_000, 250],
    [250_000, 500],
    [500_000, 1000],
    [1_000_000, 2000],
  ] as const) {
    printCase(makeCase(whole.slice(0, size), count, seed), `${size / 1000} kB, ${count}`);
  }
  printSearches(whole.slice(0, 1_000_000));
}

function printCase({ text, scraped, set, source }: Case, name: string): void {
  const data = { text, annotations: set.all };
  const json = cpu(() => JSON.parse(JSON.stringify(data)) as unknown);
  const at = Math.floor(text.length / 2);
  const edits: readonly Edit[] = [{ start: at, end: at, text: 'x' }];
  const texts = { before: text, after: applyEdits(text, edits) };
  const history = new TextHistory();
  const keystroke = (): unknown => {
    history.changed(set, edits, texts, false);
    return set.applyEdits(edits, texts);
  };
  const parsed = parseSidecar(source);
  const cells = [
    keystroke,
    () => anchorSidecar(parsed, text),
    () => anchorSidecar(parseSidecar(source), text),
    () => anchorSidecar(parseSidecar(source), scraped),
    () => anchorSidecar(parseSidecar(source), scraped, text),
  ].map((run) => {
    const time = cpu(run);
    return `${time.toFixed(1)} (${(time / json).toFixed(1)})`;
  });
  console.log(row([name, json.toFixed(1), ...cells]));
}

/** A word that is everywhere, and words that are nowhere, in 1 MB. */
function printSearches(text: string): void {
  const end = text.indexOf('the', text.length / 2);
  const the: Selector = { ...describeSpan(text, { start: end, end: end + 3 }), exact: ['the'] };
  const quote = describeSpan(text, { start: end, end: end + 120 });
  const once: Selector = { ...quote, exact: [quote.exact] };
  const gone: Selector = { ...once, exact: ['Nobody in this corpus has ever said a thing like that of anything else'] };
  console.log(`\nOne search in ${text.length / 1000} kB, CPU milliseconds`);
  console.log(row(['', '“the”', '120 characters', 'not there']));
  const finder = new TextFinder(text);
  const line = (name: string, search: (selector: Selector) => unknown): void =>
    console.log(row([name, ...[the, once, gone].map((one) => cpu(() => search(one)).toFixed(1))]));
  line('find', (one) => finder.find(one, end));
  line('candidates', (one) => candidates(text, one, end));
}

function makeCase(text: string, count: number, seed: number): Case {
  const random = seededRandom(seed);
  const annotations = Array.from({ length: count }, (_, index): Annotation => {
    const start = integer(random, 0, text.length - 200);
    const span = { start, end: start + integer(random, 4, 200) };
    const { exact, prefix, suffix } = describeSpan(text, span);
    const id = `a${index.toString(36).padStart(5, '0')}`;
    return {
      id,
      kind: 'passage',
      tags: ['denial'],
      spans: [span],
      exact: [exact],
      prefix,
      suffix,
      origin: 'human',
      state: 'ok',
    };
  });
  const set = AnnotationSet.of(annotations);
  return { text, set, source: newSidecar(set, { file: 'a.txt', text }), scraped: reScraped(text, random) };
}

/** In portions, since the truth of an edited text is kept character by character. */
function reScraped(text: string, random: () => number): string {
  const parts = text.match(/[^]{1,20000}/g) ?? [];
  return parts
    .map((part) => {
      const edited = new EditedText(part);
      kindsOfEdit['re-scrape']?.(edited, random);
      return edited.text;
    })
    .join('');
}

function cpu(run: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < warmUp + counted; round++) {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    if (round >= warmUp) times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(counted / 2)] ?? 0;
}

function row([first = '', ...cells]: readonly string[]): string {
  return first.padEnd(20) + cells.map((cell) => cell.padStart(20)).join('');
}
