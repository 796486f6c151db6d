import type { Codes } from './codes';
import { edgesLeft, edgesRight } from './contentCandidates';
import type { Edges } from './contentCandidates';
import type { ContentFeatures } from './contentFeatures';
import type { FeatureList } from './featureList';
import type { LinearModel } from './linearModel';
import type { WordRange } from './wordRange';
import type { Prose, Sentence } from './prose';
import { longestSource, sourceEdges } from './sourceCandidates';
import type { SourceFeatures } from './sourceFeatures';
import type { SpanCandidates } from './spanRanking';

/** One article with what the models need of it. */
export interface Reading {
  readonly prose: Prose;
  readonly codes: Codes;
  readonly contents: ContentFeatures;
  readonly sources: SourceFeatures;
}

interface Writer {
  start(at: number, out: FeatureList): void;
  end(at: number, out: FeatureList): void;
  pair(start: number, end: number, out: FeatureList): void;
  allows(start: number, end: number): boolean;
}

/** How many starts and ends are paired when time matters: the best of each by themselves. */
const mostKept = 6;

/** The indices of the parts with the highest scores, at most `mostKept`, and `always`. */
function strongest(
  candidates: SpanCandidates,
  parts: readonly number[],
  model: LinearModel,
  always: number | undefined,
): ReadonlySet<number> {
  if (parts.length <= mostKept) return new Set(parts);
  const score = (part: number): number => {
    const from = part === 0 ? 0 : (candidates.parts[part - 1] ?? 0);
    return model.score(candidates.features.data, from, candidates.parts[part] ?? from);
  };
  const scored = parts.map((part) => ({ part, value: score(part) }));
  scored.sort((a, b) => b.value - a.value || a.part - b.part);
  const kept = new Set(scored.slice(0, mostKept).map(({ part }) => part));
  if (always !== undefined) kept.add(always);
  return kept;
}

function addAll(
  candidates: SpanCandidates,
  edges: Edges,
  writer: Writer,
  rule: WordRange | undefined,
  model: LinearModel | undefined,
): void {
  const { features, parts, pairs } = candidates;
  const write = (fill: () => void): number => {
    fill();
    parts.push(features.length);
    return parts.length - 1;
  };
  const starts = edges.starts.map((at) => write(() => writer.start(at, features)));
  const ends = edges.ends.map((at) => write(() => writer.end(at, features)));
  const keptStarts = model && strongest(candidates, starts, model, starts[edges.starts.indexOf(rule?.from ?? -1)]);
  const keptEnds = model && strongest(candidates, ends, model, ends[edges.ends.indexOf(rule?.to ?? -1)]);
  edges.starts.forEach((from, i) => {
    if (keptStarts && !keptStarts.has(starts[i] ?? -1)) return;
    edges.ends.forEach((to, j) => {
      if (from >= to || !writer.allows(from, to) || (keptEnds && !keptEnds.has(ends[j] ?? -1))) return;
      const own = write(() => writer.pair(from, to, features));
      pairs.push({ from, to, start: starts[i] ?? -1, end: ends[j] ?? -1, own });
    });
  });
}

function empty(features: FeatureList): SpanCandidates {
  features.clear();
  return { features, parts: [], pairs: [] };
}

/** What the cue at `at` may report, on either side of it. Overwrites `features`. With a `model`,
 * only edges that are strong under it are paired. */
export function contentCandidates(
  reading: Reading,
  sentence: Sentence,
  at: number,
  rule: WordRange | undefined,
  features: FeatureList,
  model?: LinearModel,
): SpanCandidates {
  const { prose, codes, contents } = reading;
  const candidates = empty(features);
  for (const left of [false, true]) {
    const site = { sentence, at, left, rule };
    addAll(
      candidates,
      left ? edgesLeft(prose, codes, sentence, at) : edgesRight(prose, codes, sentence, at),
      {
        start: (start, out) => contents.start(site, start, out),
        end: (end, out) => contents.end(site, end, out),
        pair: (start, end, out) => contents.pair(site, start, end, out),
        allows: () => true,
      },
      rule,
      model,
    );
  }
  return candidates;
}

/** Who may be the source of the cue at `at`; the last candidate is nobody. Overwrites `features`. With a `model`,
 * only edges that are strong under it are paired. */
export function sourceCandidates(
  reading: Reading,
  sentence: Sentence,
  at: number,
  content: WordRange,
  rule: WordRange | undefined,
  features: FeatureList,
  model?: LinearModel,
): SpanCandidates {
  const { prose, codes, sources } = reading;
  const candidates = empty(features);
  const site = { sentence, at, content, rule };
  addAll(
    candidates,
    sourceEdges(prose, codes, sentence, at),
    {
      start: (start, out) => sources.start(site, start, out),
      end: (end, out) => sources.end(site, end, out),
      pair: (start, end, out) => sources.pair(site, start, end, out),
      allows: (start, end) => end - start <= longestSource && !(start <= at && at < end),
    },
    rule,
    model,
  );
  sources.none(site, features);
  candidates.parts.push(features.length);
  candidates.pairs.push({ from: -1, to: -1, start: -1, end: -1, own: candidates.parts.length - 1 });
  return candidates;
}
