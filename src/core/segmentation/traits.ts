import { FinalClass, FirstClass } from './marks';
import { segmentReasons } from './reasons';
import { signalNames } from './signalNames';
import type { Reason } from '../text/reason';

/** What a line can have about it that a reader would understand; the order is that of telling. */
const traits = [
  { reason: segmentReasons.below, article: false },
  { reason: segmentReasons.above, article: false },
  { reason: segmentReasons.listItem, article: false },
  { reason: segmentReasons.strangeWords, article: false },
  { reason: segmentReasons.afterComments, article: false },
  { reason: segmentReasons.sharedWords, article: true },
  { reason: segmentReasons.speech, article: true },
  { reason: segmentReasons.amongArticle, article: true },
  { reason: segmentReasons.sentence, article: true },
  { reason: segmentReasons.repeated, article: false },
  { reason: segmentReasons.amongOthers, article: false },
  { reason: segmentReasons.fragment, article: false },
] as const;

const signal = (name: (typeof signalNames)[number]): number => signalNames.indexOf(name);
const coreRows = signal('coreRows');
const words = signal('words');
const first = signal('first');
const final = signal('final');
const sharedShare = signal('sharedShare');
const shared = signal('shared');
const sinceComment = signal('sinceComment');
const speech = signal('speech');
const mean5 = signal('mean5');
const repeat = signal('repeat');

/** The traits that a line shows whose signals begin at index `base` of `signals`, as bits by their place in `traits`. */
export function traitsOf(signals: Float32Array, base: number): number {
  const share = signals[base + sharedShare] ?? -1;
  const place = signals[base + coreRows] ?? 0;
  const near = signals[base + mean5] ?? 0;
  const size = signals[base + words] ?? 0;
  const mark = signals[base + final] ?? 0;
  const ends = mark >= FinalClass.stop && mark <= FinalClass.ellipsis;
  return (
    bit(place > 0, 0) |
    bit(place < 0, 1) |
    bit(signals[base + first] === FirstClass.listMark, 2) |
    bit(share >= 0 && share < 0.15, 3) |
    bit((signals[base + sinceComment] ?? 0) < 6, 4) |
    bit((signals[base + shared] ?? 0) >= 3 && share > 0.3, 5) |
    bit((signals[base + speech] ?? 0) > 0, 6) |
    bit(near > 0.75, 7) |
    bit(ends && size >= 8, 8) |
    bit((signals[base + repeat] ?? 0) > 0, 9) |
    bit(near < 0.25, 10) |
    bit(!ends && size < 8, 11)
  );
}

function bit(shown: boolean, place: number): number {
  return shown ? 1 << place : 0;
}

/** The reasons among `bits` that speak for (`article`) or against a line's being article, most telling first, at most two. */
export function traitReasons(bits: number, article: boolean): Reason[] {
  return traits
    .filter((trait, index) => trait.article === article && (bits & (1 << index)) !== 0)
    .map(({ reason }) => reason)
    .slice(0, 2);
}
