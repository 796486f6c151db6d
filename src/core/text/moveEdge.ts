import { hull, type Span } from './span';
import { tokens } from './tokens';

/** Which edge is moved, and where to. */
export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly direction: 'back' | 'forward';
}

/** How far a word is looked for, in UTF-16 units: more than the longest run of white space in any text that is read. */
const reach = 2000;

/**
 * `spans`, which are ordered and not empty, with the start of the first or the end of the last moved by one word, number or
 * mark. No span becomes empty or meets its neighbour: an edge that can go no further stays.
 */
export function moveEdge(text: string, spans: readonly Span[], { edge, direction }: EdgeMove): readonly Span[] {
  const whole = hull(spans);
  const own = edge === 'start' ? spans[0] : spans.at(-1);
  if (!whole || !own) return spans;
  const from = edge === 'start' ? own.start : own.end;
  const around =
    direction === 'back' ? { start: Math.max(0, from - reach), end: from } : { start: from, end: from + reach };
  const found = tokens(text, { ...around, end: Math.min(text.length, around.end) });
  const stops = found.map(({ start, end }) => (edge === 'start' ? start : end));
  const to = direction === 'back' ? stops.findLast((one) => one < from) : stops.find((one) => one > from);
  const isKept = to !== undefined && (edge === 'start' ? to < own.end : to > own.start);
  if (!isKept) return spans;
  return edge === 'start'
    ? [{ start: to, end: own.end }, ...spans.slice(1)]
    : [...spans.slice(0, -1), { start: own.start, end: to }];
}
