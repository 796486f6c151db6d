import type { Reason } from '../text/reason';
import type { Span } from '../text/span';
import { canMatch, everyTrigger } from './triggers';
import type { Trigger } from './triggers';

/** Something about a sentence that speaks against checking it (log-odds, negative), and where its words stand there. */
interface CounterSignal extends Span {
  readonly weight: number;
  readonly why: Reason;
}

/** A rule with a `trigger` is only tried on sentences that have one of its words. */
const rules: readonly {
  readonly words: RegExp;
  readonly trigger?: Trigger;
  readonly weight: number;
  readonly message: string;
}[] = [
  { words: /\?["”’')\]]*$/u, weight: -4, message: 'It is a question' },
  {
    words:
      /\b(?:will|would|could|might|may|shall|should|must|going\sto|(?:is|are)\sto\sbe|(?<!no\s)plans?\sto|intends?\sto|[’']ll)\b/i,
    trigger: 'future',
    weight: -1.1,
    message: 'It speaks of what may come: “{0}”',
  },
  {
    words:
      /\b(?:I|we)\s(?:believe|think|hope|feel|understand|realise|realize|doubt|want|know|welcome|wish|prefer|reject|cannot|can't|can’t)\b/i,
    trigger: 'view',
    weight: -1.6,
    message: 'It is a view or a wish: “{0}”',
  },
  {
    words:
      /\b(?:hopes?|fears?|concerns?|concerned|happy|alarm|seem(?:s|ed)?|right|wrong|beyond comprehension|good news|furious|clear|confident|praised|welcomed|sign of|believes?|thinks?|wants? to|wanted to|like to)\b/i,
    trigger: 'values',
    weight: -0.8,
    message: 'It values rather than states: “{0}”',
  },
  {
    words: /\b(?:if|unless|were\s(?:it|he|she|they)\sto)\b/i,
    trigger: 'condition',
    weight: -0.9,
    message: 'It holds only on a condition: “{0}”',
  },
  {
    words:
      /\b(?:find out more|subscribe|sign up|join (?:us|the)|click|learn more|apply today|we value|proud to be|you(?:’|')ll find|terms of use|follow us|special offer|% off)\b/i,
    trigger: 'advertisement',
    weight: -5,
    message: 'It advertises or instructs: “{0}”',
  },
];

const clauseBreak = /[,;:—–"“”]|\b(?:and|but|which|who|while|that|said|as)\b/i;

/**
 * How much of `counter` counts against what stands at `reason`: all of it within one clause, less of it across clauses,
 * since "has launched air strikes, and … would become more difficult" states the first all the same.
 */
export function weightAgainst(sentence: string, counter: CounterSignal, reason: Span): number {
  const between = sentence.slice(Math.min(counter.end, reason.end), Math.max(counter.start, reason.start));
  return counter.weight > -3 && clauseBreak.test(between) ? counter.weight * 0.35 : counter.weight;
}

/** A name or a number somewhere behind the first word, without which a sentence hardly says who did what. */
const named = /(?<=[^.!?:“"‘(\s])\s[“"‘(]?(?:\p{Lu}|\p{N})/u;

/** A first word that names nobody either. */
const unnamed =
  /^["“‘'(]?(?:the|a|an|it|he|she|they|we|i|you|this|that|these|those|there|in|on|at|but|and|so|if|as|when|now|what|lots|many|some|most|all|no|not|his|her|their|our|its|even|yet|then)(?:['’][a-z]+)?\b/i;

/** What speaks against checking `sentence`, each rule at most once. `triggers` are those of the sentence. */
export function findCounterSignals(sentence: string, triggers = everyTrigger): readonly CounterSignal[] {
  const vague: CounterSignal = { start: 0, end: sentence.length, weight: -0.8, why: { message: 'It names nobody' } };
  const found = rules.flatMap(({ words, trigger, weight, message }) => {
    const hit = trigger === undefined || canMatch(triggers, trigger) ? words.exec(sentence) : null;
    if (!hit) return [];
    return [{ start: hit.index, end: hit.index + hit[0].length, weight, why: { message, args: [hit[0]] } }];
  });
  return named.test(sentence) || !unnamed.test(sentence) ? found : [...found, vague];
}
