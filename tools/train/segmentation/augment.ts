import type { Random } from '../random';
import { foldOf, type CorpusRecord } from './corpus';
import { syntheticAppeal } from './syntheticAppeals';
import { date, syntheticComments, type CommentWords } from './syntheticComments';
import { syntheticTeasers, type Teaser } from './syntheticTeasers';

/** Lines with what is known of them, as in a record. */
interface Labelled {
  readonly lines: string[];
  readonly labels: (0 | 1 | null)[];
  readonly fine: string[];
}

/** What the pages of one fold lend to each other. */
interface Donors {
  readonly frames: readonly { readonly above: Labelled; readonly below: Labelled }[];
  readonly articles: readonly CorpusRecord[];
  readonly teasers: readonly Teaser[];
  readonly comments: readonly string[];
  readonly sentences: readonly string[];
}

/**
 * Pages made of others: an article in another page's frame, comment threads, teaser lists and second articles below
 * it, articles cut short. Everything on a page comes from sites of one fold, and the page counts as its host's site,
 * so that nothing of a held-back site is ever trained on.
 */
export function augment(records: readonly CorpusRecord[], folds: number, random: Random): CorpusRecord[] {
  const made: CorpusRecord[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const own = records.filter((record) => record.lang === 'en' && foldOf(record.site, folds) === fold);
    const donors = gather(own);
    own.forEach((host, index) => {
      made.push(compose(host, donors, random, index));
    });
  }
  return made;
}

function gather(records: readonly CorpusRecord[]): Donors {
  const bodyLines = records.flatMap((record) =>
    record.lines.filter((line, at) => record.labels[at] === 1 && line.length > 60),
  );
  return {
    frames: records.filter((record) => record.variant === 'full').map((record) => frame(record)),
    articles: records.filter((record) => record.variant === 'pruned'),
    teasers: records.flatMap((record) => teaser(record)),
    comments: records.flatMap((record) =>
      record.lines.filter((line, at) => record.fine[at] === 'comments' && record.labels[at] === 0 && line.length > 50),
    ),
    sentences: bodyLines.map((line) => /^.{20,200}?[.!?](?= |$)/.exec(line)?.[0] ?? line.slice(0, 150)),
  };
}

/** What stands above and below the article of a page; the lines of its head left out. */
function frame(record: CorpusRecord): { above: Labelled; below: Labelled } {
  const first = record.labels.indexOf(1);
  const last = record.labels.lastIndexOf(1);
  const isOther = (at: number): boolean => !['headline', 'byline', 'date', 'dup', 'h1'].includes(record.fine[at] ?? '');
  return {
    above: take(record, (at) => at < first && isOther(at)),
    below: take(record, (at) => at > last && isOther(at)),
  };
}

function take(record: CorpusRecord, wanted: (line: number) => boolean): Labelled {
  const part: Labelled = { lines: [], labels: [], fine: [] };
  record.lines.forEach((line, at) => {
    if (wanted(at)) append(part, line, record.labels[at] ?? null, record.fine[at] ?? '');
  });
  return part;
}

function append(part: Labelled, line: string, label: 0 | 1 | null, fine: string): void {
  part.lines.push(line);
  part.labels.push(line.trim() === '' ? null : label);
  part.fine.push(fine);
}

function appendAll(part: Labelled, more: Labelled): void {
  more.lines.forEach((line, at) => {
    append(part, line, more.labels[at] ?? null, more.fine[at] ?? '');
  });
}

function appendOther(part: Labelled, lines: readonly string[], fine: string): void {
  for (const line of lines) append(part, line, 0, fine);
}

function teaser(record: CorpusRecord): Teaser[] {
  const headline = record.lines[record.fine.indexOf('headline')];
  const lede = record.lines[record.labels.indexOf(1)];
  return headline === undefined || lede === undefined ? [] : [{ headline: headline.trim(), lede: lede.trim() }];
}

function compose(host: CorpusRecord, donors: Donors, random: Random, index: number): CorpusRecord {
  const page: Labelled = { lines: [], labels: [], fine: [] };
  const framed = random.next() < (host.variant === 'full' ? 0.2 : 0.6) ? random.pick(donors.frames) : undefined;
  if (framed) appendAll(page, framed.above);
  appendAll(page, random.next() < 0.12 ? cutShort(host, random) : take(host, () => true));
  const tails = [
    (): void => {
      appendOther(page, syntheticComments(random, commentWords(host, donors, random)), 'comments');
    },
    (): void => {
      appendOther(page, syntheticTeasers(random, donors.teasers), 'related');
    },
    (): void => {
      appendSecond(page, donors, random);
    },
    (): void => {
      appendSlice(page, donors, random);
    },
    (): void => {
      appendOther(page, syntheticAppeal(random), 'ad');
    },
  ];
  const chances = framed ? [0.3, 0.2, 0.15, 0, 0.15] : [0.45, 0.35, 0.25, 0.4, 0.2];
  const order = Uint32Array.from(tails.keys());
  random.shuffle(order);
  for (const tail of order) if (random.next() < (chances[tail] ?? 0)) tails[tail]?.();
  if (framed) appendAll(page, framed.below);
  return { ...host, ...page, id: `${host.id}:made${index}`, variant: framed ? 'full' : host.variant };
}

/** The page with only the first paragraphs of its article. */
function cutShort(host: CorpusRecord, random: Random): Labelled {
  let kept = 2 + random.below(5);
  return take(host, (at) => host.labels[at] !== 1 || kept-- > 0);
}

/** Comments speak of what the article speaks of: half of the sentences are its own. */
function commentWords(host: CorpusRecord, donors: Donors, random: Random): CommentWords {
  const own = host.lines.filter((line, at) => host.labels[at] === 1 && line.length > 40 && line.length < 300);
  const others = Array.from({ length: own.length + 10 }, () => random.pick(donors.sentences) ?? '');
  const title = host.lines[host.fine.indexOf('headline')] ?? '';
  return { comments: donors.comments, sentences: [...own, ...others], title: title.trim() };
}

/** Some lines from below another page's article: author's notes, advertisements, forms. */
function appendSlice(page: Labelled, donors: Donors, random: Random): void {
  const below = random.pick(donors.frames)?.below;
  if (!below) return;
  const from = random.below(Math.max(1, below.lines.length - 8));
  append(page, '', null, '');
  appendOther(page, below.lines.slice(from, from + 4 + random.below(24)), 'footer');
}

/** Another page's article, as on pages that print several: only the first one is the page's. */
function appendSecond(page: Labelled, donors: Donors, random: Random): void {
  const other = random.pick(donors.articles);
  if (!other) return;
  const [{ headline } = { headline: '' }] = teaser(other);
  appendOther(page, ['', headline, '', ...(random.next() < 0.4 ? [date(random), ''] : [])], 'related');
  const first = other.labels.indexOf(1);
  const last = Math.min(other.labels.lastIndexOf(1), first + (random.next() < 0.5 ? 6 + random.below(10) : 400));
  appendOther(page, other.lines.slice(first, last + 1), 'related');
}
