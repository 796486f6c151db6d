import type { Line, LineKind } from '../segmentation/line';
import { textOf } from '../text/span';
import { ArticleView } from './articleView';

/** Kinds of line that say who wrote it, where and when. */
const origin: ReadonlySet<LineKind> = new Set<LineKind>(['byline', 'dateline']);

/** The article as plain text: what the view of the article shows, with one line break at its end. Empty without an article. */
export function articleText(source: string, lines: readonly Line[]): string {
  const { text } = new ArticleView(source, lines);
  return text.trim() === '' ? '' : `${text.trimEnd()}\n`;
}

/**
 * The article as Markdown (CommonMark): the headline as heading, what comes before the first paragraph of byline, place and
 * date in one line under it, the standfirst in italics, sub-headings one level down. Characters that mean something in
 * Markdown are escaped, so that the words stay what they are. Line breaks are LF. Empty without an article.
 */
export function articleMarkdown(source: string, lines: readonly Line[]): string {
  const view = new ArticleView(source, lines);
  const shown = view.lines
    .map((line) => ({ kind: line.kind, words: escaped(textOf(view.text, line)) }))
    .filter(({ words }) => words !== '');
  const firstBody = shown.findIndex(({ kind }) => kind === 'body');
  const head = firstBody < 0 ? shown : shown.slice(0, firstBody);
  const origins = head.filter(({ kind }) => origin.has(kind)).map(({ words }) => words);
  const title = head.findIndex(({ kind }) => kind === 'headline');
  const blocks = shown.flatMap(({ kind, words }, at) => {
    if (at === title) return origins.length > 0 ? [`# ${words}`, origins.join(' · ')] : [`# ${words}`];
    if (title >= 0 && at < head.length && origin.has(kind)) return [];
    return [block(kind, words)];
  });
  return blocks.map((one) => `${one}\n`).join('\n');
}

function block(kind: LineKind, words: string): string {
  if (kind === 'headline' || kind === 'subheading') return `## ${words}`;
  return kind === 'standfirst' ? `*${words}*` : words;
}

/** `words` on one line, without meaning to Markdown. */
function escaped(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(#{1,6}|[-+]|=+|-+)(?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/#+$/, '\\$&');
}
