import type { Tag } from '../core/codebook/codebook';
import { isTagColor } from '../core/codebook/tagColor';
import type { Reason } from '../core/text/reason';

/** A code as another program has it: its name need not be unique. */
export interface ImportedCode {
  readonly name: string;
  /** Index of the code above it, which comes before it. */
  readonly parent?: number;
  readonly color?: string;
  readonly description?: string;
}

/** What was found in a file of another program; or why it is none. */
export type ImportedCodes =
  { readonly ok: true; readonly codes: readonly ImportedCode[] } | { readonly ok: false; readonly reason: Reason };

/** More codes than any codebook has that people have made. */
export const mostCodes = 50_000;

/**
 * Codes as tags with unique names: a name that was there before goes on with that of the code above it, in brackets, or with a
 * number, and keeps its own as its label. Codes without a name are left out; what is below them goes up.
 */
export function toTags(codes: readonly ImportedCode[]): readonly Tag[] {
  const taken = new Set<string>();
  const tags: (Tag | undefined)[] = [];
  /** For each code, the name of its tag, or of the next one above that has one. */
  const names: (string | undefined)[] = [];
  for (const { name: raw, parent: above, color, description } of codes) {
    const label = raw.replace(/[\s\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    const parent = above === undefined ? undefined : names[above];
    if (label === '') {
      tags.push(undefined);
      names.push(parent);
      continue;
    }
    const name = freeName(label, parent, taken);
    taken.add(name);
    names.push(name);
    const scope = description?.trim() ?? '';
    tags.push({
      name,
      ...(name !== label && { label }),
      ...(parent !== undefined && { parent }),
      ...(color !== undefined && isTagColor(color) && { color }),
      ...(scope !== '' && { scope }),
    });
  }
  return tags.filter((tag) => tag !== undefined);
}

function freeName(label: string, parent: string | undefined, taken: ReadonlySet<string>): string {
  if (!taken.has(label)) return label;
  const base = parent === undefined ? label : `${label} (${parent})`;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base} ${number}`;
  return name;
}
