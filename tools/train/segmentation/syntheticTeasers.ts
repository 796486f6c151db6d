import type { Random } from '../random';
import { date } from './syntheticComments';

const headings = (
  'Related|Related Stories|More from this section|Most Read|Most Popular|Recommended|You may also like|Latest News|Top Stories|From around the web|' +
  'Don’t miss|Trending now|More stories|Also in the news|Read next|Editor’s picks|Other news|More on this story|In other news|Popular|See also'
).split('|');
const sections =
  'World|Sport|Politics|Business|Life|Health|Tech|Opinion|Culture|US News|Local|Entertainment|Money|Travel|Science'.split(
    '|',
  );

/** What a page can be announced by elsewhere. */
export interface Teaser {
  readonly headline: string;
  readonly lede: string;
}

/** A list of teasers of other stories, as they stand below and beside articles. */
export function syntheticTeasers(random: Random, teasers: readonly Teaser[]): string[] {
  const lines: string[] = [''];
  if (random.next() < 0.8) lines.push(random.pick(headings) ?? '', '');
  const mark = random.next() < 0.4 ? '  • ' : '';
  const withLede = random.next() < 0.6;
  const cut = random.next() < 0.5;
  const withSection = random.next() < 0.3;
  const withDate = random.next() < 0.35;
  const more = random.next() < 0.2 ? 'Read more' : undefined;
  const airy = random.next() < 0.5;
  const count = 2 + random.below(11);
  for (let item = 0; item < count; item++) {
    const teaser = random.pick(teasers);
    if (!teaser) break;
    if (withSection) lines.push(random.pick(sections) ?? '');
    lines.push(mark + teaser.headline);
    if (withDate) lines.push(random.next() < 0.5 ? date(random) : `${1 + random.below(23)} hours ago`);
    if (airy) lines.push('');
    if (withLede) lines.push(cut ? shortened(teaser.lede, 8 + random.below(25)) : teaser.lede);
    if (more !== undefined) lines.push(more);
    if (airy) lines.push('');
  }
  return lines;
}

function shortened(text: string, words: number): string {
  const all = text.split(' ');
  return all.length <= words ? text : `${all.slice(0, words).join(' ')}...`;
}
