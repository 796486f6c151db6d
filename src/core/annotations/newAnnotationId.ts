const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const shortest = 6;
const triesPerLength = 16;

/**
 * A random id of six or more characters of base 36 that `taken` does not hold. Begins with a letter, so that YAML never
 * reads it as a number. `random` gives numbers in [0, 1); with a stuck generator the id grows until it is free.
 */
export function newAnnotationId(random: () => number, taken: { has(id: string): boolean }): string {
  for (let length = shortest; ; length++) {
    for (let attempt = 0; attempt < triesPerLength; attempt++) {
      const id = randomId(random, length);
      if (!taken.has(id)) return id;
    }
  }
}

function randomId(random: () => number, length: number): string {
  let id = pick(random, alphabet.slice(10));
  while (id.length < length) id += pick(random, alphabet);
  return id;
}

function pick(random: () => number, characters: string): string {
  return characters.charAt(Math.min(characters.length - 1, Math.floor(random() * characters.length)));
}
