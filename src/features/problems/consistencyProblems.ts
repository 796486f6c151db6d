import * as vscode from 'vscode';
import {
  consistencyRules,
  inconsistencies,
  type ConsistencyRule,
  type Inconsistency,
} from '../../core/review/consistency';
import { textWords, type TextWord } from '../../core/review/taggedWords';
import { baseName, toRange } from '../../host/convert';
import type { SourceDocument } from '../../host/documents/sourceDocument';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { TaggedIndex } from '../../host/workspace/taggedIndex';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';

/** How long changes are gathered before the rules are applied again, in milliseconds. */
const gather = 200;

/** What breaks a rule in an open document, and where. */
export interface FoundInconsistency {
  readonly diagnostic: vscode.Diagnostic;
  readonly inconsistency: Inconsistency<ListedDocument>;
}

/** What the problems of a document were made of: as long as it is the same, so are they. */
type Basis = readonly unknown[];

/**
 * Shows where annotations do not agree with one another or lack something, by the rules that are on: in the documents that
 * are seen in an editor. The problems of one that is open but hidden stay as they are until it is seen again: with a long
 * text among them, going through all at every change would leave no time for anything else.
 */
export class ConsistencyProblems implements vscode.Disposable {
  readonly #host: Host;
  readonly #lifetime = new DisposableStore();
  readonly #collection: vscode.DiagnosticCollection;
  readonly #index: TaggedIndex;
  readonly #words = new WeakMap<SourceDocument, { readonly text: string; readonly words: readonly TextWord[] }>();
  readonly #found = new Map<string, { readonly basis: Basis; readonly found: readonly FoundInconsistency[] }>();
  /** Another object whenever the tagged words of the workspace have changed. */
  #indexed = {};

  constructor(host: Host) {
    this.#host = host;
    this.#collection = this.#lifetime.add(vscode.languages.createDiagnosticCollection('marginalia consistency'));
    this.#index = this.#lifetime.add(new TaggedIndex(host.workspace, host.documents, host.log));
    const later = this.#lifetime.add(new Debounce(gather, () => this.#lookAtAll()));
    const trigger = (): void => later.trigger();
    this.#lifetime.add(
      this.#index.onDidChange(() => {
        this.#indexed = {};
        trigger();
      }),
    );
    this.#lifetime.add(vscode.window.onDidChangeVisibleTextEditors(trigger));
    this.#lifetime.add(host.documents.onDidChange(trigger));
    this.#lifetime.add(host.documents.onDidOpen(trigger));
    this.#lifetime.add(host.settings.onDidChange(trigger));
    this.#lifetime.add(
      host.documents.onDidClose((uri) => {
        this.#collection.delete(uri);
        this.#found.delete(uri.toString());
      }),
    );
    trigger();
  }

  /** What was found at the place of this problem; undefined when it is gone. */
  at(uri: vscode.Uri, problem: vscode.Diagnostic): Inconsistency<ListedDocument> | undefined {
    const found = this.#found.get(uri.toString())?.found ?? [];
    return found.find(({ diagnostic: { code, range } }) => code === problem.code && range.isEqual(problem.range))
      ?.inconsistency;
  }

  #lookAtAll(): void {
    const seen = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const open of this.#host.documents.all) {
      if (seen.has(open.document)) this.#lookAt(open);
    }
  }

  #lookAt(open: SourceDocument): void {
    const key = open.uri.toString();
    const rules = rulesFor(this.#host, open.uri);
    const lines = open.analysis?.lines;
    // Without them boilerplate would be taken as article for a moment.
    if (!lines) return;
    const basis = [open.text, open.annotations, lines, this.#indexed, [...rules].join(' ')];
    if (this.#found.get(key)?.basis.every((one, at) => one === basis[at])) return;
    const checked = { words: this.#wordsOf(open), lines, annotations: open.annotations.all };
    const found = (rules.size === 0 ? [] : inconsistencies(checked, this.#index.words, rules)).map((inconsistency) => ({
      inconsistency,
      diagnostic: diagnosticOf(open, inconsistency),
    }));
    this.#found.set(key, { basis, found });
    this.#collection.set(
      open.uri,
      found.map(({ diagnostic }) => diagnostic),
    );
  }

  #wordsOf(open: SourceDocument): readonly TextWord[] {
    const { text } = open;
    const known = this.#words.get(open);
    if (known?.text === text) return known.words;
    const words = textWords(text);
    this.#words.set(open, { text, words });
    return words;
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

/** The rules that the settings have on for the document at `uri`. */
function rulesFor({ settings }: Host, uri: vscode.Uri): ReadonlySet<ConsistencyRule> {
  return new Set(consistencyRules.filter((rule) => settings.get(rule, uri)));
}

function diagnosticOf(open: SourceDocument, inconsistency: Inconsistency<ListedDocument>): vscode.Diagnostic {
  const range = toRange(open.document, inconsistency);
  const made = new vscode.Diagnostic(range, messageOf(inconsistency), vscode.DiagnosticSeverity.Information);
  made.source = 'Marginalia';
  made.code = inconsistency.rule;
  return made;
}

function messageOf({ rule, other }: Inconsistency<ListedDocument>): string {
  const [tags, where] = other ? [other.annotation.tags.join(', '), baseName(other.document.uri)] : ['', ''];
  switch (rule) {
    case 'differentTags':
      return tags === ''
        ? vscode.l10n.t('The same words have no tag in {0}.', where)
        : vscode.l10n.t('The same words are tagged {0} in {1}.', tags, where);
    case 'untagged':
      return vscode.l10n.t('These words have no tag; in {1} they are tagged {0}.', tags, where);
    case 'quoteWithoutSpeaker':
      return vscode.l10n.t('This quote has no speaker.');
    case 'claimWithoutClaimant':
      return vscode.l10n.t('This claim has no claimant.');
    case 'tagInBoilerplate':
      return vscode.l10n.t('This annotation is in boilerplate.');
  }
}
