import { parseArgs } from 'node:util';
import { findAttributions } from '../../../src/core/attribution/findAttributions';
import { articleLines, readCorpus } from '../../train/attribution/corpus';
import type { GoldArticle } from '../../train/attribution/corpus';
import { nameSources, tallyNames } from './canonical';
import { addArticle, emptyTally, rates } from './metric';
import type { Tally } from './metric';

const share = (right: number, all: number): number => (all === 0 ? 0 : Math.round((1000 * right) / all) / 10);

function measure(articles: readonly GoldArticle[]): Tally {
  const tally = emptyTally();
  for (const article of articles) {
    addArticle(tally, article, findAttributions(article.text, articleLines(article.text)).attributions);
  }
  return tally;
}

function summary(tally: Tally): object {
  const { byType, source, name, reliability } = tally;
  return {
    'quotations of 4 words or more': rates(tally.quote4),
    'content, overlap 0.8': rates(tally.content80),
    'content, exact': rates(tally.contentExact),
    'content and source': rates(tally.both),
    'recall by type': Object.fromEntries(
      Object.entries(byType).map(([type, { right, gold }]) => [type, share(right, gold)]),
    ),
    'right source': share(source.right, source.gold),
    'full name': { right: share(name.right, name.gold), wrong: share(name.wrong, name.gold), of: name.gold },
    reliability: reliability
      .filter(({ found }) => found > 0)
      .map(({ right, found, sum }) => ({
        confidence: Math.round((100 * sum) / found) / 100,
        right: share(right, found),
        of: found,
      })),
  };
}

/** Characters per second of processor time, at doubling lengths of the same prose. */
function speeds(articles: readonly GoldArticle[], longest: number): { length: number; megabytesPerSecond: number }[] {
  const prose = articles.map(({ text }) => text).join('\n\n');
  const results: { length: number; megabytesPerSecond: number }[] = [];
  for (let length = 10_000; length <= longest; length *= 2) {
    const text = prose.repeat(Math.ceil(length / prose.length)).slice(0, length);
    const lines = articleLines(text);
    findAttributions(text, lines);
    const before = process.cpuUsage();
    findAttributions(text, lines);
    const { user, system } = process.cpuUsage(before);
    results.push({ length, megabytesPerSecond: Math.round((100 * length) / (user + system)) / 100 });
  }
  return results;
}

/**
 * Measures the attributions on the development articles of a corpus:
 *   tsx tools/bench/attribution/main.ts --corpus FILE [--json] [--longest CHARACTERS]
 */
function main(): void {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, json: { type: 'boolean' }, longest: { type: 'string' } },
  });
  if (values.corpus === undefined) {
    console.error('Usage: main.ts --corpus FILE [--json] [--longest CHARACTERS]');
    process.exitCode = 2;
    return;
  }
  const corpus = readCorpus(values.corpus);
  const development = corpus.filter(({ source, split }) => source === 'polnear' && split === 'dev');
  const news = corpus.filter(({ source }) => source === 'gum-news');
  const report = {
    'PolNeAR, development articles, cues of speech': summary(measure(development)),
    'GUM news, gold not exhaustive': summary(measure(news)),
    'names given the gold source, by form of mention': tallyNames(corpus.flatMap(nameSources)),
    speed: speeds(development, Number(values.longest ?? 2_000_000)),
  };
  if (values.json === true) console.log(JSON.stringify(report));
  else console.dir(report, { depth: null, breakLength: 120 });
}

main();
