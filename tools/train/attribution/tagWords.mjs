// Writes src/core/attribution/models/wordGroups.ts: the lower-case words of the corpus grouped by how wink-nlp tags
// them, a stand-in for a tagger at run time. Needs `npm install --no-save wink-nlp wink-eng-lite-web-model` (MIT).
//   node tools/train/attribution/tagWords.mjs --corpus FILE [--out FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** Words seen less often are left to their endings, groups with fewer words are dropped. */
const leastCount = 3;
const leastWords = 3;

const { values } = parseArgs({ options: { corpus: { type: 'string' }, out: { type: 'string' } } });
const articles = readFileSync(values.corpus, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
  .filter(({ source, split }) => source === 'polnear' && split === 'train');

const nlp = winkNLP(model, ['sbd', 'pos']);
/** Per word how often it has each tag. */
const tags = new Map();
for (const { text } of articles) {
  const tokens = nlp.readDoc(text).tokens();
  const words = tokens.out(nlp.its.value);
  tokens.out(nlp.its.pos).forEach((tag, index) => {
    const word = words[index].replaceAll('’', "'");
    if (!/^[a-z]/.test(word)) return;
    const counts = tags.get(word) ?? new Map();
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
    tags.set(word, counts);
  });
}

/** The group of a word: its tag, a second one that it has in a twentieth or a fifth of the cases, and a verb's ending. */
function groupOf(word, counts, total) {
  const [[first], [second, share] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const beside = share / total > 0.2 ? `/${second}` : share / total > 0.05 ? `~${second}` : '';
  const verb = first === 'VERB' || (beside !== '' && second === 'VERB');
  return `${first}${beside}${verb ? `+${/(?:ed|ing|s)$/.exec(word)?.[0] ?? ''}` : ''}`;
}

const groups = new Map();
for (const [word, counts] of tags) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total < leastCount) continue;
  const group = groupOf(word, counts, total);
  groups.set(group, [...(groups.get(group) ?? []), { word, total }]);
}
const lines = [...groups]
  .filter(([, members]) => members.length >= leastWords)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, members]) =>
    members.sort((a, b) => b.total - a.total || (a.word < b.word ? -1 : 1)).map(({ word }) => word),
  );
const out = values.out ?? new URL('../../../src/core/attribution/models/wordGroups.ts', import.meta.url);
writeFileSync(
  out,
  '/** Words of the same part of speech, one group a line, most frequent first. Written by tools/train/attribution/tagWords.mjs. */\n' +
    `export const wordGroups = \`${lines.map((line) => line.join(' ')).join('\n')}\`;\n`,
);
