import { EditedText } from './editedText';
import { integer, pick } from './random';

type Random = () => number;

/** What happens to texts between two readings, each as a seeded change with known truth. */
export const kindsOfEdit: Readonly<Record<string, (text: EditedText, random: Random) => void>> = {
  're-scrape': reScrape,
  'paragraphs moved': moveParagraphs,
  'typos fixed': changeLetters,
  'white space': changeWhiteSpace,
  'line endings': (edited) => replaceAll(edited, /\n/g, () => '\r\n'),
  truncated: (edited, random) =>
    edited.delete(Math.floor(edited.text.length * (0.5 + random() * 0.4)), edited.text.length),
};

const boilerplate = [
  'Sign up for our newsletter',
  'Share on Facebook',
  'Share this article',
  'Advertisement',
  'Read more',
  'Most popular',
  'Subscribe now and save 50%',
  'Follow us on Twitter',
  'We use cookies to improve your experience. By continuing you agree to our use of cookies.',
  'Related: What we know so far',
  'Home News World Politics Business Sport',
  'Log in or register to join the discussion',
] as const;

/** Boilerplate at the top and in the middle, a word in 400 characters changed, three sentences gone, other glyphs. */
function reScrape(edited: EditedText, random: Random): void {
  changeWords(edited, random);
  for (let count = 0; count < 3; count++) deleteSentence(edited, random);
  changeGlyphs(edited);
  const middle = edited.text.indexOf('\n', Math.floor(edited.text.length / 2));
  if (middle >= 0) edited.insert(middle, `\n${someBoilerplate(random)}`);
  edited.insert(0, `${someBoilerplate(random)}\n`);
}

function someBoilerplate(random: Random): string {
  return Array.from({ length: integer(random, 3, 9) }, () => pick(random, boilerplate)).join('\n');
}

function changeWords(edited: EditedText, random: Random): void {
  const words = edited.text.match(/\p{L}{3,}/gu) ?? [];
  if (words.length === 0) return;
  for (let at = edited.text.length - integer(random, 1, 400); at > 0; at -= integer(random, 1, 800)) {
    const word = /\p{L}{3,}/u.exec(edited.text.slice(at, at + 60));
    if (word) edited.replace(at + word.index, at + word.index + word[0].length, pick(random, words));
  }
}

function deleteSentence(edited: EditedText, random: Random): void {
  const ends = Array.from(edited.text.matchAll(/[.!?]["”’]?(?=\s)/g), ({ index, 0: end }) => index + end.length);
  if (ends.length < 3) return;
  const index = integer(random, 0, ends.length - 1);
  edited.delete(ends[index] ?? 0, ends[index + 1] ?? 0);
}

function changeGlyphs(edited: EditedText): void {
  const glyphs = new Map([...'“”‘’–—"\''].map((glyph, index) => [glyph, '""\'\'--”’'.charAt(index)]));
  replaceAll(edited, /[“”‘’–—"']/g, (glyph) => glyphs.get(glyph) ?? glyph);
}

function moveParagraphs(edited: EditedText, random: Random): void {
  for (let count = 0; count < 2; count++) {
    const starts = [0, ...Array.from(edited.text.matchAll(/\n+/g), ({ index, 0: feeds }) => index + feeds.length)];
    if (starts.length < 4) return;
    const from = integer(random, 0, starts.length - 1);
    const [start = 0, end = 0] = starts.slice(from, from + 2);
    const to = pick(
      random,
      starts.filter((one) => one < start || one > end),
    );
    edited.move(start, end, to);
  }
}

/** One letter in 200 is dropped, doubled or another. */
function changeLetters(edited: EditedText, random: Random): void {
  for (let at = edited.text.length - integer(random, 1, 200); at > 0; at -= integer(random, 1, 400)) {
    const letter = edited.text.charAt(at);
    if (!/\p{L}/u.test(letter)) continue;
    edited.replace(at, at + 1, pick(random, ['', letter + letter, pick(random, [...'aeinrst'])]));
  }
}

/** Paragraphs are wrapped at 80 columns, blanks before paragraphs and no-break spaces in between. */
function changeWhiteSpace(edited: EditedText, random: Random): void {
  let column = 0;
  replaceAll(edited, /[^\S\n]+|\n+|\S+/g, (found) => {
    if (found.includes('\n')) {
      column = 0;
      return random() < 0.5 ? '\n' : '\n\n  ';
    }
    column += found.length;
    if (/\S/.test(found)) return found;
    if (column > 80) {
      column = 0;
      return '\n';
    }
    return random() < 0.05 ? '\u00a0' : random() < 0.05 ? '  ' : found;
  });
}

function replaceAll(edited: EditedText, pattern: RegExp, replacement: (found: string) => string): void {
  const found = Array.from(edited.text.matchAll(pattern), ({ index, 0: words }) => ({
    index,
    words,
    next: replacement(words),
  }));
  for (const { index, words, next } of found.reverse()) {
    if (next !== words) edited.replace(index, index + words.length, next);
  }
}
