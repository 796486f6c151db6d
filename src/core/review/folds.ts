/** Lines of a text by number, from 0, both ends included. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether `region` is folded away to its first line, as told by the lines on screen: `visible` is ordered and has a gap
 * where lines are folded away. Undefined where the screen does not tell: the region's beginning is not on it, or it is its
 * last line.
 */
export function isFolded(region: LineRun, visible: readonly LineRun[]): boolean | undefined {
  const at = visible.findIndex(({ first, last }) => first <= region.first && region.first <= last);
  const run = visible[at];
  if (!run) return undefined;
  if (run.last > region.first) return false;
  const next = visible[at + 1];
  return next && next.first > region.last ? true : undefined;
}
