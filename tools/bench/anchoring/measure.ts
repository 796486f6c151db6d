import { describeSpan } from '../../../src/core/anchoring/selector';
import { spanLength, textOf, trimSpan, type Span } from '../../../src/core/text/span';
import { EditedText } from './editedText';
import { kindsOfEdit } from './edits';
import { integer, seededRandom } from './random';
import { strategies } from './strategies';

/** How annotations fared. Of those whose words are still there: */
export interface Counts {
  /** taken without asking, at the right place; */
  right: number;
  /** taken without asking, at a wrong place; */
  wrong: number;
  /** shown for confirmation, and the place is right; */
  askedRight: number;
  /** shown for confirmation, and the place is wrong; */
  askedWrong: number;
  /** not found. */
  lost: number;
  /** Of those whose words were deleted: taken without asking, */
  deletedAnchored: number;
  /** shown for confirmation, */
  deletedAsked: number;
  /** said to be lost. */
  deletedLost: number;
}

/** Counts by strategy, then by kind of edit. */
export type Measured = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

const perDocument = 12;
const shortest = 4;
const longest = 400;
/** Where so much of the characters is left, the annotation should be found; */
const surviving = 0.7;
/** where only so much is left, it should not; in between nobody can say. */
const deleted = 0.2;
/** Words that now stretch over so many times their old length were torn apart: there is no one place any more. */
const torn = 2;
/** Intersection over union from which a place counts as right. */
const rightFrom = 0.8;

/** Measures every strategy on every kind of edit of `documents`, once for each seed. */
export function measure(documents: readonly string[], seeds: number): Measured {
  const measured = new Map(Object.keys(strategies).map((name) => [name, new Map<string, Counts>()]));
  for (const kind of Object.keys(kindsOfEdit)) {
    for (const counts of measured.values()) counts.set(kind, noCounts());
    for (let seed = 1; seed <= seeds; seed++) {
      for (const [index, text] of documents.entries())
        measureOne(text, kind, seededRandom(seed * 1_000_003 + index), measured);
    }
  }
  return measured;
}

/** Counts with nothing in them. */
export function noCounts(): Counts {
  return {
    right: 0,
    wrong: 0,
    askedRight: 0,
    askedWrong: 0,
    lost: 0,
    deletedAnchored: 0,
    deletedAsked: 0,
    deletedLost: 0,
  };
}

function measureOne(text: string, kind: string, random: () => number, measured: Measured): void {
  const edited = new EditedText(text);
  const spans = Array.from({ length: perDocument }, () => randomSpan(text, random));
  kindsOfEdit[kind]?.(edited, random);
  const truths = spans.map((span) => edited.whereIs(span));
  for (const [name, strategy] of Object.entries(strategies)) {
    const counts = measured.get(name)?.get(kind) ?? noCounts();
    const find = strategy(text, edited.text);
    for (const [index, span] of spans.entries()) {
      const truth = truths[index];
      if (!truth) continue;
      const { exact, prefix, suffix } = describeSpan(text, span);
      const { state, spans: found } = find({ exact: [exact], prefix, suffix }, span);
      const isRight = overlap(found[0] ?? { start: 0, end: 0 }, truth.span) >= rightFrom;
      const left = truth.left / spanLength(span);
      if (left <= deleted)
        counts[state === 'ok' ? 'deletedAnchored' : state === 'moved' ? 'deletedAsked' : 'deletedLost']++;
      else if (left < surviving || spanLength(truth.span) > torn * spanLength(span)) continue;
      else if (state === 'lost') counts.lost++;
      else if (state === 'ok') counts[isRight ? 'right' : 'wrong']++;
      else counts[isRight ? 'askedRight' : 'askedWrong']++;
    }
  }
}

/** A stretch of whole words of 4 to 400 characters, lengths spread evenly over their logarithm: many are short. */
function randomSpan(text: string, random: () => number): Span {
  for (;;) {
    const wanted = Math.round(shortest * (longest / shortest) ** random());
    const at = integer(random, 0, Math.max(1, text.length - wanted));
    const start = wordStart(text, at);
    const span = trimSpan(text, { start, end: wordStart(text, Math.min(text.length, start + wanted)) });
    const length = span.end - span.start;
    if (length >= shortest && length <= longest && /\p{L}/u.test(textOf(text, span))) return span;
  }
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start < text.length && start > 0 && !/\s/.test(text.charAt(start - 1))) start++;
  return start;
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const whole = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return whole <= 0 ? 0 : Math.max(0, shared) / whole;
}
