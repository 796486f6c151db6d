import { analyse, findAgain, type FindingMemory } from '../../../src/core/analysis';
import { segmentAgain } from '../../../src/core/segmentation/segment';
import type { Segmentation } from '../../../src/core/segmentation/segmentWith';
import { finish } from '../../../src/core/text/steps';
import { textOfSize } from './texts';
import { median, processorTime } from './timing';

/** What one more letter costs in a text, in milliseconds of processor time: medians. */
export interface KeystrokeRow {
  readonly size: number;
  /** The lines, from what is known of the text before, as the editor asks for them. */
  readonly lines: number;
  /** Who says what and what is claimed, from what is known of the text before. */
  readonly findings: number;
  /** Everything from nothing, for comparison. */
  readonly afresh: number;
}

const keystrokes = 25;

/** Types letters into the middle of a text of `size`. */
export function measureKeystroke(texts: string, size: number): KeystrokeRow {
  const text = textOfSize(texts, size);
  const middle = Math.floor(size / 2);
  let segmentation: Segmentation = finish(segmentAgain(text));
  let memory: FindingMemory = finish(findAgain(text, segmentation.lines)).memory;
  const times: { lines: number; findings: number }[] = [];
  let typed = '';
  for (let count = 0; count < keystrokes; count += 1) {
    typed += 'e';
    // Flat, as an editor gives it.
    const edited = Buffer.from(text.slice(0, middle) + typed + text.slice(middle)).toString();
    const lines = processorTime(() => {
      segmentation = finish(segmentAgain(edited, segmentation));
    });
    const findings = processorTime(() => {
      ({ memory } = finish(findAgain(edited, segmentation.lines, memory)));
    });
    times.push({ lines, findings });
  }
  const middleOf = (numbers: number[]): number => numbers.sort((a, b) => a - b)[keystrokes >> 1] ?? 0;
  return {
    size,
    lines: middleOf(times.map(({ lines }) => lines)),
    findings: middleOf(times.map(({ findings }) => findings)),
    afresh: median(9, () => analyse(text)),
  };
}
