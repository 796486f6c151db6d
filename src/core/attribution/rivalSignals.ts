import type { Hit } from './trainedReader';
import { overlapOf } from './wordRange';
import type { WordRange } from './wordRange';

/**
 * Adds five numbers from 0 to 1 on the content from `from` to `to` among those that `hit` may have: how likely its start and
 * its end are by themselves, how likely contents are that begin alike and end later or earlier, and how much all agree with it.
 */
export function rivalSignals({ contents }: Hit, { from, to }: WordRange, add: (value: number) => void): void {
  let [start, end, longer, shorter, agreeing] = [0, 0, 0, 0, 0];
  for (const other of contents) {
    if (other.from === from) start += other.probability;
    if (other.to === to) end += other.probability;
    if (other.from === from && other.to > to) longer += other.probability;
    if (other.from === from && other.to < to) shorter += other.probability;
    agreeing += other.probability * overlapOf(other, { from, to });
  }
  add(start);
  add(end);
  add(longer);
  add(shorter);
  add(agreeing);
}
