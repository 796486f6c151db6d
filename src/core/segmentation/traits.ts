import { FinalClass, FirstClass } from './marks';
import { segmentReasons } from './reasons';
import { signalNames } from './signals';
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

/** The traits that these signals of a line show, as bits. */
export function traitsOf(signals: Float32Array): number {
  const of = (index: number): number => signals[index] ?? 0;
  const share = of(sharedShare);
  const ends = of(final) >= FinalClass.stop && of(final) <= FinalClass.ellipsis;
  const shown = [
    of(coreRows) > 0,
    of(coreRows) < 0,
    of(first) === FirstClass.listMark,
    share >= 0 && share < 0.15,
    of(sinceComment) < 6,
    of(shared) >= 3 && share > 0.3,
    of(speech) > 0,
    of(mean5) > 0.75,
    ends && of(words) >= 8,
    of(repeat) > 0,
    of(mean5) < 0.25,
    !ends && of(words) < 8,
  ];
  let bits = 0;
  for (let index = 0; index < shown.length; index++) if (shown[index] === true) bits |= 1 << index;
  return bits;
}

/** The reasons among `bits` that speak for (`article`) or against a line's being article, most telling first, at most two. */
export function traitReasons(bits: number, article: boolean): Reason[] {
  return traits
    .filter((trait, index) => trait.article === article && (bits & (1 << index)) !== 0)
    .map(({ reason }) => reason)
    .slice(0, 2);
}
