import { analyse } from '../../../src/core/analysis';
import { findAttributions } from '../../../src/core/attribution/findAttributions';
import { findClaims } from '../../../src/core/claims/findClaims';
import { segment } from '../../../src/core/segmentation/segment';
import { hostileTexts, textOfSize } from './texts';
import { processorTime, shortest } from './timing';

/** How long the engine and its parts take for one size of text, in milliseconds of processor time. */
export interface SpeedRow {
  readonly size: number;
  readonly segmentation: number;
  readonly attribution: number;
  readonly claims: number;
  readonly whole: number;
  readonly megabytesPerSecond: number;
  /** Time of the whole for each unit of text, over that of the smallest size: 1 throughout where growth is linear. */
  readonly growth: number;
}

/** Doubles from 10 kB to `longest`. The first sizes are run many times, so that the later ones are met by warm code. */
export function measureDoubling(texts: string, longest: number): SpeedRow[] {
  for (let run = 0; run < 10; run += 1) analyse(textOfSize(texts, 200_000));
  const rows: SpeedRow[] = [];
  for (let size = 10_000; size <= longest; size *= 2) {
    const text = textOfSize(texts, size);
    const runs = size < 1e5 ? 20 : size < 1e6 ? 7 : 3;
    const lines = segment(text);
    const { attributions } = findAttributions(text, lines);
    const whole = shortest(runs, () => analyse(text));
    const first = rows[0];
    rows.push({
      size,
      segmentation: shortest(runs, () => segment(text)),
      attribution: shortest(runs, () => findAttributions(text, lines)),
      claims: shortest(runs, () => findClaims(text, lines, attributions)),
      whole,
      megabytesPerSecond: size / 1000 / whole,
      growth: first ? whole / size / (first.whole / first.size) : 1,
    });
  }
  return rows;
}

/** How long the whole engine takes for one hostile input as it doubles, in milliseconds of processor time. */
export interface HostileRow {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly milliseconds: readonly number[];
  /** The last time over the one before: about 2 where growth is linear, 4 where it is quadratic. */
  readonly growth: number;
}

/** Every hostile input at an eighth, a quarter, a half and the whole of `longest`. */
export function measureHostile(longest: number): HostileRow[] {
  const sizes = [8, 4, 2, 1].map((part) => longest / part);
  return Object.entries(hostileTexts).map(([name, make]) => {
    const milliseconds = sizes.map((size) => {
      const text = make(size);
      return processorTime(() => analyse(text));
    });
    return { name, sizes, milliseconds, growth: (milliseconds[3] ?? 0) / (milliseconds[2] ?? 1) };
  });
}
