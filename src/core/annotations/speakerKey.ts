import { folded } from '../text/folded';

/**
 * A short, readable, free key for the speaker called `name`: the last word of the name in lower-case ASCII, then the whole
 * name, then a number. "Sergei Lavrov" -> `lavrov`, or `sergei-lavrov` when that is taken.
 */
export function speakerKey(name: string, taken: { has(key: string): boolean }): string {
  const words = folded(name)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  const whole = words.join('-') || 'speaker';
  const last = words.at(-1) ?? whole;
  for (const key of [keyOf(last), keyOf(whole)]) if (!taken.has(key)) return key;
  for (let number = 2; ; number++) {
    const key = `${keyOf(whole)}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** Keys that are nothing but digits would be read as numbers by YAML. */
function keyOf(word: string): string {
  return /^[a-z]/.test(word) ? word : `s-${word}`;
}
