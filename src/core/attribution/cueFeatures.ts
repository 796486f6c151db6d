import { codeIn, outside } from './codes';
import type { Codes } from './codes';
import type { FeatureSink } from './featureSink';
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
  if (word.lower === 'according') return true;
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
export function cueWordFeatures(codes: Codes, at: number, rule: number, out: FeatureSink): void {
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
  out: FeatureSink,
): void {
  const { words } = prose;
  const { from, to } = sentence;
  const word = words[at];
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
  const before = !inside && view.quoted && closesBefore(words, at, from);
  const after = !inside && view.quoted && opensAfter(words, at, to);
  const quotes = (inside ? 1 : 0) + (before ? 2 : 0) + (after ? 4 : 0) + (view.quoted ? 8 : 0);
  const place = at === from ? 0 : at - from < 4 ? 1 : to - at < 4 ? 3 : 2;
  const leftSign = left >= from ? (codes.sign[left] ?? outside) : outside;
  const rightSign = right < to ? (codes.sign[right] ?? outside) : outside;
  const here = codes.form[at] ?? outside;
  const ending = codes.suffix[at] ?? outside;
  const group = codes.group[at] ?? outside;
  const formLeft2 = codeIn(codes.form, at - 2, sentence);
  const formLeft1 = codeIn(codes.form, at - 1, sentence);
  const formRight1 = codeIn(codes.form, at + 1, sentence);
  const formRight2 = codeIn(codes.form, at + 2, sentence);
  const signLeft2 = codeIn(codes.sign, at - 2, sentence);
  const signLeft1 = codeIn(codes.sign, at - 1, sentence);
  const signRight1 = codeIn(codes.sign, at + 1, sentence);
  const signRight2 = codeIn(codes.sign, at + 2, sentence);
  const groupLeft2 = codeIn(codes.group, at - 2, sentence);
  const groupLeft1 = codeIn(codes.group, at - 1, sentence);
  const groupRight1 = codeIn(codes.group, at + 1, sentence);
  const groupRight2 = codeIn(codes.group, at + 2, sentence);
  out.add(4, formLeft1);
  out.add(5, formRight1);
  out.add2(6, here, formLeft1);
  out.add2(7, here, formRight1);
  out.add2(8, signLeft1, signRight1);
  out.add(9, formLeft2);
  out.add(10, formRight2);
  out.add2(11, signRight1, signRight2);
  out.add2(12, signLeft2, signLeft1);
  out.add2(13, here, quotes);
  out.add(14, quotes);
  out.add2(15, here, that);
  out.add3(16, that, ending, quotes);
  out.add2(17, place, quotes);
  out.add2(18, here, place);
  out.add(19, leftSign);
  out.add2(20, here, leftSign);
  out.add2(21, leftSign, rightSign);
  out.add2(22, here, rightSign);
  out.add3(23, ending, leftSign, rightSign);
  out.add2(25, rule, here);
  out.add2(26, rule, quotes);
  out.add(27, Math.min(view.reports, 3));
  out.add2(28, here, Math.min(view.reports, 2));
  out.add2(29, formLeft1, formRight1);
  out.add2(30, formLeft2, formLeft1);
  out.add2(31, formRight1, formRight2);
  out.add(32, word?.shape === 'capital' ? 1 : 0);
  out.add2(33, ending, formRight1);
  out.add2(34, ending, formLeft1);
  out.add(35, to - from < 8 ? 1 : to - from < 40 ? 2 : 3);
  out.add2(38, groupLeft1, group);
  out.add2(39, group, groupRight1);
  out.add3(40, group, quotes, that);
  out.add2(41, groupLeft1, groupRight1);
  out.add2(42, mix(groupLeft1, group), groupRight1);
  out.add3(43, group, groupRight1, groupRight2);
  out.add3(44, group, leftSign, rule);
  out.add2(45, group, place);
  out.add2(46, here, groupRight1);
  out.add2(47, here, groupLeft1);
  out.add2(48, mix(groupLeft2, groupLeft1), group);
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
