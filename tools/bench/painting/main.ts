/**
 * How long it takes from a text to what is painted, in the pure part: lines, analysis, colours, runs, the article's view.
 * Prints one row per size, the median of five runs after two that are not counted.
 *   tsx tools/bench/painting/main.ts FILE…
 * The files are repeated, one after the other, until the size is reached; the first 12 kB row is the first file alone.
 */
import { readFileSync } from 'node:fs';
import { analyse } from '../../../src/core/analysis';
import { ArticleView } from '../../../src/core/review/articleView';
import { lineRuns } from '../../../src/core/review/lineRuns';
import { boilerplateRegions } from '../../../src/core/review/regions';
import { tokenSpans } from '../../../src/core/review/tokenSpans';
import { segment } from '../../../src/core/segmentation/segment';

const sizes = [12_000, 100_000, 1_000_000];
const warmUp = 2;
const counted = 5;

function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('usage: main.ts FILE…');
    return 2;
  }
  const all = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  console.log(row(['size', 'segment', 'analyse', 'tokens', 'runs', 'view']));
  for (const size of sizes) {
    const text = all.repeat(Math.ceil(size / all.length)).slice(0, size);
    const analysis = analyse(text);
    const times = [
      () => segment(text),
      () => analyse(text),
      () => tokenSpans(text, analysis),
      () => [lineRuns(analysis.lines, ({ article }) => article === false), boilerplateRegions(analysis.lines)],
      () => new ArticleView(text, analysis.lines),
    ].map((run) => `${median(run).toFixed(1)} ms`);
    console.log(row([`${size / 1000} kB`, ...times]));
  }
  return 0;
}

function median(run: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < warmUp + counted; round++) {
    const started = performance.now();
    run();
    if (round >= warmUp) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(counted / 2)] ?? 0;
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(11)).join('');
}

process.exitCode = main(process.argv.slice(2));
