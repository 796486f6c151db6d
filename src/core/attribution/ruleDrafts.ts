import type { Draft } from './draft';
import { phraseAfter, subjectBefore } from './nounPhrases';
import type { WordRange } from './wordRange';
import type { Prose, Sentence, Word } from './prose';
import { isOf, WordClass } from './wordClasses';

const passive = /^(?:is|are|was|were|be|been|being)$/;
const toInfinitive = /^(?:pledged|pledges|vowed|vows|promised|promises|pledging|vowing|promising)$/;
const plain = /^(?:said|says|say|saying)$/;
const giving = /^(?:gave|gives|expressed|expresses|voiced|issued|made|offered|reiterated)$/;
const saidNoun =
  /^(?:indication|warning|concerns?|fears?|hopes?|claims?|suggestion|statement|signal|doubts?|belief|view)$/;

/** Reads one article by hand-written rules: a lexicon of cues and the patterns of English news prose. */
export class RuleReader {
  readonly #prose: Prose;
  /** For each region, its words, marks included. */
  readonly #regionWords: readonly WordRange[];
  readonly #drafts: Draft[] = [];
  /** Words before this index belong to the content of an earlier draft of the sentence. */
  #covered = 0;

  constructor(prose: Prose) {
    this.#prose = prose;
    this.#regionWords = regionWords(prose);
  }

  read(): Draft[] {
    for (const sentence of this.#prose.sentences) this.#readSentence(sentence);
    this.#addOrphans();
    return this.#drafts;
  }

  #word(index: number): Word | undefined {
    return this.#prose.words[index];
  }

