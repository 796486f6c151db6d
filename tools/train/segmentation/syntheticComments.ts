import type { Random } from '../random';

const names = (
  'John|Mary|Dave|Sandra P.|jimbo52|TruthTeller|Karen Miller|anonymous|Guest|Peter|mike_in_texas|Ahmed K.|Lucy|Concerned Citizen|' +
  'R. Thompson|bluesky77|Chris|Old Sailor|Maria Gonzalez|Tom|NewsJunkie|steve h|Patricia|The Professor|Nick from London|Anna|wolf359|' +
  'Bill Carter|Dr. Who|Jenny|realist|Paul S|Grandma Jo|KT|Rajesh|A. Reader|nomad|Liz|Frank Castle|Emma W.|skeptic|Hank|Yusuf|Tina'
).split('|');
const places = 'London|New York|Manchester, UK|Texas, USA|Sydney|Toronto|Cardiff|Leeds|Dublin|Ohio'.split('|');
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const headings = (
  'Comments|{n} Comments|Comments ({n})|Reader Comments|Leave a comment|Responses to this article|{n} Responses|Have your say|Discussion|' +
  'What do you think?|Join the conversation|Your comments|Comments are closed.|View all comments|Sort by: newest|Showing {n} comments|' +
  'Post a comment|Most recommended|Add your comment|The views expressed are those of our readers.|{n} Comments on “{title}”|{n} Responses to “{title}”|' +
  '{n} thoughts on “{title}”|{n} responses to {title}|{n} Replies|Discussion about this post|{n} Comments so far|{n} comments for “{title}”|Responses|Reactions'
).split('|');
const openers = (
  'I think |Great article. |Well, |So |@{name} |Sorry but |LOL, |Thanks for this. |Really? |Totally agree. |As usual, |Why is it that |I live here and |' +
  'You are wrong. |Actually |Hmm, |What a joke! |Nonsense. |I hope |My guess is that |It is simple: |To {name}: |Good point, |Let me get this straight: '
).split('|');
const closers =
  ' Just my 2 cents.| Think about it.| Wake up people!| What do you think?| Shame on them.| Good luck.| Enough said.| :)| Disgusting!!| Thanks!'.split(
    '|',
  );
const actions =
  'Reply|Report abuse|Like|Flag as inappropriate|Permalink|Share|0|3|Link|Report comment|Recommend|Quote|Reply to this comment|Up|Report'.split(
    '|',
  );

/** Where the words of made-up comments come from: real comments, and sentences to be dressed up as such. */
export interface CommentWords {
  readonly comments: readonly string[];
  readonly sentences: readonly string[];
  /** The headline of the article that is commented on. */
  readonly title: string;
}

/** A thread of reader comments in one of the layouts that blogs and news sites had since 2005. */
export function syntheticComments(random: Random, words: CommentWords): string[] {
  const lines: string[] = [];
  const count = 1 + Math.floor(22 * random.next() ** 2);
  if (random.next() < 0.8)
    lines.push('', fill(random, random.pick(headings) ?? 'Comments').replace('{title}', words.title), '');
  const layout = random.below(layouts.length);
  const action = random.next() < 0.5 ? random.pick(actions) : undefined;
  const airy = random.next() < 0.6;
  for (let item = 0; item < count; item++) {
    const said = Array.from({ length: random.next() < 0.75 ? 1 : 2 + random.below(2) }, () =>
      commentText(random, words),
    );
    const body = airy ? said.flatMap((text) => [text, '']) : said;
    lines.push(...(layouts[layout]?.(random, item + 1, body) ?? body));
    if (action !== undefined) lines.push(action);
    if (airy) lines.push('');
  }
  return lines;
}

type Layout = (random: Random, number: number, body: readonly string[]) => string[];

const layouts: readonly Layout[] = [
  (random, _, body) => [`${name(random)} says:`, `${date(random)} at ${time(random)}`, '', ...body],
  (random, _, body) => [`${name(random)} on ${date(random)} ${time(random)}`, ...body],
  (random, _, body) => [...body, `Posted by ${name(random)} at ${date(random)}`],
  (random, number, body) => [`#${number} ${name(random)}`, date(random), ...body],
  (random, _, body) => [name(random), `${1 + random.below(23)} hours ago`, ...body],
  (random, _, body) => [...body, `- ${name(random)}, ${random.pick(places) ?? ''}, ${date(random)} ${time(random)}`],
  (random, _, body) => [`${name(random)} wrote:`, ...body],
  (random, _, body) => [...body, '', `Comment by ${name(random)} — ${date(random)} @ ${time(random)}`],
  (_, __, body) => [...body, ''],
  (random, number, body) => [`${number}. ${body[0] ?? ''}`, ...body.slice(1), name(random)],
  (random, number, body) => [
    `  ${number}. ${name(random)} says:`,
    ...body.map((text) => (text === '' ? '' : `  ${text}`)),
  ],
  (_, number, body) => [
    `  ${number}. ${body[0] ?? ''}`,
    ...body.slice(1).map((text) => (text === '' ? '' : `  ${text}`)),
  ],
  (random, _, body) => [`${name(random)} says`, '', `${date(random)} ${time(random)}`, '', ...body],
  (random, _, body) => [`@${name(random)}:`, ...body],
  (random, _, body) => [`  • ${name(random)}`, ...body],
  (random, _, body) => [`${name(random)} (${date(random)})`, '', ...body],
  (random, _, body) => [`${date(random)} | ${time(random)}`, '', ...body, '', name(random)],
];

function commentText(random: Random, { comments, sentences }: CommentWords): string {
  if (comments.length > 0 && random.next() < 0.3) return random.pick(comments) ?? '';
  let text = Array.from({ length: 1 + random.below(4) }, () => random.pick(sentences) ?? '').join(' ');
  if (random.next() < 0.55)
    text = fill(random, random.pick(openers) ?? '') + text.charAt(0).toLowerCase() + text.slice(1);
  if (random.next() < 0.3) text += random.pick(closers) ?? '';
  if (random.next() < 0.15) text = text.toLowerCase();
  return random.next() < 0.15 ? text.replace(/\.$/, '') : text;
}

function fill(random: Random, pattern: string): string {
  return pattern.replace('{n}', String(1 + random.below(300))).replace('{name}', name(random));
}

function name(random: Random): string {
  return random.pick(names) ?? 'Guest';
}

/** A date in one of the common ways to write it. */
export function date(random: Random): string {
  const month = random.pick(months) ?? 'May';
  const day = 1 + random.below(28);
  const year = 2005 + random.below(20);
  const written = [
    `${month} ${day}, ${year}`,
    `${day} ${month} ${year}`,
    `${month.slice(0, 3)} ${day}, ${year}`,
    `${1 + random.below(12)}/${day}/${year}`,
    `${year}-${10 + random.below(3)}-${10 + random.below(19)}`,
  ];
  return random.pick(written) ?? '';
}

function time(random: Random): string {
  const minutes = 10 + random.below(50);
  return random.next() < 0.6
    ? `${1 + random.below(12)}:${minutes} ${random.next() < 0.5 ? 'am' : 'pm'}`
    : `${random.below(24)}:${minutes}`;
}
