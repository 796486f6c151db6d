import type { Codebook } from '../core/codebook/codebook';
import { tagProblems } from '../core/codebook/tagProblems';
import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';
import { anchorSidecar } from '../sidecar/anchorSidecar';
import type { DocumentText } from '../sidecar/newSidecar';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { writeSidecar } from '../sidecar/writeSidecar';
import { located, type LocatedProblem } from './locatedProblem';

/** What was found wrong with one sidecar, and what it should say instead. */
interface CheckedSidecar {
  readonly problems: readonly LocatedProblem[];
  /** What stays wrong after `fixed` is written. */
  readonly remaining: readonly LocatedProblem[];
  /** The sidecar with every annotation where it was found again with certainty; undefined when there is nothing to mend. */
  readonly fixed?: string;
}

interface Found {
  readonly span: Span;
  readonly message: Reason;
}

/**
 * Compares a sidecar with its document and its codebook (undefined when there is none: then tags are not checked).
 * `oldText` is the text that the sidecar was anchored to, where it is known; `others` is what else is wrong. Never throws.
 */
export function checkSidecar(
  parsed: ParsedSidecar,
  document: DocumentText,
  codebook: Codebook | undefined,
  oldText?: string,
  others: readonly Found[] = [],
): CheckedSidecar {
  const { source } = parsed;
  const lasting: Found[] = [...parsed.problems, ...wrongTags(parsed, codebook), ...others];
  if (parsed.writable !== true) {
    const problems = located(source, lasting);
    return { problems, remaining: problems };
  }
  const { annotations, changed, problems: unsure } = anchorSidecar(parsed, document.text, oldText);
  const drift = changed && parsed.document.sha256 !== undefined ? [driftOf(source)] : [];
  const written = changed ? writeSidecar(parsed, annotations, document) : undefined;
  return {
    problems: located(source, [...lasting, ...unsure, ...drift]),
    remaining: located(source, [...lasting, ...unsure]),
    ...(written?.ok === true && written.source !== source ? { fixed: written.source } : {}),
  };
}

/**
 * What is wrong with a sidecar whose document is missing. `homes` are documents without a sidecar that have its text.
 * Never throws.
 */
export function checkOrphan(
  parsed: ParsedSidecar,
  homes: readonly string[],
  codebook: Codebook | undefined,
): readonly LocatedProblem[] {
  const message = missing(homes);
  const found: Found[] = [...parsed.problems, ...wrongTags(parsed, codebook), { span: { start: 0, end: 0 }, message }];
  return located(parsed.source, found);
}

function missing([home, ...others]: readonly string[]): Reason {
  if (home === undefined)
    return { message: 'The document of this sidecar is missing; put it back beside the sidecar, or rename both' };
  if (others.length === 0)
    return {
      message: 'The document of this sidecar is missing; {0} has its text: check --fix moves it there',
      args: [home],
    };
  const message = 'The document of this sidecar is missing; several have its text, rename it after the right one: {0}';
  return { message, args: [[home, ...others].join(', ')] };
}

/** Tags that the codebook does not have, and tags and attributes against its rules. */
function wrongTags(parsed: ParsedSidecar, codebook: Codebook | undefined): readonly Found[] {
  if (!codebook) return [];
  return parsed.records.flatMap(({ kind, tags, attributes, source }) => [
    ...tags
      .filter((tag) => !codebook.get(tag))
      .map((tag) => ({
        span: source,
        message: { message: 'The codebook has no tag “{0}”; add it there, or change it here', args: [tag] },
      })),
    ...tagProblems({ kind, tags, ...(attributes && { attributes }) }, codebook)
      .filter(({ code }) => code !== 'unknown-tag')
      .map(({ message }) => ({ span: source, message })),
  ]);
}

function driftOf(source: string): Found {
  const start = Math.max(0, source.search(/^document:/mu));
  const message = { message: 'The document has changed since; check --fix records where its annotations are now' };
  return { span: { start, end: start }, message };
}
