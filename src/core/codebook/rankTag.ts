import { folded } from '../text/folded';
import type { Tag } from './codebook';

/**
 * How well a tag fits what was typed, 0 best; undefined when it does not. In this order: its key alone, the beginning of its
 * label or name, of one of their words, the first letters of their words, any part of them, their letters in order.
 */
export function rankTag({ name, label = name, key }: Tag, typed: string): number | undefined {
  const wanted = folded(typed).replace(/[^\p{L}\p{N}]+/gu, '');
  if (wanted === '') return 0;
  if (typed === key) return 0;
  const ranks = [label, name].flatMap((one) => rankWords(folded(one), wanted) ?? []);
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

function rankWords(text: string, wanted: string): number | undefined {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const joined = words.join('');
  if (joined.startsWith(wanted)) return 1;
  if (words.some((word) => word.startsWith(wanted))) return 2;
  if (
    words
      .map((word) => word.charAt(0))
      .join('')
      .startsWith(wanted)
  )
    return 3;
  if (joined.includes(wanted)) return 4;
  return isSubsequence(wanted, joined) ? 5 : undefined;
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = 0;
  for (let index = 0; index < text.length && at < wanted.length; index++) {
    if (text.charAt(index) === wanted.charAt(at)) at += 1;
  }
  return at === wanted.length;
}
