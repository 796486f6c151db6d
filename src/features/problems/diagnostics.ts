import * as vscode from 'vscode';
import { ownedKey } from '../../core/annotations/owned';
import type { Relation } from '../../core/annotations/relation';
import type { Codebook } from '../../core/codebook/codebook';
import { tagProblems } from '../../core/codebook/tagProblems';
import { hull } from '../../core/text/span';
import type { LoadedCodebook } from '../../host/codebooks/codebooks';
import { toRange, toWords } from '../../host/convert';
import type { OpenDocument } from '../../host/documents/openDocument';
import { lineColumns, type Problem } from '../../host/sidecars/sourcePositions';
import { shortened } from '../../host/words/words';
import { placesOf, type MissingRelation } from '../../host/workspace/missingRelations';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';

/** The codes of the problems that quick fixes know. */
export const ProblemCodes = {
  unknownTag: 'unknown-tag',
  lost: 'lost',
  moved: 'moved',
  missing: 'missing',
  mergeMarkers: 'merge-markers',
  relation: 'relation-without-end',
} as const;

/** What is wrong in a sidecar: records that do not load, tags that the codebook does not have, annotations without a place. */
export async function sidecarDiagnostics(
  listed: ListedDocument,
  codebook: Codebook,
  missing: readonly MissingRelation[],
): Promise<vscode.Diagnostic[]> {
  const { annotations, checked, owner } = listed;
  const isFine = annotations.every((one) => one.state === 'ok' && tagProblems(one, codebook).length === 0);
  const parsed = isFine && !listed.hasProblems && !checked && missing.length === 0 ? undefined : await listed.parsed();
  if (!parsed) return [];
  const at = lineColumns(parsed.source);
  const broken = parsed.problems.map((problem) => fromProblem(at, problem));
  const states = new Map(annotations.map(({ id, state }) => [id, state]));
  const doubtful = parsed.records.flatMap((record) => {
    const words = shortened(record.exact.join(' … '), 60);
    const state = states.get(owner === undefined ? record.id : ownedKey(owner, record.id)) ?? record.state;
    const range = firstLine(at, record.source.start);
    if (state === 'lost') return [lost(range, words)];
    return state === 'moved' ? [moved(range, words)] : [];
  });
  const ruleBreaks = parsed.records.flatMap((record) =>
    tagProblems(record, codebook).map(({ code, tag, attribute = tag, message }) => {
      const range = tagRange(at, parsed.source, record.source, attribute);
      return diagnostic(range, `${toWords(message)}.`, vscode.DiagnosticSeverity.Warning, code);
    }),
  );
  const astray = Array.from(await placesOf(listed, missing), ([{ relation }, span]) => {
    const range = new vscode.Range(at(span.start), at(span.end));
    return diagnostic(range, astrayWords(relation), vscode.DiagnosticSeverity.Warning, ProblemCodes.relation);
  });
  const orphaned = checked?.document === 'missing' ? [withoutDocument(firstLine(at, 0), checked.homes)] : [];
  return [...broken, ...orphaned, ...doubtful, ...ruleBreaks, ...astray];
}

/** The annotations of an open document that are moved, at their place, or lost, where they were last seen. */
export function documentDiagnostics(open: OpenDocument): vscode.Diagnostic[] {
  return open.annotations.all.flatMap(({ state, spans, exact }) => {
    const span = hull(spans) ?? { start: 0, end: 0 };
    const words = shortened(exact.join(' … '), 60);
    if (state === 'lost') return [lost(open.document.lineAt(open.document.positionAt(span.start)).range, words)];
    return state === 'moved' ? [moved(toRange(open.document, span), words)] : [];
  });
}

/** What is wrong in a codebook. */
export function codebookDiagnostics({ source, problems }: LoadedCodebook): vscode.Diagnostic[] {
  const at = lineColumns(source ?? '');
  return problems.map((problem) => fromProblem(at, problem));
}

type LineColumns = ReturnType<typeof lineColumns>;

function fromProblem(at: LineColumns, { span, severity, code, message }: Problem): vscode.Diagnostic {
  const range = new vscode.Range(at(span.start), at(span.end));
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  return diagnostic(range, toWords(message), level, code);
}

function astrayWords({ to, in: document }: Relation): string {
  return document === undefined
    ? vscode.l10n.t('This relation leads to {0}, which is not in this sidecar.', to)
    : vscode.l10n.t('This relation leads to {0} in {1}, which is not found in this workspace.', to, document);
}

function lost(range: vscode.Range, words: string): vscode.Diagnostic {
  const message = vscode.l10n.t('These words are no longer in the document: "{0}". Their annotation is kept.', words);
  return diagnostic(range, message, vscode.DiagnosticSeverity.Warning, ProblemCodes.lost);
}

function moved(range: vscode.Range, words: string): vscode.Diagnostic {
  const message = vscode.l10n.t('This may no longer be the place of "{0}". Confirm it or choose another.', words);
  return diagnostic(range, message, vscode.DiagnosticSeverity.Warning, ProblemCodes.moved);
}

function withoutDocument(range: vscode.Range, homes: readonly vscode.Uri[]): vscode.Diagnostic {
  const names = homes.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ');
  const message =
    homes.length === 0
      ? vscode.l10n.t('The document of this sidecar is missing. Put it back beside the sidecar, or rename both.')
      : vscode.l10n.t('The document of this sidecar is missing. The same text is in {0}.', names);
  return diagnostic(range, message, vscode.DiagnosticSeverity.Warning, ProblemCodes.missing);
}

function diagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity);
  made.source = 'Marginalia';
  made.code = code;
  return made;
}

function firstLine(at: LineColumns, offset: number): vscode.Range {
  const start = at(offset);
  return new vscode.Range(start, start.translate(0, 1));
}

/** Where `tag` stands within its record; the start of the record when it is written in another way. */
function tagRange(at: LineColumns, source: string, record: { start: number; end: number }, tag: string): vscode.Range {
  const found = source.slice(record.start, record.end).indexOf(tag);
  if (found < 0) return firstLine(at, record.start);
  return new vscode.Range(at(record.start + found), at(record.start + found + tag.length));
}
