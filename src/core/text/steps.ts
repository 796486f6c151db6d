/**
 * A long piece of pure work in small steps: whoever runs it may do something else after each, or leave it. The last step
 * gives the result.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
