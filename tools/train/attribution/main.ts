import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReaderModels } from '../../../src/core/attribution/trainedReader';
import { readCorpus } from './corpus';
import type { GoldArticle } from './corpus';
import { fit } from './fit';
import { fitJudge } from './fitJudge';
import type { FittedJudge } from './fitJudge';
import { packForest } from './packForest';
import { modelModule, quantised } from './store';

function fitReader(articles: readonly GoldArticle[]): ReaderModels {
  const { cue, content, source } = fit(articles);
  return { cue: quantised(cue), content: quantised(content), source: quantised(source) };
}

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
  const all = readCorpus(values.corpus).filter(({ source, split }) => source === 'polnear' && split === 'train');
  const articles = all.slice(0, Number(values.limit ?? all.length));
  const judge = fitJudge(articles, fitReader, console.log);
  const { cue, content, source } = fitReader(articles);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'cueModel.ts'), modelModule('cueModel', cue));
  writeFileSync(join(out, 'contentModel.ts'), modelModule('contentModel', content));
  writeFileSync(join(out, 'sourceModel.ts'), modelModule('sourceModel', source));
  writeFileSync(join(out, 'judgeModel.ts'), judgeModule(judge));
}

function judgeModule({ forest, calibration }: FittedJudge): string {
  const { signals, values, roots, start } = packForest(forest);
  return [
    `import type { StoredJudge } from '../judge';`,
    '',
    `/** Written by tools/train/attribution; see attribution.card.md. */`,
    `export const judgeModel: StoredJudge = {`,
    `  forest: {`,
    `    signals: '${signals}',`,
    `    values: '${values}',`,
    `    roots: '${roots}',`,
    `    start: ${start},`,
    `  },`,
    `  calibrationAt: [${calibration.at.join(', ')}],`,
    `  calibrationShare: [${calibration.share.join(', ')}],`,
    '};',
    '',
  ].join('\n');
}

main();
