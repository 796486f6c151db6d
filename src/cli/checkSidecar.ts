import type { Codebook } from '../core/codebook/codebook';
import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';
import { anchorSidecar } from '../sidecar/anchorSidecar';
import type { DocumentText } from '../sidecar/newSidecar';
import { parseSidecar } from '../sidecar/parseSidecar';
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
 * Compares the sidecar `source` with its document (undefined when that is missing) and its codebook (undefined when there is
 * none: then tags are not checked). Never throws.
 */
export function checkSidecar(
  source: string,
  document: DocumentText | undefined,
  codebook: Codebook | undefined,
): CheckedSidecar {
  const parsed = parseSidecar(source);
  const lasting: Found[] = [...parsed.problems, ...unknownTags(parsed, codebook)];
  if (!document) {
    const message = {
      message: 'The document of this sidecar is missing; put it back beside the sidecar, or rename both',
    };
    const problems = located(source, [...lasting, { span: { start: 0, end: 0 }, message }]);
    return { problems, remaining: problems };
  }
  if (parsed.writable !== true) {
    const problems = located(source, lasting);
    return { problems, remaining: problems };
  }
  const { annotations, changed, problems: unsure } = anchorSidecar(parsed, document.text);
  const drift = changed && parsed.document.sha256 !== undefined ? [driftOf(source)] : [];
  const written = changed ? writeSidecar(parsed, annotations, document) : undefined;
  return {
    problems: located(source, [...lasting, ...unsure, ...drift]),
    remaining: located(source, [...lasting, ...unsure]),
    ...(written?.ok === true && written.source !== source ? { fixed: written.source } : {}),
  };
}

function unknownTags(parsed: ParsedSidecar, codebook: Codebook | undefined): readonly Found[] {
  if (!codebook) return [];
  return parsed.records.flatMap(({ tags, source }) =>
    tags
      .filter((tag) => !codebook.get(tag))
      .map((tag) => ({
        span: source,
        message: { message: 'The codebook has no tag “{0}”; add it there, or change it here', args: [tag] },
      })),
  );
}

function driftOf(source: string): Found {
  const start = Math.max(0, source.search(/^document:/mu));
  const message = { message: 'The document has changed since; check --fix records where its annotations are now' };
  return { span: { start, end: start }, message };
}
