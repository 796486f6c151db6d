import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { acceptSuggestion, annotate, detector, type Decision } from '../../core/review/annotate';
import { extentOf, wordsOf, type Suggestion } from '../../core/review/suggestions';
import { spanLength, textOf, type Span } from '../../core/text/span';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { Referent } from '../../host/words/reference';
import { askTagsAndAttributes, type Tagged } from './askTags';
import { findTarget, sentenceAt } from './target';

/** *Tag Selection…*: the selected words; with no selection the quotation at the cursor, else the sentence. */
export async function tagSelection(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args, 'leave out');
  const { open, selection, referents } = target;
  const whole = referents.find((one) => covers(one, selection));
  const quote = referents.find((one) => kindOf(one) === 'quote');
  const referent = selection ? whole : (quote ?? referents[0]);
  if (referent) await tagReferent(host, open, referent);
  else await tagSpan(host, open, selection ?? sentenceAt(target), 'passage');
}

/** *Tag Quote…*: the quotation at the cursor, or the selected words as a quote. */
export async function tagQuote(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, selection, referents } = await findTarget(host.documents, args, 'leave out');
  const quotes = referents.filter((one) => kindOf(one) === 'quote');
  const referent = selection ? quotes.find((one) => covers(one, selection)) : quotes[0];
  if (referent) await tagReferent(host, open, referent);
  else if (selection) await tagSpan(host, open, selection, 'quote');
  else
    throw new UserError(
      vscode.l10n.t('No quotation was found at the cursor. Select the words of the quotation first.'),
    );
}

/** *Change Tags…*: of the annotation at the cursor; a suggestion is accepted with the tags. */
export async function changeTags(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(host.documents, args);
  const [referent] = referents;
  if (!referent)
    throw new UserError(vscode.l10n.t('There is no annotation at the cursor. Use "Tag Selection…" to make one.'));
  await tagReferent(host, open, referent);
}

/** *Mark as Claim*: the claim at the cursor as the detectors see it, else the selection, else the sentence. */
export async function markAsClaim(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args, 'leave out');
  const { open, selection, referents } = target;
  const claims = referents.filter((one) => kindOf(one) === 'claim');
  const referent = selection ? claims.find((one) => covers(one, selection)) : claims[0];
  if (referent && 'annotation' in referent) return;
  if (referent) await acceptAll(host, open, [referent.suggestion]);
  else await add(host, open, { kind: 'claim', spans: [selection ?? sentenceAt(target)], origin: 'human' });
}

/** Accepts suggestions as annotations, in one step. */
export async function acceptAll(
  host: Host,
  open: OpenDocument,
  suggestions: readonly Suggestion[],
  { tags, attributes }: Tagged = { tags: [], attributes: undefined },
): Promise<void> {
  const options = { detector, tags, ...(attributes && { attributes }), ...coder(host, open) };
  const { text } = open;
  await open.update((set) =>
    suggestions.reduce((all, one) => acceptSuggestion(all, text, one, options, Math.random).set, set),
  );
}

/** Adds an annotation by the coder that the settings name. */
export async function add(host: Host, open: OpenDocument, decision: Decision): Promise<void> {
  await open.update((set) => annotate(set, open.text, { ...decision, ...coder(host, open) }, Math.random).set);
}

async function tagReferent(host: Host, open: OpenDocument, referent: Referent): Promise<void> {
  if ('suggestion' in referent) {
    const tagged = await askTagsAndAttributes(host, open, wordsOf(open.text, referent.suggestion));
    if (tagged) await acceptAll(host, open, [referent.suggestion], tagged);
    return;
  }
  const { annotation } = referent;
  const tagged = await askTagsAndAttributes(host, open, annotation.exact.join(' … '), annotation);
  if (tagged) await open.update((set) => set.edit(annotation.id, tagged));
}

async function tagSpan(host: Host, open: OpenDocument, span: Span, kind: Annotation['kind']): Promise<void> {
  const tagged = await askTagsAndAttributes(host, open, textOf(open.text, span));
  if (!tagged) return;
  const { tags, attributes } = tagged;
  await add(host, open, { kind, spans: [span], tags, ...(attributes && { attributes }), origin: 'human' });
}

/** Who annotates, as the settings say. */
export function coder({ settings }: Host, open: OpenDocument): { readonly by?: string } {
  const by = settings.get('coder', open.uri).trim();
  return by === '' ? {} : { by };
}

/** The kind of annotation that a referent is or would become. */
export function kindOf(referent: Referent): Annotation['kind'] {
  return 'annotation' in referent ? referent.annotation.kind : referent.suggestion.kind;
}

/** Whether the selection is the referent, give or take a quotation mark or a full stop at its edges. */
function covers(referent: Referent, selection: Span | undefined): boolean {
  if (!selection) return false;
  const spans = 'annotation' in referent ? referent.annotation.spans : [extentOf(referent.suggestion)];
  const [only, ...more] = spans;
  return only !== undefined && more.length === 0 && Math.abs(spanLength(only) - spanLength(selection)) <= 2;
}
