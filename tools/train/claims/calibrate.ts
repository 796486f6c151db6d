/** How log-odds become a score: `1 / (1 + exp(-(slope * logit + shift)))`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** A prediction with what is right. */
interface Judged {
  readonly logit: number;
  readonly label: 0 | 1;
}

/**
 * Fits slope and shift so that a score is the share of positives at it (Platt 1999), then moves the shift so that 0.5 is where
 * F1 is highest: a user's threshold is then the same for every corpus and score.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const { slope } = platt(judged);
  return { slope, shift: -slope * bestThreshold(judged) };
}

/** Newton's method on the log-loss; converges in a few steps, since the loss is convex. */
function platt(judged: readonly Judged[]): Calibration {
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < 30; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { logit, label } of judged) {
      const share = 1 / (1 + Math.exp(-(slope * logit + shift)));
      const error = share - label;
      const spread = share * (1 - share);
      g0 += error * logit;
      g1 += error;
      h00 += spread * logit * logit;
      h01 += spread * logit;
      h11 += spread;
    }
    const determinant = h00 * h11 - h01 * h01;
    slope -= (h11 * g0 - h01 * g1) / determinant;
    shift -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope, shift };
}

/** The log-odds from which on calling a sentence positive gives the highest F1. */
export function bestThreshold(judged: readonly Judged[]): number {
  const ordered = [...judged].sort((a, b) => b.logit - a.logit);
  const positives = ordered.reduce((sum, { label }) => sum + label, 0);
  let hits = 0;
  let best = { f1: -1, at: 0 };
  ordered.forEach(({ logit, label }, index) => {
    hits += label;
    const f1 = (2 * hits) / (index + 1 + positives);
    if (f1 > best.f1) best = { f1, at: logit };
  });
  return best.at;
}
