import type { Steps } from '../text/steps';
import type { ArticleModel } from './articleModel';
import { judgeSteps, type Judgement } from './judgeLines';
import type { LineTable } from './lineTable';
import { sectionsOf, type Section } from './sections';
import { tableRows } from './tableRows';

/** What was said of the sections of a long text, by their words with those beside them. Empty for a text of one section. */
export interface JudgedSections {
  readonly isEnglish: boolean;
  readonly byText: ReadonlyMap<string, Judgement>;
}

interface Judged {
  readonly judgement: Judgement;
  readonly sections: JudgedSections;
}

/**
 * Judges `table`, which is that of `text`: at once where it may be a single page, else section by section, so that neither
 * time nor what one line does to others grows with the text. Sections that `before` has too are not judged again; the
 * outcome is the same as without it. Linear.
 */
export function* judgeSections(
  model: ArticleModel,
  text: string,
  table: LineTable,
  before?: JudgedSections,
): Steps<Judged> {
  const { count, isEnglish } = table;
  const parts = sectionsOf(table);
  const byText = new Map<string, Judgement>();
  if (parts.length === 1) return { judgement: yield* judgeSteps(model, table), sections: { isEnglish, byText } };
  const known = before?.isEnglish === isEnglish ? before.byText : undefined;
  const all = { sums: new Float32Array(count), inside: new Uint8Array(count), traits: new Uint16Array(count) };
  for (const part of parts) {
    const own = sectionText(text, table, part);
    const judged = known?.get(own) ?? (yield* judgeSteps(model, tableRows(table, part.nearFrom, part.nearTo)));
    byText.set(own, judged);
    take(all, judged, part);
  }
  return { judgement: all, sections: { isEnglish, byText } };
}

/** The text of a section with the rows beside it, from the end of the row before them: all that its judgement rests on. */
function sectionText(text: string, { end }: LineTable, { nearFrom, nearTo }: Section): string {
  return text.slice(nearFrom === 0 ? 0 : end[nearFrom - 1], end[nearTo - 1]);
}

/** Takes over from `judged` what it says of the section's own rows. */
function take(all: Judgement, judged: Judgement, { from, to, nearFrom }: Section): void {
  all.sums.set(judged.sums.subarray(from - nearFrom, to - nearFrom), from);
  all.inside.set(judged.inside.subarray(from - nearFrom, to - nearFrom), from);
  all.traits.set(judged.traits.subarray(from - nearFrom, to - nearFrom), from);
}
