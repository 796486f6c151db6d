import type { Prose } from './prose';
import type { Hit } from './trainedReader';
import { kindOfWord } from './wordKinds';
import { overlapOf } from './wordRange';
import type { WordRange } from './wordRange';

/** How many hits before and behind in the sentence a candidate is compared with. */
const neighbours = 6;

/** What a judge of candidates sees of the other cues nearby. */
export class NeighbourSignals {
  readonly #prose: Prose;
  readonly #hits: readonly Hit[];
  readonly #placeOf: ReadonlyMap<Hit, number>;

  /** `hits` are all those of the article, in order. */
  constructor(prose: Prose, hits: readonly Hit[]) {
    this.#prose = prose;
    this.#hits = hits;
    this.#placeOf = new Map(hits.map((hit, index) => [hit, index]));
  }

  /** Adds nine numbers on a candidate of `hit` whose content begins with `first`. */
  write(hit: Hit, first: WordRange, add: (value: number) => void): void {
    const place = this.#placeOf.get(hit) ?? 0;
    this.#addOthers(hit, place, first, add);
    this.#addBefore(hit, place, add);
  }

  /** How it stands to the other hits of the sentence. */
  #addOthers(hit: Hit, place: number, first: WordRange, add: (value: number) => void): void {
    let count = 0;
    let nested = -9;
    let shared = 0;
    let rival = -9;
    let swallowed = -9;
    for (let index = place - neighbours; index <= place + neighbours; index += 1) {
      const other = this.#hits[index];
      if (!other || other === hit || other.sentence.from !== hit.sentence.from) continue;
      count += 1;
      const theirs = other.contents[0];
      if (!theirs) continue;
      if (theirs.from <= hit.at && hit.at < theirs.to) nested = Math.max(nested, other.cue);
      if (first.from <= other.at && other.at < first.to) swallowed = Math.max(swallowed, other.cue);
      const overlap = overlapOf(theirs, first);
      if (overlap > shared) {
        shared = overlap;
        rival = other.cue;
      }
    }
    add(count);
    add(nested);
    add(swallowed);
    add(shared);
    add(rival);
  }

  /** What was said in the sentences before, in the same paragraph. */
  #addBefore(hit: Hit, place: number, add: (value: number) => void): void {
    let index = place - 1;
    while (this.#hits[index]?.sentence.from === hit.sentence.from) index -= 1;
    const before = this.#hits[index];
    const near = before?.sentence.paragraph === hit.sentence.paragraph ? before : undefined;
    add(near ? near.cue : -9);
    add(near ? hit.sentence.from - near.sentence.to : -1);
    const { words } = this.#prose;
    add((words[hit.sentence.from]?.region ?? -1) >= 0 ? 1 : 0);
    add(kindOfWord(words[hit.sentence.from]));
  }
}
