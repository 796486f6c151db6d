/** What was found in one file, by line. */
export interface SearchedFile {
  /** Its path as people name it, from the workspace on. */
  readonly path: string;
  /** In the order of the text; `line` counts from 1. */
  readonly hits: readonly { readonly line: number; readonly words: string; readonly about: string }[];
}

/**
 * The hits of a query as VS Code's search editors write theirs (language `search-result`), so that its colours, folding and *Go
 * to Definition* work on them: a head, then each file with its lines. What an annotation says stands behind its words. Line
 * breaks in words become ⏎.
 */
export function searchText(query: string, files: readonly SearchedFile[]): string {
  const some = files.filter(({ hits }) => hits.length > 0);
  const count = some.reduce((sum, { hits }) => sum + hits.length, 0);
  const head = [`# Query: ${oneLine(query)}`, '', `${amount(count, 'result')} - ${amount(some.length, 'file')}`];
  return [...head, ...some.flatMap(fileLines), ''].join('\n');
}

function fileLines({ path, hits }: SearchedFile): readonly string[] {
  const width = Math.max(...hits.map(({ line }) => String(line).length));
  const rows = hits.map(({ line, words, about }) => {
    const number = String(line).padStart(width + 2);
    return `${number}: ${oneLine(words)}${about === '' ? '' : `  [${oneLine(about)}]`}`;
  });
  return ['', `${path}:`, ...rows];
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, ' ⏎ ');
}

function amount(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
