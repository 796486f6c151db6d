import { lazy } from '../text/lazy';
import { hashFactor, hashOf, hashStart } from './hashing';

/**
 * Of each pattern, words without any of which it cannot match: a sentence that has none is spared the pattern, which is
 * most of them. A word is a run of ASCII letters, digits and `_`, in lower case (so "short-lived" has two); `#` stands
 * for any run with a digit in it. A pattern and its words change together; the tests compare both ways.
 */
const triggerWords = {
  digits: '#',
  amounts:
    'tens dozens scores hundreds thousands millions billions trillions dozen hundred thousand million billion trillion bn ' +
    'mn m k tn per percent half third quarter fifth twice doubled tripled halved',
  smallNumbers:
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety',
  hasDone: 'has have had',
  wasDone: 'was were',
  happened:
    'killed died attacked launched signed vetoed blocked invaded bombed shelled fired arrested detained fled arrived ' +
    'deployed positioned resigned elected appointed approved rejected agreed asked proposed failed renewed lifted imposed ' +
    'expired targeted reported struck sold delivered supplied shipped sent seized captured destroyed withdrew withdrawn met ' +
    'voted passed banned cancelled canceled ended began announced warned',
  goesOn: 'under selling supplying arming pushing only',
  date: '# monday tuesday wednesday thursday friday saturday sunday year month week weekend night yesterday recent earlier',
  superlative:
    'first last only main largest biggest highest lowest smallest worst best oldest youngest longest deadliest fastest ' +
    'strongest greatest richest poorest most',
  comparison: 'than rose fell grew increased decreased dropped declined doubled tripled compared as',
  cause:
    'increases cause causes caused lead leads led result results resulted because due thanks blame blamed sparked prompted ' +
    'triggered',
  record: 'record records first unprecedented never highest lowest',
  denial: 'not t no never neither nothing denied denies',
  reporting:
    'said say says told stressed insists insisted according added noted stated claims claimed argue argued argues estimate ' +
    'estimates announced confirmed denounced accuse accused accuses',
  future: 'will would could might may shall should must going be plan plans intend intends ll',
  view: 'i we',
  values:
    'hope hopes fear fears concern concerns concerned happy alarm seem seems seemed right wrong beyond good furious clear ' +
    'confident praised welcomed sign believe believes think thinks want wants wanted like',
  condition: 'if unless were',
  advertisement: 'find subscribe sign join click learn apply we proud terms follow special off',
} as const;

/** The name of a pattern's words. */
export type Trigger = keyof typeof triggerWords;

/** The bit of each pattern. */
const bits = Object.fromEntries(Object.keys(triggerWords).map((name, index) => [name, 1 << index])) as Readonly<
  Record<Trigger, number>
>;

/** Every trigger: for a sentence that was not looked at. */
export const everyTrigger = -1;

/** Whether a pattern can match in a sentence with the triggers that were `found`. */
export function canMatch(found: number, name: Trigger): boolean {
  return (found & bits[name]) !== 0;
}

/** The bits of the patterns that have each word, by the hash of the word (open addressing). */
class WordBits {
  readonly #hashes = new Int32Array(1 << 11);
  readonly #bits = new Int32Array(1 << 11);

  constructor() {
    for (const [name, words] of Object.entries(triggerWords)) {
      for (const word of words.split(' ')) this.#add(hashOf(word), bits[name as Trigger]);
    }
  }

  /** The bits of the word with this hash; 0 for most words. */
  of(hash: number): number {
    return this.#bits[this.#placeOf(hash)] ?? 0;
  }

  #add(hash: number, added: number): void {
    const place = this.#placeOf(hash);
    this.#hashes[place] = hash;
    this.#bits[place] = (this.#bits[place] ?? 0) | added;
  }

  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    while (this.#hashes[place] !== hash && this.#bits[place] !== 0) place = (place + 1) & mask;
    return place;
  }
}

const wordBits = lazy(() => new WordBits());
const digitBits = bits.digits | bits.date;

/** Which patterns can match in what stands from `start` to `end`, as bits for `canMatch`. */
export function triggersIn(text: string, start: number, end: number): number {
  const words = wordBits();
  let found = 0;
  let hash = hashStart;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = unit | 0x20;
    if (folded >= 97 && folded <= 122) {
      hash = Math.imul(hash ^ folded, hashFactor);
    } else if ((unit >= 48 && unit <= 57) || unit === 95) {
      hash = Math.imul(hash ^ unit, hashFactor);
      if (unit !== 95) found |= digitBits;
    } else if (hash !== hashStart) {
      found |= words.of(hash);
      hash = hashStart;
    }
  }
  return hash === hashStart ? found : found | words.of(hash);
}
