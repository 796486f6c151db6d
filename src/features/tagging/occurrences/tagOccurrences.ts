import * as vscode from 'vscode';
import type { AnnotationSet } from '../../../core/annotations/annotationSet';
import { attributesFor } from '../../../core/annotations/attributeValues';
import { acceptSuggestion, detector } from '../../../core/review/annotate';
import { quotations } from '../../../core/review/quotations';
import { tagPlaces } from '../../../core/review/tagPlaces';
import { hull, textOf, type Span } from '../../../core/text/span';
import { baseName } from '../../../host/convert';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Host } from '../../../host/host';
import { UserError } from '../../../host/log';
import { shortened } from '../../../host/words/words';
import { askTags } from '../askTags';
import { speakerNames } from '../judge';
import { referentWords } from '../referentWords';
import { coder, kindOf } from '../tag';
import { findTarget } from '../target';
import { findHits, type DocumentHits, type Scope, type Sought } from './findHits';
import { previewHits } from './previewHits';

interface SoughtItem extends vscode.QuickPickItem {
  readonly sought?: Sought;
  readonly scope?: Scope;
}

/**
 * *Tag All Occurrences…*: of the selected words, or those of what is at the cursor, or all that its speaker says, in the
 * document, its folder or the workspace folder; shows every place before, and is one step to undo.
 */
export async function tagOccurrences(host: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents, selection } = await findTarget(host.documents, args);
  const [referent] = referents;
  const words = selection ? textOf(open.text, selection) : referent && referentWords(open.text, referent);
  if (words === undefined) {
    throw new UserError(vscode.l10n.t('Select the words of which you want to tag every occurrence.'));
  }
  const what = await askWhat(words, [...new Set(speakerNames(open, referents))]);
  if (!what?.sought || !what.scope) return;
  const title = 'speaker' in what.sought ? what.sought.speaker : words;
  const tags = await askTags(host, open, title);
  if (!tags || tags.length === 0) return;
  const kind = referent && !selection && kindOf(referent) === 'claim' ? 'claim' : 'passage';
  const chosen = await choose(host, open, what.sought, what.scope, tags);
  if (chosen && chosen.length > 0) await tagAll(host, chosen, 'speaker' in what.sought, { tags, kind });
}

async function askWhat(words: string, speakers: readonly string[]): Promise<SoughtItem | undefined> {
  const sought: Sought = { words, matchCase: false, wholeWord: true, boilerplate: false };
  const scopes = (what: Sought): SoughtItem[] => [
    { label: vscode.l10n.t('$(file) In This Document'), sought: what, scope: 'document' },
    { label: vscode.l10n.t('$(folder) In This Folder'), sought: what, scope: 'folder' },
    { label: vscode.l10n.t('$(root-folder) In the Workspace'), sought: what, scope: 'workspace' },
  ];
  const heading = (label: string): SoughtItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items = [
    heading(`“${shortened(words, 60)}”`),
    ...scopes(sought),
    ...speakers.flatMap((speaker) => [
      heading(vscode.l10n.t('all that {0} says', speaker)),
      ...scopes({ speaker }).map((item) => ({ ...item, description: speaker })),
    ]),
  ];
  return vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Tag All Occurrences'),
    placeHolder: vscode.l10n.t('Of what, and where?'),
    matchOnDescription: true,
  });
}

/** Looks, shows what was found, and looks again for as long as something else is to be looked for. */
async function choose(
  host: Host,
  open: OpenDocument,
  first: Sought,
  scope: Scope,
  tags: readonly string[],
): Promise<readonly DocumentHits[] | undefined> {
  let sought = first;
  for (;;) {
    const wanted = sought;
    const options = {
      location: vscode.ProgressLocation.Notification,
      cancellable: true,
      title: vscode.l10n.t('Looking for occurrences'),
    };
    const found = await vscode.window.withProgress(options, (_progress, token) =>
      findHits(host, open, wanted, scope, token),
    );
    if (!found) return undefined;
    const decided = await previewHits(found, wanted, tags);
    if (!decided || 'chosen' in decided) return decided?.chosen;
    sought = decided.sought;
  }
}

interface Wanted {
  readonly tags: readonly string[];
  readonly kind: 'passage' | 'claim';
}

/** Tags document after document as one action; what cannot be tagged is told at the end. */
async function tagAll(host: Host, all: readonly DocumentHits[], isSpeech: boolean, wanted: Wanted): Promise<void> {
  const action = Symbol('tag all occurrences');
  const left: string[] = [];
  const options = {
    location: vscode.ProgressLocation.Notification,
    cancellable: true,
    title: vscode.l10n.t('Tagging'),
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    for (const hits of all) {
      if (token.isCancellationRequested) return;
      try {
        await tagIn(host, hits, isSpeech, wanted, action);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        left.push(`${baseName(hits.uri)}: ${error.message}`);
      }
      progress.report({ increment: 100 / all.length, message: baseName(hits.uri) });
    }
  });
  if (left.length > 0) void vscode.window.showWarningMessage(left.join(' '));
}

async function tagIn(
  host: Host,
  { uri, text, spans }: DocumentHits,
  isSpeech: boolean,
  wanted: Wanted,
  action: symbol,
): Promise<void> {
  const open = await host.documents.open(uri);
  if (isSpeech) await open.analysed();
  if (open.text !== text) {
    throw new UserError(vscode.l10n.t('It has changed meanwhile, so nothing was tagged there. Run the command again.'));
  }
  const { tags, kind } = wanted;
  const by = coder(host, open);
  await open.update(
    (set) =>
      isSpeech
        ? tagSpeech(open, set, spans, tags, by)
        : tagPlaces(set, text, spans, { tags, kind, ...by }, Math.random),
    action,
  );
}

/** Tags quotations: what is annotated gets the tags that it lacks, what is suggested is accepted with them. */
function tagSpeech(
  { text, analysis, suggestions }: OpenDocument,
  set: AnnotationSet,
  spans: readonly Span[],
  tags: readonly string[],
  by: { readonly by?: string },
): AnnotationSet {
  const wanted = new Set(spans.map(({ start, end }) => `${start}-${end}`));
  const found = quotations(analysis?.attributions ?? [], set, suggestions).filter((one) => {
    const whole = hull(one.spans);
    return whole && wanted.has(`${whole.start}-${whole.end}`);
  });
  return found.reduce((all, { annotation, suggestion }) => {
    if (suggestion) return acceptSuggestion(all, text, suggestion, { tags, detector, ...by }, Math.random).set;
    if (!annotation) return all;
    const next = [...new Set([...annotation.tags, ...tags])];
    return all.edit(annotation.id, { tags: next, attributes: attributesFor(annotation.attributes, next) });
  }, set);
}
