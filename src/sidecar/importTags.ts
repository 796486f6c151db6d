import type { Tag } from '../core/codebook/codebook';
import type { Reason } from '../core/text/reason';
import { groupBy } from '../core/text/groupBy';
import { tagTexts } from './addTag';
import { asMap } from './changeCodebook';
import { toTags, type ImportedCodes } from './importedTag';
import { insertTagLines } from './moveTagLines';
import { codebookSchema } from './newCodebook';
import { parseCodebook } from './parseCodebook';

/** A codebook with imported tags, or why there is none. */
export type WithImportedTags =
  | {
      readonly ok: true;
      readonly source: string;
      readonly added: number;
      /** How many were there already, and stay as they are. */
      readonly known: number;
    }
  | { readonly ok: false; readonly reason: Reason };

/**
 * Puts codes of another program into the source of a codebook, or into a new one. Tags that are there already, by name, stay as
 * they are, and so does every byte; new ones go under them, or to the end. Never throws.
 */
export function importTags(source: string | undefined, imported: ImportedCodes): WithImportedTags {
  if (!imported.ok) return imported;
  const old = source === undefined || source.trim() === '' ? `schema: ${codebookSchema}\ntags:\n` : source;
  const { codebook, writable } = parseCodebook(old);
  if (writable !== true) return { ok: false, reason: writable.reason };
  const tags = toTags(imported.codes);
  const added = tags.filter(({ name }) => !codebook.get(name));
  const byParent = groupBy(added, ({ parent }) => parent);
  const isKnown = (name: string | undefined): boolean => name === undefined || codebook.get(name) !== undefined;
  try {
    let next = old;
    for (const [parent, children] of byParent) {
      if (!isKnown(parent)) continue;
      const holder = parent === undefined ? next : asMap(next, parent);
      next = insertTagLines(
        holder,
        parent,
        children.map((tag) => tagLines(tag, byParent)),
      );
    }
    const after = parseCodebook(next);
    if (after.writable === true && added.every(({ name, parent }) => after.codebook.get(name)?.parent === parent))
      return { ok: true, source: next, added: added.length, known: tags.length - added.length };
  } catch {
    // Written in a way that the splicer does not know, or nested too deeply.
  }
  return {
    ok: false,
    reason: {
      message: 'The tags cannot be put into this codebook safely; put each of its tags on lines of its own',
    },
  };
}

/** A tag with all that is new below it, without the indent that the lines share. */
function tagLines(tag: Tag, byParent: ReadonlyMap<string | undefined, readonly Tag[]>): readonly string[] {
  const lines: string[] = [];
  const waiting: { readonly one: Tag; readonly depth: number }[] = [{ one: tag, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { one, depth } = next;
    const indent = ' '.repeat(depth * 4);
    const dash = depth === 0 ? '' : `${indent.slice(2)}- `;
    const children = byParent.get(one.name) ?? [];
    for (const [index, [key, text]] of tagTexts(one).entries())
      lines.push(`${index === 0 ? dash : indent}${key}: ${text}`);
    if (children.length > 0) lines.push(`${indent}children:`);
    for (const child of [...children].reverse()) waiting.push({ one: child, depth: depth + 1 });
  }
  return lines;
}
