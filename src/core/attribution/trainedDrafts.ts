import type { Steps } from '../text/steps';
import type { Draft, DraftKind, RuleDraft } from './draft';
import { withoutInserted, withoutSecondCue } from './insertedCue';
import { calibrated, chosen, judge } from './judge';
import type { Judged } from './judge';
import { ownModels } from './ownModels';
import type { EngineModels } from './ownModels';
import type { Prose } from './prose';
import { ruleSteps } from './rules/ruleDrafts';
import { sentenceOf } from './sentenceOf';
import { TrainedReader } from './trainedReader';
import { overlapOf } from './wordRange';
import type { WordRange } from './wordRange';

/** A quotation without a cue counts from this many words on, its marks included. */
const leastOrphan = 6;
/** The same for one within a sentence that goes on around it. */
const leastInnerOrphan = 8;
/** Pieces of content that end this many words before another one are not compared with it. */
const longestClaimed = 400;
/** Words of so many letters have a capital in a title. */
const leastInTitle = 4;
/** The share of what only the rules found that annotators took for attributions. */
const ruleProbability = 0.4;
/** The share of quotations without a source that annotators took for attributions; most of the others are a part of a longer one. */
const orphanProbability = 0.46;
/** Whole quotations with a source are right more often than the trees say: 75 % where those give 0.2, 97 % where they give 1 (the same articles). */
const leastOfQuotation = 0.7;

function toDraft(reader: TrainedReader, models: EngineModels, { candidate, probability }: Judged): Draft {
  const { hit, kind, rank, content } = candidate;
  const first = content[0];
  const source = rank === 0 || first === undefined ? hit.source : reader.sourceOf(hit.at, hit.sentence, first).source;
  const { rule } = hit;
  return {
    kind,
    cue: { from: hit.at, to: hit.at + (kind === 'accordingTo' ? 2 : 1) },
    source,
    inherited: rule?.inherited === true && rule.source?.from === source?.from,
    content: [...content],
    probability: sureOf(kind, source, calibrated(models.judge, probability)),
  };
}

/** The share of drafts like this that are right, given that of all candidates with their score. */
function sureOf(kind: DraftKind, source: WordRange | undefined, share: number): number {
  const isQuotation = kind === 'quoteBefore' || kind === 'quoteAfter';
  return isQuotation && source ? leastOfQuotation + (0.97 - leastOfQuotation) * share : share;
}

/** What only the rules found, where nothing else lays claim to the same words. */
function addRules(rules: readonly RuleDraft[], drafts: Draft[]): void {
  const cues = new Set(drafts.map(({ cue }) => cue?.from));
  const claimed = drafts.flatMap(({ content }) => content).sort((a, b) => a.from - b.from);
  let next = 0;
  for (const rule of rules) {
    const first = rule.content[0];
    if (!rule.cue || !first || cues.has(rule.cue.from)) continue;
    while (next < claimed.length && (claimed[next]?.to ?? 0) + longestClaimed <= first.from) next += 1;
    let free = true;
    for (let at = next; free && at < claimed.length && (claimed[at]?.from ?? 0) < first.to; at += 1) {
      const other = claimed[at];
      free = !other || overlapOf(other, first) <= 0.3;
    }
    if (free) drafts.push({ ...rule, probability: sureOf(rule.kind, rule.source, ruleProbability) });
  }
}

/** Whether all long words have capitals, as those of a book or a show: "Guardians of the Galaxy". */
function isTitle({ words }: Prose, { from, to }: WordRange): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word?.shape === 'lower' && word.lower.length >= leastInTitle) return false;
  }
  return true;
}

/** Quotations that no draft claims: the rest of the quotation before them, or said by somebody the text does not name. */
function addOrphans(prose: Prose, regions: readonly WordRange[], drafts: Draft[]): void {
  const taken = new Set<number>();
  for (const { content } of drafts) {
    for (const piece of content) {
      for (let at = piece.from; at < piece.to; at += 1) taken.add(prose.words[at]?.region ?? -1);
    }
  }
  const claimed = drafts.map((draft) => ({
    draft,
    end: Math.max(draft.cue?.to ?? 0, ...draft.content.map(({ to }) => to)),
  }));
  claimed.sort((a, b) => a.end - b.end);
  let next = 0;
  const orphans: Draft[] = [];
  regions.forEach((range, index) => {
    while (next < claimed.length && (claimed[next]?.end ?? 0) <= range.from) next += 1;
    if (taken.has(index) || prose.regions[index]?.single !== false || range.to - range.from < leastOrphan) return;
    const sentence = sentenceOf(prose, range.from);
    if (!sentence) return;
    const before = claimed[next - 1]?.draft;
    const whole = sentence.from === range.from;
    const near =
      before !== undefined && sentenceOf(prose, before.content[0]?.from ?? 0)?.paragraph === sentence.paragraph;
    const goesOn =
      near &&
      (before.kind === 'clauseBefore' || before.content.some(({ from }) => (prose.words[from]?.region ?? -1) >= 0));
    if (whole && goesOn) before.content.push(range);
    else if (whole || (range.to - range.from >= leastInnerOrphan && !isTitle(prose, range))) {
      orphans.push({
        kind: 'noCue',
        cue: undefined,
        source: undefined,
        inherited: false,
        content: [range],
        probability: orphanProbability,
      });
    }
  });
  drafts.push(...orphans);
}

/**
 * Who says what in the prose, by trained models: those that Marginalia carries, or `models`. In steps, a sentence each.
 */
export function* draftSteps(prose: Prose, models: EngineModels = ownModels()): Steps<Draft[]> {
  const reader = new TrainedReader(prose, yield* ruleSteps(prose), models);
  const hits = yield* reader.hitSteps();
  const picked = withoutInserted(prose, withoutSecondCue(prose, chosen(prose, judge(reader, hits, models.judge))));
  const drafts = picked.map((judged) => toDraft(reader, models, judged));
  addRules(reader.rules, drafts);
  addOrphans(prose, reader.reading.codes.regions, drafts);
  return drafts;
}
