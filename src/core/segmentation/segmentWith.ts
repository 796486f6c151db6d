import type { Reason } from '../text/reason';
import { finish, type Steps } from '../text/steps';
import { calibrated, type ArticleModel, type PageModels } from './articleModel';
import type { Judgement } from './judgeLines';
import { judgeSections, type JudgedSections } from './judgeSections';
import { isArticleKind, type Line, type LineKind } from './line';
import type { LineTable } from './lineTable';
import { nameKinds } from './nameKinds';
import { inItsLanguage } from './pageLanguage';
import { kindReasons, segmentReasons } from './reasons';
import { repeatedLeads } from './repeatedLeads';
import { scanSteps, type ScannedText } from './scanLines';
import { traitReasons } from './traits';

const none: readonly Reason[] = [];

/** The lines of a text, and what helps to find those of one that differs from it little. */
export interface Segmentation extends ScannedText {
  readonly lines: readonly Line[];
  readonly sections: JudgedSections;
}

/** `segment` with other models: to measure some that are not shipped. */
export function segmentWith({ english, other }: PageModels<ArticleModel>, text: string): readonly Line[] {
  return finish(segmentSteps({ english: () => english, other: () => other }, text)).lines;
}

/** The same in steps, with models that are unpacked when they are needed; `before` saves work and changes nothing. */
export function* segmentSteps(
  models: PageModels<() => ArticleModel>,
  text: string,
  before?: Segmentation,
): Steps<Segmentation> {
  if (before?.text === text) return before;
  const scanned = yield* scanSteps(text, before);
  const table = inItsLanguage(scanned);
  const model = table.isEnglish ? models.english() : models.other();
  const { judgement, sections } = yield* judgeSections(model, text, table, before?.sections);
  const kinds = nameKinds(table, judgement);
  yield;
  return { text, table: scanned, sections, lines: yield* lineSteps(model, text, table, kinds, judgement) };
}

/** How many lines are described in one step. */
const stepLines = 4096;

function* lineSteps(
  model: ArticleModel,
  text: string,
  table: LineTable,
  kinds: readonly LineKind[],
  judgement: Judgement,
): Steps<readonly Line[]> {
  const explain = explainer();
  const repeats = repeatedLeads(table, kinds);
  const lines: Line[] = [];
  let row = 0;
  let start = 0;
  for (let number = 0; number < table.lineCount; number++) {
    const blank = row >= table.count || table.line[row] !== number;
    const end = blank ? lineEnd(text, start) : (table.end[row] ?? start);
    if (blank) lines.push({ start, end, kind: 'blank', article: null, confidence: 1, why: none });
    else lines.push(describe(model, table, row, kinds[row] ?? 'other', repeats.get(row), judgement, explain));
    if (!blank) row++;
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    if (number % stepLines === 0) yield;
  }
  return lines;
}

type Explain = (kind: LineKind, traits: number) => readonly Reason[];

/** Gives reasons for a kind and traits; lines with the same reasons share one list. */
function explainer(): Explain {
  const known = new Map<LineKind, Map<number, readonly Reason[]>>();
  return (kind, traits) => {
    let ofKind = known.get(kind);
    if (!ofKind) known.set(kind, (ofKind = new Map<number, readonly Reason[]>()));
    const found = ofKind.get(traits);
    if (found) return found;
    const why = [kindReasons[kind], ...traitReasons(traits, isArticleKind(kind) === true)];
    ofKind.set(traits, why);
    return why;
  };
}

const repeatWhy: readonly Reason[] = [segmentReasons.repeat];

function describe(
  model: ArticleModel,
  table: LineTable,
  row: number,
  kind: LineKind,
  repeats: number | undefined,
  { sums, traits }: Judgement,
  explain: Explain,
): Line {
  const start = table.start[row] ?? 0;
  const end = table.end[row] ?? start;
  if (repeats !== undefined)
    return { start, end, kind: 'other', article: false, confidence: 0.95, why: repeatWhy, repeats };
  const article = isArticleKind(kind);
  const share = calibrated(model, sums[row] ?? 0);
  // A rule that overrules the model is given the benefit of the doubt, and no more.
  const confidence = Math.max(0.5, Math.round(100 * (article === true ? share : 1 - share)) / 100);
  return { start, end, kind, article, confidence, why: explain(kind, traits[row] ?? 0) };
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}
