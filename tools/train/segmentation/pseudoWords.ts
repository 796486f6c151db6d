import type { Random } from '../random';
import type { CorpusRecord } from './corpus';

/** Words that most languages write alike; the cues that hold for any language are made of them. */
const commonWords: ReadonlySet<string> = new Set(
  (
    'facebook twitter whatsapp linkedin pinterest reddit instagram telegram flipboard youtube rss email mail newsletter login ' +
    'getty images reuters afp ap epa dpa alamy istock shutterstock video'
  ).split(' '),
);

const syllables = 'ba de ki lo mu na re si to va zer lin mas tor pel gan dir fus ont ach est ul ei am'.split(' ');

/** How a made-up language looks. */
interface Script {
  /** Letters of scripts without case, or none: then syllables in Latin letters. */
  readonly letters?: string;
  /** Whether words are written without spaces between them. */
  readonly isJoined?: boolean;
  /** The share of longer words that begin with a capital in any place, as nouns do in German. */
  readonly capitals: number;
}

const scripts: readonly Script[] = [
  { capitals: 0 },
  { capitals: 0 },
  { capitals: 0 },
  { capitals: 0.35 },
  { letters: 'ابتثجحخدذرزسشصضطعغفقكلمنهوي', capitals: 0 },
  { letters: '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年', isJoined: true, capitals: 0 },
];

/**
 * `record` in a made-up language: every word becomes a pseudo-word, the same for the same word, while capitals, figures,
 * punctuation and layout stay. What a classifier learns of such pages holds for any language.
 */
export function inPseudoWords(record: CorpusRecord, random: Random): CorpusRecord {
  const script = random.pick(scripts) ?? { capitals: 0 };
  const seed = random.below(1e9);
  const stretch = 0.8 + 0.6 * random.next();
  const known = new Map<string, string>();
  const translate = (word: string): string => {
    const small = word.toLowerCase();
    if (/^\p{N}/u.test(word) || commonWords.has(small)) return word;
    let made = known.get(small);
    if (made === undefined) known.set(small, (made = pseudoWord(small, seed, stretch, script)));
    if (word.length > 1 && word === word.toUpperCase()) return made.toUpperCase();
    const opens = !small.startsWith(word.charAt(0));
    return opens ? made.charAt(0).toUpperCase() + made.slice(1) : made;
  };
  const lines = record.lines.map((line) => {
    const words = line.replace(/[\p{L}\p{M}\p{N}]+/gu, translate);
    return script.isJoined === true
      ? words
          .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
          .replace(/(?<=\p{Script=Han})\. ?/gu, '。')
          .replace(/(?<=\p{Script=Han}), /gu, '、')
      : words;
  });
  return { ...record, id: `${record.id}:pseudo`, lang: 'und', lines };
}

function pseudoWord(word: string, seed: number, stretch: number, { letters, isJoined, capitals }: Script): string {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0;
  const next = (limit: number): number => {
    hash = (Math.imul(hash, 1664525) + 1013904223) >>> 0;
    return (hash >>> 8) % limit;
  };
  const length = Math.max(1, Math.round(word.length * (isJoined === true ? 0.35 : stretch)));
  let made = '';
  while (made.length < length) made += letters?.charAt(next(letters.length)) ?? syllables[next(syllables.length)] ?? '';
  made = made.slice(0, length);
  return word.length > 4 && next(1000) < capitals * 1000 ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}
