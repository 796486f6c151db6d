/** Lines of a text by number, from 0, both ends included. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether `region` is folded away to its first line, as told by the lines on screen: `visible` is ordered and has a gap
 * where lines are folded away. Where the region is the last of the text there is no gap, but its lines go while the top of
 * the screen stays: `before` is what was visible before. Undefined where the screen does not tell: the region's beginning is
 * not on it, or its last line.
 */
export function isFolded(
  region: LineRun,
  visible: readonly LineRun[],
  before: readonly LineRun[] = [],
): boolean | undefined {
  const at = visible.findIndex(({ first, last }) => first <= region.first && region.first <= last);
  const run = visible[at];
  if (!run) return undefined;
  if (run.last > region.first) return false;
  const next = visible[at + 1];
  if (next) return next.first > region.last ? true : undefined;
  const wasOpen = before.some(({ first, last }) => first <= region.first && region.first < last);
  return wasOpen && before[0]?.first === visible[0]?.first ? true : undefined;
}
