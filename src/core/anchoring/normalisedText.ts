import type { Span } from '../text/span';

const singleQuotes = '‘’‚‛`´′‹›';
const doubleQuotes = '“”„‟″«»';
const dashes = '‐‑‒–—―−';
/** Soft hyphen, zero-width blanks and joiners, word joiner, byte order mark: nothing that a reader sees. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const replacements: ReadonlyMap<string, string> = new Map([
  ...Array.from(singleQuotes, (quote) => [quote, "'"] as const),
  ...Array.from(doubleQuotes, (quote) => [quote, '"'] as const),
  ...Array.from(dashes, (dash) => [dash, '-'] as const),
  ['…', '...'],
]);

/**
 * A text with one form for each kind of quotation mark and dash, one blank for each run of white space, and without
 * characters that nobody sees; it knows where each of its characters came from.
 */
export class NormalisedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in the original what it stands for begins, and where that ends. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #originalLength: number;

  constructor(original: string) {
    const starts = new Uint32Array(original.length * 3);
    const ends = new Uint32Array(original.length * 3);
    const parts: string[] = [];
    let length = 0;
    let inBlank = false;
    for (let index = 0; index < original.length; index++) {
      const character = original.charAt(index);
      const normal = normaliseCharacter(character);
      if (normal === ' ' && inBlank) {
        ends[length - 1] = index + 1;
        continue;
      }
      if (normal === '') continue;
      inBlank = normal === ' ';
      parts.push(normal);
      starts.fill(index, length, length + normal.length);
      ends.fill(index + 1, length, length + normal.length);
      length += normal.length;
    }
    this.text = parts.join('');
    this.#starts = starts.slice(0, length);
    this.#ends = ends.slice(0, length);
    this.#originalLength = original.length;
  }

  /** The stretch of the original that [start, end) of `text` stands for; both are clamped. */
  toOriginal({ start, end }: Span): Span {
    const first = this.#starts[start] ?? this.#originalLength;
    const last = end > start ? (this.#ends[end - 1] ?? this.#originalLength) : first;
    return { start: first, end: Math.max(first, last) };
  }

  /** The offset in `text` of what stands at `offset` of the original, or of the next thing kept. */
  fromOriginal(offset: number): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** `text` normalised, where positions do not matter. */
export function normaliseWords(text: string): string {
  if (/^[!-_a-~]*$/.test(text)) return text;
  return Array.from({ length: text.length }, (_, index) => normaliseCharacter(text.charAt(index)))
    .join('')
    .replace(/ +/g, ' ');
}

function normaliseCharacter(character: string): string {
  if (character >= '!' && character <= '~') return character === '`' ? "'" : character;
  if (/\s/.test(character) && character !== '\ufeff') return ' ';
  return replacements.get(character) ?? (invisible.test(character) ? '' : character);
}
