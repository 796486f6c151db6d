import type { Steps } from '../text/steps';
import type { Draft } from './draft';
import type { Prose } from './prose';
import { ruleSteps } from './rules/ruleDrafts';
import { secondHalf } from './secondHalf';
import { sentenceOf } from './sentenceOf';
import { kindOf, ownModels, TrainedReader } from './trainedReader';
import type { Hit } from './trainedReader';
import { isOf, WordClass } from './wordClasses';
import { overlapOf } from './wordRange';
import type { WordRange } from './wordRange';

/** A hit counts from this value of `strengthOf` on: where recall and precision balance on the development articles. */
const leastStrength = 0.28;
/** The same for a cue that is no known verb of reporting. */
const leastUnknownStrength = 0.4;
/** The same for what somebody agreed or threatened to do. */
const leastDeed = 0.7;
/** "according to" without the pattern that the rules know counts from this many words of content on. */
const leastLoose = 5;
/** What a draft is worth that only the rules have. */
const ruleStrength = 0.35;
/** Content without quotation marks counts from this many words on. */
const leastContent = 3;
/** A quotation without a cue counts from this many words on, its marks included. */
const leastOrphan = 6;
/** The same for one within a sentence that goes on around it. */
const leastInnerOrphan = 8;

/** How much is to be said for a hit: its cue counts fully, its content by the square root. */
function strengthOf({ cue, content }: Hit): number {
  return cue * Math.sqrt(content.probability);
}

function counts(prose: Prose, hit: Hit): boolean {
  const cue = prose.words[hit.at];
  const known = isOf(cue, WordClass.report | WordClass.reporting | WordClass.reportBase) || cue?.lower === 'according';
  if (strengthOf(hit) < (known ? leastStrength : leastUnknownStrength)) return false;
  const { content, source } = hit;
  const opening = prose.words[content.from];
  // "agreed to stay on" is a deed more often than a statement.
  const deed = opening?.lower === 'to' && (!known || isOf(cue, WordClass.weak));
  if (deed && strengthOf(hit) < leastDeed) return false;
  const quoted = (opening?.region ?? -1) >= 0;
  if (!quoted && source && content.from <= source.from && source.to <= content.to) return false;
  if (cue?.lower === 'according' && !hit.rule && content.to - content.from < leastLoose) return false;
  return quoted || content.to - content.from >= leastContent;
}

/** Leaves of hits that report nearly the same words only the strongest. The hits are in order of their cues. */
function withoutDoubles(hits: readonly Hit[]): Hit[] {
  const strongestFirst = [...hits].sort((a, b) => strengthOf(b) - strengthOf(a) || a.at - b.at);
  const bySentence = new Map<number, Hit[]>();
  const chosen: Hit[] = [];
  for (const hit of strongestFirst) {
    const key = hit.sentence.from;
    const others = bySentence.get(key) ?? [];
    if (others.some((other) => overlapOf(other.content, hit.content) > 0.7)) continue;
    others.push(hit);
    bySentence.set(key, others);
    chosen.push(hit);
  }
  return chosen.sort((a, b) => a.at - b.at);
}

/** Where the content ends: before another speaker's verb ("…, spokesman Josh Earnest said") where the rules see one. */
function endOf(prose: Prose, { at, content, rule }: Hit): number {
  const ruled = rule?.content[0];
  if (!ruled || content.from < at || Math.abs(ruled.from - content.from) > 1 || ruled.to >= content.to)
    return content.to;
  for (let index = ruled.to; index < Math.min(content.to, ruled.to + 8); index += 1) {
    const word = prose.words[index];
    if (word?.region === -1 && isOf(word, WordClass.report)) return ruled.to;
  }
  return content.to;
}

function toDraft(prose: Prose, hit: Hit): Draft {
  const { content, rule } = hit;
  const first = { from: content.from, to: endOf(prose, hit) };
  const more = rule && rule.content.length > 1 && rule.content[0]?.to === content.to ? rule.content.slice(1) : [];
  const kind = kindOf(prose, hit);
  const behind = Math.max(hit.at + 1, hit.source && hit.source.from > hit.at ? hit.source.to : 0);
  const second =
    (kind === 'clauseBefore' || kind === 'quoteBefore') && more.length === 0
      ? secondHalf(prose, hit.sentence, behind, kind === 'quoteBefore')
      : undefined;
  const inherited = rule?.inherited === true && rule.source?.from === hit.source?.from;
  return {
    kind,
    cue: { from: hit.at, to: hit.at + (prose.words[hit.at]?.lower === 'according' ? 2 : 1) },
    source: hit.source,
    inherited,
    content: [first, ...more, ...(second ? [second] : [])],
    strength: strengthOf(hit),
  };
}

/** What only the rules found, where nothing else lays claim to the same words. */
function addRules(rules: readonly Draft[], drafts: Draft[]): void {
  const cues = new Set(drafts.map(({ cue }) => cue?.from));
  const claimed = drafts.flatMap(({ content }) => content).sort((a, b) => a.from - b.from);
  let next = 0;
  for (const rule of rules) {
    const first = rule.content[0];
    if (!rule.cue || !first || cues.has(rule.cue.from)) continue;
    while (next < claimed.length && (claimed[next]?.to ?? 0) + 400 <= first.from) next += 1;
    let free = true;
    for (let at = next; free && at < claimed.length && (claimed[at]?.from ?? 0) < first.to; at += 1) {
      const other = claimed[at];
      free = !other || overlapOf(other, first) <= 0.3;
    }
    if (free) drafts.push({ ...rule, strength: ruleStrength });
  }
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
    else if (whole || range.to - range.from >= leastInnerOrphan) {
      orphans.push({
        kind: 'noCue',
        cue: undefined,
        source: undefined,
        inherited: false,
        content: [range],
        strength: 0.5,
      });
    }
  });
  drafts.push(...orphans);
}

/** Who says what in the prose, by the trained models; in steps, a sentence each. */
export function* draftSteps(prose: Prose, models = ownModels()): Steps<Draft[]> {
  const reader = new TrainedReader(prose, yield* ruleSteps(prose), models);
  const hits = yield* reader.hitSteps();
  const strong = hits.filter((hit) => counts(prose, hit));
  const drafts = withoutDoubles(strong).map((hit) => toDraft(prose, hit));
  addRules(reader.rules, drafts);
  addOrphans(prose, reader.reading.codes.regions, drafts);
  return drafts;
}
