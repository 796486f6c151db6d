import type { Line, LineKind } from '../../../src/core/segmentation/line';
import type { CorpusRecord } from '../../train/segmentation/corpus';

/** How well one kind of line agrees with the hints that the markup of pages gives. */
export interface KindScore {
  readonly kind: LineKind;
  /** Of the hinted lines called so, the percentage whose hint agrees. */
  readonly precision: number;
  /** Of the lines whose hint means this kind, the percentage called so. */
  readonly recall: number;
  /** Lines called so that have a hint, lines called so that have none, and lines hinted so. */
  readonly called: number;
  readonly unhinted: number;
  readonly hinted: number;
}

interface Measured {
  readonly kind: LineKind;
  /** Hints that mean this kind, and those that do not speak against it. */
  readonly hints: readonly string[];
  readonly allowed?: readonly string[];
}

/** Parts of a page that hold lines of any kind: their hint says where a line stands, not what it is. */
const places = ['header', 'footer', 'aside', 'nav', 'ad', 'related', 'dup', 'quote', 'heading', 'h1'];

const measured: readonly Measured[] = [
  { kind: 'headline', hints: ['headline'], allowed: ['h1', 'dup'] },
  { kind: 'byline', hints: ['byline'], allowed: ['date'] },
  { kind: 'dateline', hints: ['date'], allowed: ['byline'] },
  { kind: 'caption', hints: ['caption'], allowed: ['alt'] },
  { kind: 'credit', hints: [], allowed: ['caption', 'alt'] },
  { kind: 'legal', hints: ['legal'], allowed: ['footer', 'form', 'nav'] },
  { kind: 'form', hints: ['form'], allowed: ['header', 'footer', 'aside', 'nav', 'legal'] },
  { kind: 'share', hints: ['share'], allowed: ['header', 'footer', 'aside', 'nav'] },
  { kind: 'comments', hints: ['comments'] },
];

/** Compares kinds with hints. Weak figures: hints are marks of layout, and a place on the page is no kind. */
export function kindScores(judged: readonly (readonly [CorpusRecord, readonly Line[]])[]): KindScore[] {
  const lines = judged.flatMap(([{ fine, labels }, found]) =>
    found.flatMap(({ kind }, at) =>
      kind === 'blank' ? [] : [{ kind, hint: labels[at] === 1 ? 'article' : (fine[at] ?? '') }],
    ),
  );
  return measured.map(({ kind, hints, allowed = [] }) => {
    const own = lines.filter((line) => line.kind === kind);
    const called = own.filter(({ hint }) => hint !== '' && (!places.includes(hint) || allowed.includes(hint)));
    const right = called.filter(({ hint }) => hints.includes(hint) || allowed.includes(hint));
    const hinted = lines.filter(({ hint }) => hints.includes(hint));
    return {
      kind,
      precision: (100 * right.length) / Math.max(1, called.length),
      recall: (100 * hinted.filter((line) => line.kind === kind).length) / Math.max(1, hinted.length),
      called: called.length,
      unhinted: own.length - called.length,
      hinted: hinted.length,
    };
  });
}
