import { leadingAbbreviations, sentenceOpeners, trailingAbbreviations } from './abbreviations';
import { codePointAt, isDigit, isLineBreak, isLower, isSpace, isUpper, isWordCharacter } from './characters';
import type { Span } from './span';

const enders = /[.!?…\n\r\u2028\u2029]/g;
const closers = '”’"\'»)]“';
const reporting = /(?:[\p{Lu}][\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|told|added|wrote|tweeted|replied)\b/uy;

/** How far back the word before a full stop is looked at: no abbreviation is longer. */
const longestWord = 12;

function wordBefore(text: string, dot: number, from: number): string {
  let start = dot;
  while (start > from && dot - start <= longestWord) {
    const unit = text.charCodeAt(start - 1);
    if (unit !== 46 && !isWordCharacter(unit)) break;
    start -= 1;
  }
  return text.slice(start, dot);
}

/** The capitalised word at `at`, to be looked up among the words that open sentences. */
function wordAt(text: string, at: number, to: number): string {
  let end = at;
  while (end < to && end - at <= longestWord && isWordCharacter(text.charCodeAt(end))) end += 1;
  return text.slice(at, end);
}

/** Whether the full stop at `dot` belongs to an abbreviation that goes on with what stands at `next`. */
function isAbbreviated(text: string, dot: number, next: number, span: Span): boolean {
  const word = wordBefore(text, dot, span.start);
  const lower = word.toLowerCase();
  if (leadingAbbreviations.has(lower)) return true;
  if (lower === 'no') return isDigit(text.charCodeAt(next));
  const initial = word.length === 1 && isUpper(codePointAt(text, dot - 1)) && word !== 'I';
  const dotted = word.length <= 8 && /^\p{L}(?:\.\p{L}{1,2})+$/u.test(word);
  const known = trailingAbbreviations.has(lower) && isUpper(codePointAt(text, dot - word.length));
  return (initial || dotted || known) && !sentenceOpeners.has(wordAt(text, next, span.end));
}

/** Where the sentence that ends with the mark at `mark` ends, closing marks included; undefined when it goes on. */
function endAfter(text: string, mark: number, span: Span): number | undefined {
  let at = mark + 1;
  while (at < span.end && '.!?…'.includes(text.charAt(at))) at += 1;
  const afterMarks = at;
  while (at < span.end && closers.includes(text.charAt(at))) {
    // An opening mark that touches the next word opens the next sentence.
    if (text.charAt(at) === '“' && isWordCharacter(codePointAt(text, at + 1))) break;
    at += 1;
  }
  const closed = at > afterMarks;
  if (at >= span.end || isLineBreak(text.charCodeAt(at))) return at;
  const glued = !isSpace(text.charCodeAt(at));
  if (glued) {
    const quoted = closed && '”"'.includes(text.charAt(at - 1));
    const opens = text.charAt(at) === '“' || (quoted && isUpper(codePointAt(text, at)));
    return opens ? at : undefined;
  }
  let next = at;
  while (next < span.end && isSpace(text.charCodeAt(next)) && !isLineBreak(text.charCodeAt(next))) next += 1;
  if (next >= span.end || isLineBreak(text.charCodeAt(next))) return at;
  const follower = codePointAt(text, next);
  if (isLower(follower) || ',;:%)'.includes(text.charAt(next))) return undefined;
  const fullStop = afterMarks === mark + 1 && text.charAt(mark) === '.';
  if (fullStop) return !closed && isAbbreviated(text, mark, next, span) ? undefined : at;
  if (closed && !text.startsWith('.', mark)) {
    reporting.lastIndex = next;
    if (reporting.test(text)) return undefined;
  }
  return at;
}

/**
 * The sentences of `text` within `span`, in order, without white space at their edges. A line break always ends one; a
 * question or exclamation in quotation marks goes on with the "he said" behind it; closing marks belong to the sentence
 * that they close, also where the next one follows without a space (`news.”Eliasson said`).
 */
export function sentences(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let start = span.start;
  const add = (end: number): void => {
    let to = end;
    while (start < to && isSpace(text.charCodeAt(start))) start += 1;
    while (to > start && isSpace(text.charCodeAt(to - 1))) to -= 1;
    if (to > start) found.push({ start, end: to });
    start = end;
  };
  enders.lastIndex = span.start;
  for (let hit = enders.exec(text); hit && hit.index < span.end; hit = enders.exec(text)) {
    const end = isLineBreak(text.charCodeAt(hit.index)) ? hit.index + 1 : endAfter(text, hit.index, span);
    if (end === undefined) {
      // A run of marks is looked at once, or a long one would cost its square.
      while (enders.lastIndex < span.end && '.!?…'.includes(text.charAt(enders.lastIndex))) enders.lastIndex += 1;
      continue;
    }
    add(end);
    enders.lastIndex = end;
  }
  add(span.end);
  return found;
}
