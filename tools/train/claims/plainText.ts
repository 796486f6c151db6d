import { readFileSync } from 'node:fs';

/** A record of a corpus of articles: its text, or its lines with which of them are article. */
interface TextRecord {
  readonly lang?: string;
  readonly text?: string;
  readonly lines?: readonly string[];
  readonly labels?: readonly (number | null)[];
}

/** Shorter lines of a page are captions and headings. */
const shortestLine = 60;

/** The English paragraphs of a JSON-lines file of articles or web pages; of pages only the article's lines. */
export function paragraphsOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { lang = 'en', text, lines = [], labels = [] } = JSON.parse(line) as TextRecord;
      if (!lang.startsWith('en')) return [];
      return text?.split('\n') ?? lines.filter((one, at) => labels[at] === 1 && one.length > shortestLine);
    });
}
