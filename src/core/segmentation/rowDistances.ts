/** Distances in rows are counted up to this; beyond it, or where there is nothing to count to, they are this. */
export const far = 60;

/** Rows from each row on to the next one that passes `test`, itself included; at most `far`. One pass, from the end. */
export function distancesOn(count: number, test: (row: number) => boolean): Uint8Array {
  const until = new Uint8Array(count);
  let distance = far;
  for (let row = count - 1; row >= 0; row--) {
    distance = stepAway(distance, test(row));
    until[row] = distance;
  }
  return until;
}

/** The distance one row further: 0 on a `hit`, else one more than it was, at most `far`. */
export function stepAway(distance: number, hit: boolean): number {
  return hit ? 0 : Math.min(far, distance + 1);
}
