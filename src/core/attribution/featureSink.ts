/**
 * Takes the hashed features of one candidate, one after the other. A feature is the answer to a question: `template` is
 * the question's number, which no other question has, and the whole numbers behind it are the answer, in order.
 *
 * Hundreds of features are asked for every cue, so write them cheaply: `out.add2(1002, here, before)` costs a few
 * nanoseconds. Codes of words come from `Codes`, made once for each word; small counts and flags are numbers as they
 * are. No strings, arrays, objects or closures for a feature, and codes that several features share are read once into
 * a constant. To put more than four numbers together, `mix` some of them first.
 */
export interface FeatureSink {
  add(template: number, answer: number): void;
  /** As `add(template, mix(a, b))`. */
  add2(template: number, a: number, b: number): void;
  /** As `add(template, mix(a, mix(b, c)))`. */
  add3(template: number, a: number, b: number, c: number): void;
  /** As `add(template, mix(a, mix(b, mix(c, d))))`. */
  add4(template: number, a: number, b: number, c: number, d: number): void;
}
