import type { Prose } from './prose';
import { isOf, WordClass } from './wordClasses';
import { spanOfWords } from './wordRange';
import type { WordRange } from './wordRange';

/** What the words of a source say about who speaks. */
export interface SourceReading {
  readonly kind: 'pronoun' | 'named' | 'unnamed';
  /** The name as it stands here, without title and role; empty unless `named`. */
  readonly name: string;
  /** Where that name stands, in words; empty range unless `named`. */
  readonly nameRange: WordRange;
  readonly role: string | undefined;
  /** Whether it names or describes one person, as against a body or several people. */
  readonly person: boolean;
  readonly title: string | undefined;
}

/** What is read of a source without a name. */
export const unnamed = (person: boolean, role?: string): SourceReading => ({
  kind: 'unnamed',
  name: '',
  nameRange: { from: 0, to: 0 },
  role,
  person,
  title: undefined,
});

/** The words of the range as they stand, white space as one space; empty for an empty range. */
export function textOfWords(prose: Prose, from: number, to: number): string {
  const span = spanOfWords(prose, { from, to });
  return span ? prose.text.slice(span.start, span.end).replace(/\s+/g, ' ') : '';
}

const civil = /^(?:mr|mrs|ms|miss|mx)\.?$/;

/** What is read of the name at `range`, its titles taken off; `person` when what stands around it shows one. */
export function named(prose: Prose, range: WordRange, role: string | undefined, person: boolean): SourceReading {
  const { words } = prose;
  let { from } = range;
  let title: string | undefined;
  let office = role;
  while (
    from < range.to - 1 &&
    isOf(words[from], WordClass.title) &&
    !/^(?:sir|dame|lord|lady)$/.test(words[from]?.lower ?? '')
  ) {
    title = words[from]?.lower ?? '';
    if (!civil.test(title) && office === undefined) office = textOfWords(prose, from, from + 1);
    from += 1;
  }
  const hasBody = isOf(words[range.to - 1], WordClass.body) || isOf(words[from], WordClass.body);
  let to = range.to;
  while (to > from + 1 && words[to - 1]?.lower === "'s") to -= 1;
  const isPerson =
    person || title !== undefined || (to - from >= 2 && to - from <= 4 && !hasBody && words[from - 1]?.lower !== 'the');
  return {
    kind: 'named',
    name: nameText(prose, from, to),
    nameRange: { from, to },
    role: office,
    person: isPerson,
    title,
  };
}

/** Bodies that are never named without their article. */
const withArticle = /^(?:White House|Government|Kremlin|Pentagon|Vatican|West)$/;

function nameText(prose: Prose, from: number, to: number): string {
  const name = textOfWords(prose, from, to);
  return withArticle.test(name) ? `The ${name}` : name;
}
