import type { Attribution, Speaker } from './attribution/attribution';
import { attributionSteps, type AttributionMemory } from './attribution/findAttributions';
import type { Claim } from './claims/claim';
import { claimSteps, type ClaimMemory } from './claims/findClaims';
import { correctLines, type LineMark } from './review/corrections';
import type { Line } from './segmentation/line';
import { segmentAgain } from './segmentation/segment';
import { finish, type Steps } from './text/steps';

/** Everything the detectors found in one text. Offsets are UTF-16, half-open, into the text as given. */
export interface Analysis extends Findings {
  /** Every line of the text in order, blank ones too; an empty text has one blank line. */
  readonly lines: readonly Line[];
}

/** What the detectors found in the lines of the article. */
export interface Findings {
  /** Who says what, ordered by where the content begins. */
  readonly attributions: readonly Attribution[];
  /** Who is named in the article, in order of first mention. */
  readonly speakers: readonly Speaker[];
  /** What can be checked, ordered by position. */
  readonly claims: readonly Claim[];
}

/** What is known before anything was looked for. */
export const noFindings: Findings = { attributions: [], speakers: [], claims: [] };

/**
 * The one door to the detectors. Pure, deterministic, and never throws, whatever the text.
 * `marks` are a person's corrections of lines; they win over the classifier.
 */
export function analyse(text: string, marks: readonly LineMark[] = []): Analysis {
  return finish(analysisSteps(text, marks));
}

/** `analyse` in steps. */
export function* analysisSteps(text: string, marks: readonly LineMark[] = []): Steps<Analysis> {
  const { lines: found } = yield* segmentAgain(text);
  const lines = correctLines(found, marks);
  return { lines, ...(yield* findingSteps(text, lines)) };
}

/** What `analyse` finds in `lines`, which are those of `text` with a person's corrections; in steps. */
export function* findingSteps(text: string, lines: readonly Line[]): Steps<Findings> {
  return (yield* findAgain(text, lines)).findings;
}

/** What was found in one text, with what saves work in the next one; it holds nothing of texts before. */
export interface RememberedFindings {
  readonly findings: Findings;
  readonly memory: FindingMemory;
}

/** Passages and sentences of one text, with what was found in each. Never changed. */
export interface FindingMemory {
  readonly attributions: AttributionMemory;
  readonly claims: ClaimMemory;
}

/**
 * The same as `findingSteps`, and faster where `before` is of a text that differs little, as by a keystroke: only what is
 * new is read, and who is named how throughout the article.
 */
export function* findAgain(text: string, lines: readonly Line[], before?: FindingMemory): Steps<RememberedFindings> {
  const read = yield* attributionSteps(text, lines, undefined, before?.attributions);
  const { attributions, speakers } = read;
  const { claims, memory } = yield* claimSteps(text, lines, attributions, before?.claims);
  return { findings: { attributions, speakers, claims }, memory: { attributions: read.memory, claims: memory } };
}
