import { boilerplateKinds, type Line, type LineKind } from '../segmentation/line';

/** A run of boilerplate lines. Line numbers count from 0, both ends included; blank lines at its edges are left out. */
export interface BoilerplateRegion {
  readonly first: number;
  readonly last: number;
  /** How many of its lines are not blank. */
  readonly lines: number;
  /** What most of those lines are. */
  readonly kind: LineKind;
}

const boilerplate: ReadonlySet<LineKind> = new Set<LineKind>(boilerplateKinds);

/** The runs of boilerplate between lines of the article or its furniture, in order. */
export function boilerplateRegions(lines: readonly Line[]): readonly BoilerplateRegion[] {
  const regions: BoilerplateRegion[] = [];
  let run: number[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined) {
      regions.push({
        first,
        last,
        lines: run.length,
        kind: commonest(run.map((index) => lines[index]?.kind ?? 'other')),
      });
    }
    run = [];
  };
  lines.forEach(({ kind }, index) => {
    if (boilerplate.has(kind)) run.push(index);
    else if (kind !== 'blank') close();
  });
  close();
  return regions;
}

function commonest(kinds: readonly LineKind[]): LineKind {
  const counts = new Map<LineKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce<readonly [LineKind, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    ['other', 0],
  )[0];
}
