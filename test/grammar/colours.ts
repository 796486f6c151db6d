import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

const root = join(__dirname, '../..');
const suffix = '.source-document';

/** Loads the grammar with the same engine that VS Code uses. */
export async function loadSourceDocumentGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const path = join(root, 'syntaxes/source-document.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path)),
  });
  const grammar = await registry.loadGrammar('text.source-document');
  if (!grammar) throw new Error('The grammar did not load.');
  return grammar;
}

/** A stretch of a line with its innermost scopes, punctuation left out: `'string.quoted.double: “No”'`. */
export function colours(grammar: IGrammar, text: string): string[] {
  const found: string[] = [];
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let last: { scope: string; end: number } | undefined;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes
        .filter((one) => !/^(?:text|punctuation|meta)\./u.test(one))
        .at(-1)
        ?.replace(suffix, '');
      const words = line.slice(startIndex, endIndex);
      if (scope !== undefined && last?.scope === scope && last.end === startIndex)
        found.push(`${found.pop() ?? ''}${words}`);
      else if (scope !== undefined) found.push(`${scope}: ${words}`);
      last = scope === undefined ? undefined : { scope, end: endIndex };
    }
  }
  return found;
}

/** The lines of a seed article, with the given number first in the file's name. */
export function seedLines(name: string): string[] {
  return readFileSync(join(root, 'seeds', name), 'utf8').split('\n');
}
