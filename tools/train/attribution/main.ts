import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus';
import { fit } from './fit';
import { modelModule } from './store';

/**
 * Fits the attribution models and writes them as TypeScript modules:
 *   tsx tools/train/attribution/main.ts --corpus FILE [--out DIR] [--limit N]
 * The same corpus gives the same weights, byte for byte.
 */
function main(): void {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, out: { type: 'string' }, limit: { type: 'string' } },
  });
  if (values.corpus === undefined) {
    console.error('Usage: main.ts --corpus FILE [--out DIR] [--limit N]');
    process.exitCode = 2;
    return;
  }
  const out = values.out ?? join(import.meta.dirname, '..', '..', '..', 'src', 'core', 'attribution', 'models');
  const articles = readCorpus(values.corpus).filter(({ source, split }) => source === 'polnear' && split === 'train');
  const models = fit(articles.slice(0, Number(values.limit ?? articles.length)), (line) => console.log(line));
  mkdirSync(out, { recursive: true });
  const { cue, content, source } = models;
  writeFileSync(join(out, 'cueModel.ts'), modelModule('cueModel', cue));
  writeFileSync(join(out, 'contentModel.ts'), modelModule('contentModel', content));
  writeFileSync(join(out, 'sourceModel.ts'), modelModule('sourceModel', source));
}

main();