  #readSentence(sentence: Sentence): void {
    const first = this.#drafts.length;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const word = this.#word(at);
      if (!word || word.region >= 0 || at < this.#covered) continue;
      const previous = this.#drafts.length > first ? this.#drafts.at(-1) : undefined;
      const draft = this.#draftAt(word, at, sentence, previous);
      if (!draft) continue;
      this.#drafts.push(draft);
      for (const piece of draft.content) if (piece.to <= sentence.to) this.#covered = Math.max(this.#covered, piece.to);
    }
  }

  #draftAt(word: Word, at: number, sentence: Sentence, previous: Draft | undefined): Draft | undefined {
    if (word.lower === 'according' && this.#word(at + 1)?.lower === 'to') return this.#accordingTo(at, sentence);
    if (isOf(word, WordClass.report | WordClass.reportBase)) return this.#verb(word, at, sentence, previous);
    if (isOf(word, WordClass.reporting)) return this.#participle(at, sentence, previous);
    if (giving.test(word.lower)) return this.#noun(at, sentence);
    return undefined;
  }

  #accordingTo(at: number, sentence: Sentence): Draft | undefined {
    const source = phraseAfter(this.#prose, sentence, at + 2);
    if (!source) return undefined;
    const cue = { from: at, to: at + 2 };
    const left = this.#leftClause(at, sentence);
    if (left && left.to - left.from > 2 && left.from >= this.#covered) {
      return { kind: 'accordingTo', cue, source, inherited: false, content: [left], strength: 0.7 };
    }
    if (left && left.to - left.from > 2) return undefined;
    const after = this.#word(source.to)?.lower === ',' ? source.to + 1 : source.to;
    const content = this.#rightClause(after, sentence);
    return content && { kind: 'accordingTo', cue, source, inherited: false, content: [content], strength: 0.7 };
  }

  #noun(at: number, sentence: Sentence): Draft | undefined {
    let noun = at + 1;
    while (noun < at + 5 && !saidNoun.test(this.#word(noun)?.lower ?? '')) noun += 1;
    if (noun === at + 5) return undefined;
    const that = this.#word(noun + 1)?.lower === 'yet' ? noun + 2 : noun + 1;
    if (this.#word(that)?.lower !== 'that') return undefined;
    const source = subjectBefore(this.#prose, sentence, at);
    const content = source && this.#rightClause(that + 1, sentence);
    return (
      content && {
        kind: 'noun',
        cue: { from: at, to: that },
        source,
        inherited: false,
        content: [content],
        strength: 0.7,
      }
    );
  }

  #participle(at: number, sentence: Sentence, previous: Draft | undefined): Draft | undefined {
    const before = this.#word(at - 1);
    if (at > sentence.from && before?.lower !== ',' && before?.lower !== 'and' && !isOf(before, WordClass.adverb))
      return undefined;
    const source = previous?.source ?? this.#openingSubject(sentence, at);
    const content = this.#contentAfter(at, sentence, true);
    return (
      content && {
        kind: 'clauseAfter',
        cue: { from: at, to: at + 1 },
        source,
        inherited: true,
        content: [content],
        strength: 0.7,
      }
    );
  }

  #verb(word: Word, at: number, sentence: Sentence, previous: Draft | undefined): Draft | undefined {
    const base = !isOf(word, WordClass.report);
    const before = this.#word(at - 1);
    const cue = { from: at, to: at + 1 };
    if (at > sentence.from && before && passive.test(before.lower)) return this.#passive(at, sentence);
    const quoteBefore = this.#quoteEndingAt(at, sentence);
    if (quoteBefore) {
      const source = phraseAfter(this.#prose, sentence, at + 1);
      if (source) return this.#afterQuote(quoteBefore, cue, source, Math.max(at + 1, source.to), sentence);
    }
    const some = base && at - 1 === sentence.from && isOf(before, WordClass.determiner);
    if (
      !some &&
      isOf(before, WordClass.determiner | WordClass.preposition) &&
      before?.lower !== 'that' &&
      before?.lower !== 'this'
    )
      return undefined;
    let source = some
      ? { from: at - 1, to: at }
      : at > sentence.from
        ? subjectBefore(this.#prose, sentence, at)
        : undefined;
    let inherited = false;
    if (!source) {
      source = this.#sharedSubject(at, sentence, previous);
      inherited = true;
      if (!source) return undefined;
    }
    if (
      base &&
      (!inherited || before?.lower !== 'and') &&
      /^(?:to|will|would|can|could|should|may|might|must|did|didn't|not)$/.test(before?.lower ?? '')
    )
      return undefined;
    const quote = inherited ? undefined : this.#quoteEndingAt(source.from, sentence);
    if (quote) return this.#afterQuote(quote, cue, source, at + 1, sentence);
    if (!inherited && this.#isTail(at, sentence)) {
      const left = this.#word(source.from - 1)?.lower === ',' ? this.#leftClause(source.from, sentence) : undefined;
      if (left && left.from >= this.#covered && this.#hasVerb(left)) {
        return { kind: 'clauseBefore', cue, source, inherited, content: [left], strength: 0.7 };
      }
      return undefined;
    }
    const content = this.#contentAfter(at, sentence, plain.test(word.lower));
    if (!content) return undefined;
    const opening = this.#word(content.from);
    const quoted =
      opening !== undefined && opening.region >= 0 && this.#regionWords[opening.region]?.from === content.from;
    const pieces = quoted ? [content, ...this.#continuations(content, sentence)] : [content];
    return { kind: quoted ? 'quoteAfter' : 'clauseAfter', cue, source, inherited, content: pieces, strength: 0.7 };
  }

  /** "It was reported that …": said by nobody named. */
  #passive(at: number, sentence: Sentence): Draft | undefined {
    if (this.#word(at - 2)?.lower !== 'it' || this.#word(at + 1)?.lower !== 'that') return undefined;
    const content = this.#rightClause(at + 2, sentence);
    return (
      content && {
        kind: 'clauseAfter',
        cue: { from: at - 1, to: at + 1 },
        source: undefined,
        inherited: false,
        content: [content],
        strength: 0.7,
      }
    );
  }

  #afterQuote(quote: WordRange, cue: WordRange, source: WordRange, end: number, sentence: Sentence): Draft | undefined {
    const last = this.#drafts.at(-1);
    if (last?.content.some((piece) => piece.from < quote.to && quote.from < piece.to)) return undefined;
    const content = [quote, ...this.#continuations({ from: quote.from, to: end }, sentence)];
    return { kind: 'quoteBefore', cue, source, inherited: false, content, strength: 0.9 };
  }

  /** The quotations that go on one that ends (with its "he said") at `range.to`. */
  #continuations(range: WordRange, sentence: Sentence): WordRange[] {
    const { words, regions } = this.#prose;
    const pieces: WordRange[] = [];
    // `"…," he said, "…"` in the same sentence.
    let from = range.to;
    for (let at = range.to; at < sentence.to; at += 1) {
      const region = words[at]?.region ?? -1;
      if (region < 0) {
        if (isOf(words[at], WordClass.report | WordClass.reporting)) return pieces;
        continue;
      }
      const piece = this.#regionWords[region];
      const before = this.#word(at - 1)?.lower;
      if (piece?.from !== at || (before !== ',' && before !== ':' && before !== ';')) break;
      pieces.push(piece);
      from = piece.to;
      break;
    }
    let next = Math.max(from, sentence.to);
    for (;;) {
      const region = words[next]?.region ?? -1;
      const piece = region < 0 ? undefined : this.#regionWords[region];
      if (piece?.from !== next || regions[region]?.single !== false) break;
      const home = this.#sentenceOf(piece.to - 1);
      const samePlace = home?.paragraph === sentence.paragraph || regions[region].continues;
      if (!samePlace || (home && home.to > piece.to)) break;
      pieces.push(piece);
      next = piece.to;
    }
    return pieces;
  }

  #sentenceOf(word: number): Sentence | undefined {
    const list = this.#prose.sentences;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.to ?? 0) <= word) low = middle + 1;
      else high = middle;
    }
    return list[low];
  }

  /** The quotation that ends right before the word `at` (a comma may stand between), with what leads up to it. */
  #quoteEndingAt(at: number, sentence: Sentence): WordRange | undefined {
    let last = at - 1;
    if (this.#word(last)?.lower === ',' && (this.#word(last)?.region ?? -1) < 0) last -= 1;
    const region = this.#word(last)?.region ?? -1;
    const range = region < 0 ? undefined : this.#regionWords[region];
    if (range?.to !== last + 1 || last < sentence.from) return undefined;
    const marks =
      /[,?!.…]/.test(this.#word(last - 1)?.lower ?? '') ||
      this.#word(at - 1)?.lower === ',' ||
      range.from <= sentence.from;
    if (!marks) return undefined;
    if (range.from <= sentence.from) return range;
    const lead = this.#word(range.from - 1)?.lower;
    if (lead === ':' || lead === ',') return range;
    return sentence.from >= this.#covered ? { from: sentence.from, to: range.to } : range;
  }

  /** Whether nothing is said after the verb at `at`: "he said.", "he told reporters on Thursday." */
  #isTail(at: number, sentence: Sentence): boolean {
    const next = this.#word(at + 1);
    if (next === undefined || at + 1 >= sentence.to) return true;
    const told = /^(?:told|tells)$/.test(this.#word(at)?.lower ?? '');
    if (next.shape !== 'mark' && !told && !isOf(next, WordClass.preposition | WordClass.time)) return false;
    for (let index = at + 1; index < sentence.to; index += 1) {
      const word = this.#word(index);
      if (!word) break;
      if (word.region >= 0 || word.lower === ':') return false;
      if (word.shape === 'mark') return true;
      if (isOf(word, WordClass.auxiliary | WordClass.opener | WordClass.subject | WordClass.verb)) return false;
    }
    return true;
  }

  /** Whether the words hold what looks like a finite verb: more than a phrase that sets the scene. */
  #hasVerb({ from, to }: WordRange): boolean {
    for (let at = from + 1; at < to; at += 1) {
      const word = this.#word(at);
      const past = word?.shape === 'lower' && word.lower.endsWith('ed');
      if (past || isOf(word, WordClass.auxiliary | WordClass.verb)) return true;
    }
    return false;
  }

  /** What is said from the verb at `at` on: after its objects, times and "that"; undefined where it is no clause. */
  #contentAfter(at: number, sentence: Sentence, lenient: boolean): WordRange | undefined {
    const { words } = this.#prose;
    const verb = this.#word(at)?.lower ?? '';
    let start = -1;
    let explicit = false;
    const told = /^(?:told|tells|telling|informed|assured|reminded|asked|warned|advised)$/.test(verb);
    const after = this.#word(at + 1);
    const spaced = isOf(after, WordClass.preposition | WordClass.time | WordClass.adverb);
    const roomy = told || lenient || (spaced && !isOf(this.#word(at), WordClass.weak));
    for (let index = at + 1; index < Math.min(sentence.to, at + (roomy ? 16 : 3)); index += 1) {
      const word = words[index];
      if (!word) break;
      if (word.lower === 'that' || word.lower === ':') {
        start = index + 1;
        explicit = true;
        break;
      }
      if (word.region >= 0) {
        // The clause may have begun before the quotation: "said it was “beyond comprehension”".
        explicit = this.#plainObject(at, index);
        if (explicit) start = index;
        break;
      }
      if (isOf(word, WordClass.auxiliary | WordClass.subject) && word.lower !== "'s") break;
      if (word.shape === 'mark' && word.lower !== ',') break;
    }
    if (start < 0) {
      start = this.#skipAdjuncts(at + 1, sentence, verb);
      const to = toInfinitive.test(verb) && this.#word(start)?.lower === 'to';
      if (!to && !lenient && !this.#isClause(start, sentence)) return undefined;
      explicit = to;
    }
    const first = this.#word(start);
    if (!first || start >= sentence.to || (first.shape === 'mark' && first.region < 0)) return undefined;
    if (isOf(this.#word(at), WordClass.weak) && !explicit) return undefined;
    return this.#rightClause(start, sentence);
  }

  /** Whether only a time, place or hearer stands between the verb and the quotation at `to`. */
  #plainObject(at: number, to: number): boolean {
    for (let index = at + 1; index < to; index += 1) {
      const word = this.#word(index);
      if (isOf(word, WordClass.auxiliary | WordClass.subject | WordClass.report)) return false;
    }
    return (
      to === at + 1 ||
      this.#word(to - 1)?.lower === ',' ||
      this.#word(to - 1)?.shape === 'capital' ||
      isOf(this.#word(to - 1), WordClass.time | WordClass.group)
    );
  }

  #skipAdjuncts(from: number, sentence: Sentence, verb: string): number {
    const { words } = this.#prose;
    let at = from;
    if (/^(?:told|tells|telling|informed)$/.test(verb)) {
      const object = phraseAfter(this.#prose, sentence, at);
      if (object) at = object.to;
    }
    for (;;) {
      const word = words[at];
      const next = words[at + 1];
      if (!word || at >= sentence.to) return at;
      if (isOf(word, WordClass.time)) at += 1;
      else if (/^(?:on|in|at|last|earlier|to)$/.test(word.lower) && isOf(next, WordClass.time | WordClass.group))
        at += 2;
      else if (/^(?:to)$/.test(word.lower) && next?.lower === 'reporters') at += 2;
      else return at;
    }
  }

  /** Whether a clause with subject and finite verb begins at `from`. */
  #isClause(from: number, sentence: Sentence): boolean {
    const first = this.#word(from);
    if (!first || (isOf(first, WordClass.preposition) && first.lower !== 'in')) return false;
    for (let index = from; index < Math.min(sentence.to, from + 14); index += 1) {
      const word = this.#word(index);
      if (!word || (word.shape === 'mark' && word.region < 0 && word.lower !== ',')) return false;
      if (index > from && isOf(word, WordClass.auxiliary | WordClass.verb) && word.lower !== "'s") return true;
      if (isOf(word, WordClass.opener) && index > from) return false;
    }
    return false;
  }

  /** From `from` to the end of the sentence, or to where the reporter speaks again. */
  #rightClause(from: number, sentence: Sentence): WordRange | undefined {
    const { words } = this.#prose;
    let to = sentence.to;
    const opening = words[from]?.region ?? -1;
    const openingRange = opening < 0 ? undefined : this.#regionWords[opening];
    const regionEnd = openingRange?.from === from ? openingRange.to : from;
    if (regionEnd > to) return { from, to: regionEnd };
    for (let at = Math.max(from + 1, regionEnd); at < sentence.to; at += 1) {
      const word = words[at];
      if (!word || word.region >= 0) continue;
      if (word.lower === ';' || (word.lower === ',' && this.#reporterAfter(at, sentence))) {
        to = at;
        break;
      }
      if (word.lower === 'and' && this.#reportsAgain(at, sentence)) {
        to = at;
        break;
      }
    }
    while (to > from && words[to - 1]?.shape === 'mark' && (words[to - 1]?.region ?? -1) < 0) to -= 1;
    return to > from ? { from, to } : undefined;
  }

  #reportsAgain(and: number, sentence: Sentence): boolean {
    let at = and + 1;
    while (at < sentence.to && isOf(this.#word(at), WordClass.adverb | WordClass.auxiliary)) at += 1;
    return isOf(this.#word(at), WordClass.report) && !isOf(this.#word(at), WordClass.weak);
  }

  /** Whether after the comma at `comma` the reporter's own voice goes on. */
  #reporterAfter(comma: number, sentence: Sentence): boolean {
    const next = this.#word(comma + 1);
    if (isOf(next, WordClass.reporting)) return true;
    if (next?.lower === 'as' && this.#word(comma + 2)?.shape === 'capital') return true;
    if (
      next?.lower === 'but' &&
      isOf(this.#word(comma + 2), WordClass.auxiliary) &&
      this.#word(comma + 3)?.lower === 'been'
    )
      return true;
    if (next?.lower === 'but' && this.#word(comma + 2)?.shape === 'capital') return true;
    if (next?.lower === 'according') return true;
    if (next?.shape === 'mark' && next.region < 0) return false;
    for (let at = comma + 1; at < Math.min(sentence.to, comma + 9); at += 1) {
      const word = this.#word(at);
      if (!word || word.shape === 'mark') return false;
      if (isOf(word, WordClass.report) && at > comma + 1) {
        const after = this.#word(at + 1);
        return (
          at + 1 >= sentence.to ||
          /^[.,]$/.test(after?.lower ?? '') ||
          isOf(after, WordClass.time) ||
          (isOf(after, WordClass.preposition) && this.#isTail(at, sentence))
        );
      }
    }
    return false;
  }

  /** What stands before `to` in the sentence, without the comma: "…, | he said". */
  #leftClause(to: number, sentence: Sentence): WordRange | undefined {
    let end = to;
    let from = sentence.from;
    const { words } = this.#prose;
    while (end > from && words[end - 1]?.shape === 'mark' && (words[end - 1]?.region ?? -1) < 0) end -= 1;
    // A dateline is not said: "BEIRUT — …".
    while (from < end && words[from]?.shape === 'mark' && (words[from]?.region ?? -1) < 0) from += 1;
    return end > from ? { from, to: end } : undefined;
  }

  /** The subject that the verb at `at` shares with an earlier one: over "and", "but", or a relative clause. */
  #sharedSubject(at: number, sentence: Sentence, previous: Draft | undefined): WordRange | undefined {
    let joint = at - 1;
    while (joint > sentence.from && isOf(this.#word(joint), WordClass.adverb | WordClass.auxiliary)) joint -= 1;
    const word = this.#word(joint);
    if (word?.lower !== 'and' && word?.lower !== 'but' && word?.lower !== ',') return undefined;
    if (previous?.source) return previous.source;
    const { words } = this.#prose;
    for (let index = joint; index > sentence.from + 1; index -= 1) {
      const relative = words[index]?.lower;
      if ((relative === 'which' || relative === 'who') && words[index - 1]?.lower === ',') {
        const name = words[index - 2];
        if (name?.shape === 'capital') return { from: index - 2, to: index - 1 };
      }
    }
    return this.#openingSubject(sentence, joint);
  }

  #openingSubject(sentence: Sentence, before: number): WordRange | undefined {
    let from = sentence.from;
    while (from < before && isOf(this.#word(from), WordClass.conjunction | WordClass.adverb)) from += 1;
    const subject = phraseAfter(this.#prose, sentence, from);
    return subject && subject.to <= before ? subject : undefined;
  }

  /** Whole-sentence quotations that no cue claims: still said by somebody. */
  #addOrphans(): void {
    const { regions, words } = this.#prose;
    const taken = new Set<number>();
    for (const draft of this.#drafts) {
      for (const piece of draft.content) {
        for (let at = piece.from; at < piece.to; at += 1) {
          const region = words[at]?.region ?? -1;
          if (region >= 0) taken.add(region);
        }
      }
    }
    this.#regionWords.forEach((range, index) => {
      if (taken.has(index) || regions[index]?.single !== false || range.to - range.from < 6) return;
      const first = this.#sentenceOf(range.from);
      const last = this.#sentenceOf(range.to - 1);
      if (first?.from !== range.from || !last || last.to > range.to + 1) return;
      this.#drafts.push({
        kind: 'noCue',
        cue: undefined,
        source: undefined,
        inherited: false,
        content: [range],
        strength: 0.5,
      });
    });
  }
}

/** The words of each quoted region. */
function regionWords(prose: Prose): WordRange[] {
  const ranges: { from: number; to: number }[] = prose.regions.map(() => ({ from: 0, to: 0 }));
  prose.words.forEach((word, index) => {
    const range = ranges[word.region];
    if (!range) return;
    if (range.to === 0) range.from = index;
    range.to = index + 1;
  });
  return ranges;
}
