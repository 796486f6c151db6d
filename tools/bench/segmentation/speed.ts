import { segment, segmentAgain } from '../../../src/core/segmentation/segment';
import { finish } from '../../../src/core/text/steps';
import { createRandom } from '../../train/random';
import { cpuTime } from './cpuTime';

/** How fast one size of text was segmented. */
export interface SpeedRow {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly megabytesPerSecond: number;
  /** Time over that of splitting the same text at line feeds and counting its words. */
  readonly ratio: number;
  /**
   * What is kept of the analysis (lines, and the table that an edit starts from), on the heap and outside of it, over the
   * size of the text as UTF-8. Undefined for small texts, where it drowns in what else the process does, and without
   * `--expose-gc`.
   */
  readonly memoryRatio: number | undefined;
}

/** The seed that the pages of the speed texts are drawn with. */
export const speedSeed = 3;
const doublings = [1e4, 2e4, 4e4, 8e4, 16e4, 32e4, 64e4, 128e4, 256e4, 512e4, 1024e4, 2048e4, 5e7];

/** Segments texts of doubling size, made of `pages` in random order. */
export function measureSpeed(pages: readonly string[]): SpeedRow[] {
  for (let warm = 0; warm < 3; warm++) segment(speedText(pages, 300_000));
  return doublings.map((size) => {
    const text = speedText(pages, size);
    const runs = size < 1e6 ? 9 : size < 1e7 ? 3 : 1;
    const bytes = Buffer.byteLength(text);
    const own = best(runs, () => segment(text).length);
    const simple = best(runs, () => countWords(text));
    return {
      bytes,
      milliseconds: own,
      megabytesPerSecond: bytes / 1e3 / own,
      ratio: own / simple,
      memoryRatio: size < 1e6 ? undefined : memoryOf(text, bytes),
    };
  });
}

/** Segments real pages one after the other, as when a folder of articles is read. */
export function measurePages(pages: readonly string[]): SpeedRow {
  const texts = pages.map((page) => Buffer.from(page).toString());
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const all = (work: (text: string) => number): number => texts.reduce((sum, text) => sum + work(text), 0);
  const milliseconds = best(3, () => all((text) => segment(text).length));
  const ratio = milliseconds / best(3, () => all(countWords));
  return { bytes, milliseconds, megabytesPerSecond: bytes / 1e3 / milliseconds, ratio, memoryRatio: undefined };
}

/** A text of about `size` UTF-16 units, made of `pages` in random order. */
export function speedText(pages: readonly string[], size: number): string {
  const random = createRandom(speedSeed);
  const parts: string[] = [];
  for (let length = 0; length < size;) {
    const page = random.pick(pages) ?? 'x';
    parts.push(page);
    length += page.length + 1;
  }
  // Through bytes, so that the text is one flat string as a file's is.
  return Buffer.from(parts.join('\n').slice(0, size)).toString();
}

function countWords(text: string): number {
  let words = 0;
  for (const line of text.split('\n')) words += line.split(' ').length;
  return words;
}

/** The shortest processor time of `runs` runs, in milliseconds. */
function best(runs: number, work: () => number): number {
  let shortest = Infinity;
  for (let run = 0; run < runs; run++) {
    const begin = cpuTime();
    work();
    shortest = Math.min(shortest, cpuTime() - begin);
  }
  return shortest;
}

function memoryOf(text: string, bytes: number): number | undefined {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) return undefined;
  collect();
  const before = process.memoryUsage().heapUsed;
  const { lines, table } = finish(segmentAgain(text));
  collect();
  const heap = process.memoryUsage().heapUsed - before;
  // Counted one by one: those of other texts are given back some time after a collection.
  const columns = Object.values(table).filter((column) => ArrayBuffer.isView(column));
  const outside = columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return lines.length > 0 ? (heap + outside) / bytes : undefined;
}
