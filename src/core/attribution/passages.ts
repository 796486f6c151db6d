import type { Prose, Sentence } from './prose';

/**
 * Paragraphs of an article that are read without a look beyond them: one by itself, or several that a quotation joins. Each
 * pair is half-open, in numbers of the prose.
 */
export interface Passage {
  readonly paragraphs: readonly [number, number];
  readonly sentences: readonly [number, number];
  readonly words: readonly [number, number];
  readonly regions: readonly [number, number];
}

interface OpenPassage {
  readonly paragraphs: [number, number];
  readonly sentences: [number, number];
  readonly words: [number, number];
  readonly regions: [number, number];
}

/**
 * Cuts the prose into passages, in order. A paragraph is joined to the one before it where it opens with a quotation ("He
 * said:" may introduce it), and to all since the quotation that it goes on.
 */
export function passagesOf(prose: Prose): readonly Passage[] {
  const passages: OpenPassage[] = [];
  for (const [number, sentence] of prose.sentences.entries()) {
    const last = passages.at(-1);
    const region = prose.words[sentence.from]?.region ?? -1;
    const sameParagraph = last !== undefined && sentence.paragraph < last.paragraphs[1];
    const passage = last && (sameParagraph || region >= 0) ? last : openAfter(prose, last, number);
    if (passage !== last) passages.push(passage);
    extend(prose, passage, sentence, number);
    const goesOn = prose.regions[region]?.continues === true && prose.regions[region - 1]?.closed === false;
    if (goesOn) joinBack(passages, region - 1);
  }
  return passages;
}

function openAfter(prose: Prose, last: OpenPassage | undefined, number: number): OpenPassage {
  const { paragraph, from } = prose.sentences[number] ?? { paragraph: 0, from: 0 };
  const region = last?.regions[1] ?? 0;
  return {
    paragraphs: [paragraph, paragraph],
    sentences: [number, number],
    words: [from, from],
    regions: [region, region],
  };
}

function extend(prose: Prose, passage: OpenPassage, sentence: Sentence, number: number): void {
  passage.paragraphs[1] = sentence.paragraph + 1;
  passage.sentences[1] = number + 1;
  passage.words[1] = sentence.to;
  const end = prose.paragraphs[sentence.paragraph]?.end ?? sentence.end;
  while ((prose.regions[passage.regions[1]]?.start ?? Infinity) < end) passage.regions[1] += 1;
}

/** Joins the last passages to one that holds the region. */
function joinBack(passages: OpenPassage[], region: number): void {
  for (let last = passages.at(-1); last && last.regions[0] > region; last = passages.at(-1)) {
    const before = passages.at(-2);
    if (!before) return;
    before.paragraphs[1] = last.paragraphs[1];
    before.sentences[1] = last.sentences[1];
    before.words[1] = last.words[1];
    before.regions[1] = last.regions[1];
    passages.pop();
  }
}

/** What the passage looks like: passages with the same key are read alike, wherever they stand. */
export function keyOfPassage({ text, paragraphs, regions }: Prose, passage: Passage): string {
  const start = paragraphs[passage.paragraphs[0]]?.start ?? 0;
  const end = paragraphs[passage.paragraphs[1] - 1]?.end ?? start;
  let layout = '';
  for (let at = passage.regions[0]; at < passage.regions[1]; at += 1) {
    const region = regions[at];
    if (!region) break;
    const kind = (region.closed ? 1 : 0) + (region.continues ? 2 : 0) + (region.single ? 4 : 0);
    layout += `${region.start - start},${region.end - start},${kind};`;
  }
  for (let at = passage.paragraphs[0] + 1; at < passage.paragraphs[1]; at += 1)
    layout += `|${(paragraphs[at]?.start ?? 0) - start}`;
  return `${layout}\n${text.slice(start, end)}`;
}
