import { outside } from './codes';
import type { Codes } from './codes';
import type { FeatureList } from './featureList';
import { mix } from './hashing';
import type { Prose, Sentence, Word } from './prose';
import { isOf, WordClass } from './wordClasses';

const never =
  WordClass.determiner |
  WordClass.preposition |
  WordClass.conjunction |
  WordClass.subject |
  WordClass.auxiliary |
  WordClass.opener;

/** Whether the word can be the head of a cue at all: a word that is no function word, or a colon. */
export function canBeCue(word: Word): boolean {
  if (word.shape === 'mark') return word.lower === ':';
  if ((word.classes & (WordClass.report | WordClass.reporting | WordClass.reportBase)) !== 0) return true;
  return word.shape === 'lower' && (word.classes & never) === 0 && word.lower.length > 2;
}

/** What a sentence tells about each of its words, found once for it. */
export interface SentenceView {
  readonly quoted: boolean;
  readonly reports: number;
}

/** Reads what `cueFeatures` needs to know about a whole sentence. */
export function viewSentence(prose: Prose, sentence: Sentence): SentenceView {
  let quoted = false;
  let reports = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = prose.words[at];
    if (!word) continue;
    if (word.region >= 0) quoted = true;
    else if (isOf(word, WordClass.report)) reports += 1;
  }
  return { quoted, reports };
}

/** Writes the hashed features that the word at `at` has as a cue by itself, whatever stands around it. */
export function cueWordFeatures(codes: Codes, at: number, rule: number, out: FeatureList): void {
  const form = codes.form[at] ?? outside;
  out.add(1, form);
  out.add(2, codes.suffix[at] ?? outside);
  out.add(3, codes.sign[at] ?? outside);
  out.add(24, rule);
  out.add(36, 0);
  out.add(37, codes.group[at] ?? outside);
}

/**
 * Writes the other hashed features of the word at `at` as a cue to `out`.
 * `rule` is what the rules found there: 0 for nothing, else a number per kind.
 */
export function cueFeatures(
  prose: Prose,
  codes: Codes,
  sentence: Sentence,
  view: SentenceView,
  at: number,
  rule: number,
  out: FeatureList,
): void {
  const { words } = prose;
  const { form, suffix, sign } = codes;
  const { from, to } = sentence;
  const formAt = (index: number): number => (index >= from && index < to ? (form[index] ?? outside) : outside);
  const signAt = (index: number): number => (index >= from && index < to ? (sign[index] ?? outside) : outside);
  const here = form[at] ?? outside;
  const word = words[at];
  const add = (template: number, value: number): void => out.add(template, value);
  let left = at - 1;
  while (left >= from && isOf(words[left], WordClass.adverb | WordClass.auxiliary | WordClass.time)) left -= 1;
  let right = at + 1;
  while (right < to && isOf(words[right], WordClass.adverb | WordClass.time)) right += 1;
  let that = 0;
  for (let index = at + 1; index < Math.min(to, at + 9); index += 1) {
    const lower = words[index]?.lower;
    if (lower === ',') break;
    if (lower === 'that' || lower === 'whether' || lower === 'if' || lower === 'how' || lower === 'why') {
      that = Math.min(index - at, 3);
      break;
    }
  }
  const region = word?.region ?? -1;
  const inside = region >= 0;
  const before = !inside && closesBefore(words, at, from);
  const after = !inside && opensAfter(words, at, to);
  const quotes = (inside ? 1 : 0) + (before ? 2 : 0) + (after ? 4 : 0) + (view.quoted ? 8 : 0);
  const place = at === from ? 0 : at - from < 4 ? 1 : to - at < 4 ? 3 : 2;
  const leftSign = left >= from ? (sign[left] ?? outside) : outside;
  const rightSign = right < to ? (sign[right] ?? outside) : outside;
  add(4, formAt(at - 1));
  add(5, formAt(at + 1));
  add(6, mix(here, formAt(at - 1)));
  add(7, mix(here, formAt(at + 1)));
  add(8, mix(signAt(at - 1), signAt(at + 1)));
  add(9, formAt(at - 2));
  add(10, formAt(at + 2));
  add(11, mix(signAt(at + 1), signAt(at + 2)));
  add(12, mix(signAt(at - 2), signAt(at - 1)));
  add(13, mix(here, quotes));
  add(14, quotes);
  add(15, mix(here, that));
  add(16, mix(that, mix(suffix[at] ?? outside, quotes)));
  add(17, mix(place, quotes));
  add(18, mix(here, place));
  add(19, leftSign);
  add(20, mix(here, leftSign));
  add(21, mix(leftSign, rightSign));
  add(22, mix(here, rightSign));
  add(23, mix(suffix[at] ?? outside, mix(leftSign, rightSign)));
  add(25, mix(rule, here));
  add(26, mix(rule, quotes));
  add(27, Math.min(view.reports, 3));
  add(28, mix(here, Math.min(view.reports, 2)));
  add(29, mix(formAt(at - 1), formAt(at + 1)));
  add(30, mix(formAt(at - 2), formAt(at - 1)));
  add(31, mix(formAt(at + 1), formAt(at + 2)));
  add(32, word?.shape === 'capital' ? 1 : 0);
  add(33, mix(suffix[at] ?? outside, formAt(at + 1)));
  add(34, mix(suffix[at] ?? outside, formAt(at - 1)));
  add(35, to - from < 8 ? 1 : to - from < 40 ? 2 : 3);
  const group = codes.group[at] ?? outside;
  const groupAt = (index: number): number => (index >= from && index < to ? (codes.group[index] ?? outside) : outside);
  add(38, mix(groupAt(at - 1), group));
  add(39, mix(group, groupAt(at + 1)));
  add(40, mix(group, mix(quotes, that)));
  add(41, mix(groupAt(at - 1), groupAt(at + 1)));
  add(42, mix(mix(groupAt(at - 1), group), groupAt(at + 1)));
  add(43, mix(group, mix(groupAt(at + 1), groupAt(at + 2))));
  add(44, mix(group, mix(leftSign, rule)));
  add(45, mix(group, place));
  add(46, mix(here, groupAt(at + 1)));
  add(47, mix(here, groupAt(at - 1)));
  add(48, mix(mix(groupAt(at - 2), groupAt(at - 1)), group));
}

/** Whether a quotation closes at most eight words before, with nothing but a subject between. */
function closesBefore(words: readonly Word[], at: number, from: number): boolean {
  for (let index = at - 1; index >= from && at - index < 9; index -= 1)
    if ((words[index]?.region ?? -1) >= 0) return true;
  return false;
}

function opensAfter(words: readonly Word[], at: number, to: number): boolean {
  for (let index = at + 1; index < to && index - at < 9; index += 1) if ((words[index]?.region ?? -1) >= 0) return true;
  return false;
}
