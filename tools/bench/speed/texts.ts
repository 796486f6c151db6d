import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the files, one after the other: plain text, or JSON lines with `text` or `lines` where the name ends so. */
export function readTexts(files: readonly string[]): string {
  return files
    .flatMap((file) => (file.endsWith('.jsonl') ? recordsOf(file) : [readFileSync(file, 'utf8')]))
    .join('\n\n');
}

interface TextRecord {
  readonly text?: string;
  readonly lines?: readonly string[];
}

function recordsOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TextRecord)
    .map(({ text, lines }) => text ?? lines?.join('\n') ?? '');
}

/** The articles that the project carries. */
export function seedFiles(): readonly string[] {
  const folder = join(__dirname, '../../../seeds');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
}

/** The first `size` units of the texts, said again and again; one flat string, as a file's is. */
export function textOfSize(texts: string, size: number): string {
  return Buffer.from(texts.repeat(Math.ceil(size / texts.length)).slice(0, size)).toString();
}

/** Inputs that are no articles, each made to any size, on which a careless engine takes quadratic time. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'opening marks': (size) => '“'.repeat(size),
  'opening marks before words': (size) => '“he said '.repeat(size / 9),
  'straight marks': (size) => '"'.repeat(size),
  'single marks before words': (size) => "'a ".repeat(size / 3),
  'apostrophes after s': (size) => "'As' ".repeat(size / 5),
  'no space': (size) => 'a'.repeat(size),
  'no space, capitals and points': (size) => 'A.'.repeat(size / 2),
  'lone capitals': (size) => 'A '.repeat(size / 2),
  'one sentence of names': (size) => 'Anna Maria Lindqvist '.repeat(size / 21),
  'different names': (size) => numbered(size, (n) => `Mr ${lettersOf(n)} ${lettersOf(n * 7)} said it was so. `),
  'said said said': (size) => 'said '.repeat(size / 5),
  'he said that, on and on': (size) => 'he said that '.repeat(size / 13),
  'paragraphs without an end': (size) => 'He said that the minister of Syria would go on\n\n'.repeat(size / 48),
  'quotations left open': (size) => '“We will go on, the minister said\n\n'.repeat(size / 35),
  'full stops': (size) => 'Mr. '.repeat(size / 4),
  'question marks': (size) => '?!'.repeat(size / 2),
  commas: (size) => ','.repeat(size),
  'brackets and dashes': (size) => '(— '.repeat(size / 3),
  figures: (size) => '1,000.5 million '.repeat(size / 16),
  'spaces in a line': (size) => `He said${' '.repeat(size - 8)}so`,
  'line breaks': (size) => '\n'.repeat(size),
};

function numbered(size: number, make: (n: number) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < size;) {
    const part = make(parts.length);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** A word that begins with a capital and is another one for every number. */
function lettersOf(n: number): string {
  let rest = n;
  let word = 'B';
  do {
    word += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  } while (rest > 0);
  return `${word}en`;
}
