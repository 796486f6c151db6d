import type { Prose } from './prose';
import { isOf, WordClass } from './wordClasses';

/** Running counts over the words of an article. */
export class WordCounts {
  readonly verbs: Int32Array;
  readonly reports: Int32Array;
  readonly commas: Int32Array;
  readonly quoted: Int32Array;

  constructor({ words }: Prose) {
    const size = words.length + 1;
    this.verbs = new Int32Array(size);
    this.reports = new Int32Array(size);
    this.commas = new Int32Array(size);
    this.quoted = new Int32Array(size);
    words.forEach((word, index) => {
      const past = word.shape === 'lower' && word.lower.length > 3 && word.lower.endsWith('ed');
      const verb = past || isOf(word, WordClass.auxiliary | WordClass.verb | WordClass.report);
      const report = word.region < 0 && isOf(word, WordClass.report | WordClass.reporting);
      this.verbs[index + 1] = (this.verbs[index] ?? 0) + (verb ? 1 : 0);
      this.reports[index + 1] = (this.reports[index] ?? 0) + (report ? 1 : 0);
      this.commas[index + 1] = (this.commas[index] ?? 0) + (word.lower === ',' ? 1 : 0);
      this.quoted[index + 1] = (this.quoted[index] ?? 0) + (word.region >= 0 ? 1 : 0);
    });
  }
}

/** How many there are between two words in any order, by running counts. */
export function between(counts: Int32Array, from: number, to: number): number {
  return (counts[Math.max(from, to)] ?? 0) - (counts[Math.min(from, to)] ?? 0);
}
