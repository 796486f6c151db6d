import type { Codebook } from './codebook';

/** `tags` with the tag `name` as well, in place of those that it excludes; the same list when it is there already. */
export function withTag(codebook: Codebook, tags: readonly string[], name: string): readonly string[] {
  if (tags.includes(name)) return tags;
  const excluded = new Set(
    codebook.conflicts([name, ...tags]).flatMap(([first, other]) => (first === name ? [other] : [])),
  );
  return [...tags.filter((one) => !excluded.has(one)), name];
}
