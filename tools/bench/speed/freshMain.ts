/**
 * Analyses a text in a process of its own and prints what that cost, as JSON; started by fresh.ts.
 *   node --expose-gc --import tsx tools/bench/speed/freshMain.ts SIZE FILE…
 */
import { analyse, type Analysis } from '../../../src/core/analysis';
import type { FreshRow } from './fresh';
import { readTexts, textOfSize } from './texts';
import { processorTime } from './timing';

const [sizeArgument, ...files] = process.argv.slice(2);
const size = Number(sizeArgument);
const text = textOfSize(readTexts(files), size);
const collect = (globalThis as { gc?: () => void }).gc;

/** The most memory that the process has taken so far, in megabytes. */
const peak = (): number => process.resourceUsage().maxRSS / 1024;
/** What is taken on the heap and in buffers now, in megabytes. */
const held = (): number => {
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const heldBefore = held();
const peakBefore = peak();
const began = performance.now();
let found: Analysis | undefined;
const processorMilliseconds = processorTime(() => {
  found = analyse(text);
});
const milliseconds = performance.now() - began;
const peakMegabytes = peak() - peakBefore;
const heldMegabytes = held() - heldBefore;
let laterMilliseconds = 0;
for (let run = 0; run < (size > 1e6 ? 1 : 4); run += 1) {
  const start = performance.now();
  found = analyse(text);
  laterMilliseconds = performance.now() - start;
}
const row: FreshRow = { size, milliseconds, processorMilliseconds, laterMilliseconds, peakMegabytes, heldMegabytes };
console.log(JSON.stringify(found ? row : {}));
