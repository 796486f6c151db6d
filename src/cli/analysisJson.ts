import type { Analysis } from '../core/analysis';
import type { Attribution } from '../core/attribution/attribution';
import type { Claim } from '../core/claims/claim';
import type { ScoredSentence } from '../core/claims/scores';
import type { Line } from '../core/segmentation/line';
import type { Span } from '../core/text/span';

/** A span as the command line writes it. */
type Pair = readonly [start: number, end: number];

/** What `analyse` prints for one document. */
export interface AnalysisJson {
  readonly id: unknown;
  readonly lines: readonly Pick<Line, 'start' | 'end' | 'kind' | 'article' | 'confidence'>[];
  readonly attributions: readonly AttributionJson[];
  readonly claims: readonly ClaimJson[];
  /** Only where scores were asked for. */
  readonly sentences?: readonly ScoredSentence[];
}

interface AttributionJson {
  readonly type: Attribution['type'];
  readonly content: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly source: readonly Pair[];
  readonly speaker?: { readonly name: string; readonly role?: string };
  readonly confidence: number;
}

interface ClaimJson extends Span {
  readonly claimant?: string;
  readonly score: number;
  /** Kinds of reason, each once, strongest first. */
  readonly reasons: readonly string[];
}

/** `analysis` in the shape of the command line, keys in their documented order, shares to three digits. */
export function analysisJson(
  id: unknown,
  { lines, attributions, claims }: Analysis,
  sentences?: readonly ScoredSentence[],
): AnalysisJson {
  return {
    id,
    lines: lines.map(({ start, end, kind, article, confidence }) => ({
      start,
      end,
      kind,
      article,
      confidence: rounded(confidence),
    })),
    attributions: attributions.map(attributionJson),
    claims: claims.map(claimJson),
    ...(sentences ? { sentences: sentences.map(sentenceJson) } : {}),
  };
}

/** A share to three digits. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function attributionJson({ type, content, cue, source, speaker, confidence }: Attribution): AttributionJson {
  return {
    type,
    content: content.map(pair),
    cue: cue.map(pair),
    source: source.map(pair),
    ...(speaker
      ? { speaker: { name: speaker.name, ...(speaker.role === undefined ? {} : { role: speaker.role }) } }
      : {}),
    confidence: rounded(confidence),
  };
}

function claimJson({ start, end, claimant, score, reasons }: Claim): ClaimJson {
  return {
    start,
    end,
    ...(claimant === undefined ? {} : { claimant }),
    score: rounded(score),
    reasons: [...new Set(reasons.map(({ kind }) => kind))],
  };
}

function pair({ start, end }: Span): Pair {
  return [start, end];
}

function sentenceJson({ start, end, checkworthy, factual }: ScoredSentence): ScoredSentence {
  return { start, end, checkworthy: rounded(checkworthy), factual: rounded(factual) };
}
