import type { Random } from '../random';

/** How much a row's curvature counts beside its gradient when rows are drawn. */
const curvatureShare = 0.1;

/**
 * Draws about `share` of the rows, each with a chance that rises with what it would teach, and makes the drawn ones
 * count the more the smaller their chance was (Ibragimov and Gusev, "Minimal Variance Sampling in Stochastic Gradient
 * Boosting", NeurIPS 2019). Changes `gradients` and `curvatures` of the rows drawn.
 */
export function sampleRows(
  gradients: Float32Array,
  curvatures: Float32Array,
  share: number,
  random: Random,
): Uint32Array {
  const count = gradients.length;
  const scores = new Float32Array(count);
  let total = 0;
  for (let row = 0; row < count; row++) {
    const gradient = gradients[row] ?? 0;
    const curvature = curvatures[row] ?? 0;
    const score = Math.sqrt(gradient * gradient + curvatureShare * curvature * curvature);
    scores[row] = score;
    total += score;
  }
  const wanted = share * count;
  // Rows that score `certain` or more are always drawn; a few rounds bring the expected number to `wanted`.
  let certain = total / wanted;
  for (let round = 0; round < 6; round++) {
    let above = 0;
    let below = 0;
    for (let row = 0; row < count; row++) {
      const score = scores[row] ?? 0;
      if (score >= certain) above++;
      else below += score;
    }
    certain = below / Math.max(1, wanted - above);
  }
  const rows = new Uint32Array(count);
  let taken = 0;
  for (let row = 0; row < count; row++) {
    const score = scores[row] ?? 0;
    if (score === 0) continue;
    const chance = Math.min(1, score / certain);
    if (random.next() >= chance) continue;
    gradients[row] = (gradients[row] ?? 0) / chance;
    curvatures[row] = (curvatures[row] ?? 0) / chance;
    rows[taken++] = row;
  }
  return rows.subarray(0, taken);
}
