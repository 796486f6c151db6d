import * as vscode from 'vscode';
import { hull, overlaps } from '../../../core/text/span';
import { extentOf } from '../../../core/review/suggestions';
import type { SourceDocument } from '../../../host/documents/sourceDocument';
import type { Host } from '../../../host/host';
import { UserError } from '../../../host/log';
import type { Referent } from '../../../host/words/reference';
import { senseWords } from '../../../host/words/relationWords';
import { shortened } from '../../../host/words/words';
import { changeRelation } from '../../../host/workspace/changeRelation';
import { referentWords } from '../referentWords';
import { kindOf } from '../tag';
import { findTarget, type Target } from '../target';
import { endOf, keptEnd } from './relatedEnd';
import { pickSense } from './pickSense';
import { pickStatement } from './pickStatement';

/** Words in titles are cut, in characters. */
const longestTitle = 60;

/** *Relate…*: the annotation at the cursor with another one, of whichever document; a suggestion is accepted with that. */
export async function relate(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const { open } = target;
  const referent = relatable(target);
  const words = referentWords(open.text, referent);
  const sense = await pickSense(vscode.l10n.t('Relate (1/2): {0}', shortened(words, longestTitle)));
  if (!sense) return;
  const end =
    'annotation' in referent ? endOf(open, referent.annotation) : { document: endOf(open, { id: '' }).document };
  const other = await pickStatement(
    host,
    { end, words },
    vscode.l10n.t('Relate (2/2): {0} {1} …', shortened(words, longestTitle), senseWords(sense)),
  );
  if (!other) return;
  const action = Symbol('relate');
  await changeRelation(host, await keptEnd(host, open, referent, action), other, sense, action);
}

/**
 * *Relate with the Statement at the Cursor…*, of a row of *Related*: the annotation at the cursor with the one that the row
 * is about. Suggestions are accepted with that, here and there.
 * @throws UserError when the words of the row are no longer a statement.
 */
export async function relateWith(host: Host, [row]: readonly unknown[]): Promise<void> {
  const statement = statementOf(row);
  if (!statement) return;
  const target = await findTarget(host.documents, []);
  const referent = relatable(target);
  const words = referentWords(target.open.text, referent);
  const there = await host.documents.open(statement.uri);
  await there.analysedSoon();
  const other = referentOf(there, statement);
  if (!other)
    throw new UserError(vscode.l10n.t('These words are no longer in the document. Move the cursor to look again.'));
  const sense = await pickSense(vscode.l10n.t('Relate: {0}', shortened(words, longestTitle)));
  if (!sense) return;
  const action = Symbol('relate');
  const self = await keptEnd(host, target.open, referent, action);
  await changeRelation(host, self, await keptEnd(host, there, other, action), sense, action);
}

/** What at the cursor can be related: the shortest, annotations first. */
function relatable({ referents }: Target): Referent {
  const found = referents.find((one) => kindOf(one) !== 'line');
  if (found) return found;
  throw new UserError(vscode.l10n.t('There is no quotation or claim at the cursor. Tag one first.'));
}

interface RowStatement {
  readonly uri: vscode.Uri;
  readonly start: number;
  readonly text: string;
  readonly kind: string;
}

function statementOf(row: unknown): RowStatement | undefined {
  const statement: unknown = typeof row === 'object' && row !== null && 'statement' in row ? row.statement : undefined;
  if (typeof statement !== 'object' || statement === null) return undefined;
  if (!('uri' in statement && 'start' in statement && 'text' in statement && 'kind' in statement)) return undefined;
  const { uri, start, text, kind } = statement;
  const isStatement = typeof start === 'number' && typeof text === 'string' && typeof kind === 'string';
  return uri instanceof vscode.Uri && isStatement ? { uri, start, text, kind } : undefined;
}

/** Our annotation of this kind on these words, else the suggestion there. */
function referentOf(open: SourceDocument, { start, text, kind }: RowStatement): Referent | undefined {
  const span = { start, end: start + text.length };
  if (open.text.slice(span.start, span.end) !== text) return undefined;
  const annotation = open.annotations.in(span).find((one) => one.kind === kind && one.state !== 'lost');
  if (annotation && hull(annotation.spans)) return { annotation };
  const suggestion = open.suggestions.find((one) => one.kind === kind && overlaps(extentOf(one), span));
  return suggestion && { suggestion };
}
