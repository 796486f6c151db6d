import { mostCodes, type ImportedCode, type ImportedCodes } from './importedTag';

/** How many columns a tab stands for. */
const tabWidth = 4;

/**
 * Reads a plain list: one tag a line, under the last line above that is indented less. Blank lines and dashes or stars before
 * names do not count. Never throws.
 */
export function readTagList(source: string): ImportedCodes {
  const codes: ImportedCode[] = [];
  const open: { readonly column: number; readonly index: number }[] = [];
  for (const line of source.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [, blanks = '', name = ''] = /^([ \t]*)(?:[-*•] +)?(.*)$/.exec(line) ?? [];
    if (name.trim() === '') continue;
    if (codes.length >= mostCodes) return { ok: false, reason: { message: 'This list is too long for a codebook' } };
    const column = blanks.replace(/\t/g, ' '.repeat(tabWidth)).length;
    while ((open.at(-1)?.column ?? -1) >= column) open.pop();
    const parent = open.at(-1)?.index;
    open.push({ column, index: codes.length });
    codes.push({ name, ...(parent !== undefined && { parent }) });
  }
  return codes.length > 0 ? { ok: true, codes } : { ok: false, reason: { message: 'There is no tag in this file' } };
}
