import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { shortest } from './timing';

/** How fast another library reads the same text. */
export interface PeerRow {
  readonly name: string;
  readonly version: string;
  readonly milliseconds: number;
  readonly megabytesPerSecond: number;
}

/** What is used of `wink-nlp`. */
type Wink = (model: unknown) => { readDoc(text: string): { out(): unknown } };

/**
 * Reads `text` with the libraries that are installed in `folder` (`npm install compromise wink-nlp
 * wink-eng-lite-web-model` there). Both cut a text into sentences and words and tag these with their parts of speech;
 * neither finds quotations, speakers or claims.
 */
export function measurePeers(folder: string, text: string): PeerRow[] {
  const load = createRequire(join(folder, 'package.json'));
  const compromise = load('compromise') as (text: string) => unknown;
  const wink = (load('wink-nlp') as Wink)(load('wink-eng-lite-web-model'));
  const readers = { compromise: () => compromise(text), 'wink-nlp': () => wink.readDoc(text) };
  return Object.entries(readers).map(([name, read]) => {
    read();
    const milliseconds = shortest(3, read);
    return {
      name,
      version: versionOf(folder, name),
      milliseconds,
      megabytesPerSecond: text.length / 1000 / milliseconds,
    };
  });
}

function versionOf(folder: string, name: string): string {
  const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
