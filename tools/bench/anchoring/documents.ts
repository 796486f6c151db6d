import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a corpus of pages: its text lines, each labelled 1 when it is article. */
interface LabelledPage {
  readonly lines?: readonly string[];
  readonly labels?: readonly (number | null)[];
  readonly text?: string;
}

const shortest = 1500;
const longest = 20_000;

/**
 * Texts of 1,500 to 20,000 characters, in file order: the `.txt` files of a folder, or of a JSON lines file the field
 * `text`, or the lines with label 1.
 */
export function readDocuments(path: string): readonly string[] {
  const texts = statSync(path).isDirectory() ? fromFolder(path) : fromLines(path);
  return texts.filter((text) => text.length >= shortest && text.length <= longest);
}

function fromFolder(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

function fromLines(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => articleOf(JSON.parse(line) as LabelledPage));
}

function articleOf({ text, lines = [], labels = [] }: LabelledPage): string {
  return text ?? lines.filter((_, index) => labels[index] === 1).join('\n\n');
}
