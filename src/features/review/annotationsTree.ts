import * as vscode from 'vscode';
import { annotationKinds, type AnnotationKind } from '../../core/annotations/annotation';
import { annotationsByWords, groupHits, sortFound, type FoundIn, type Hit } from '../../core/query/groupHits';
import type { Suggestion } from '../../core/review/suggestions';
import { groupBy } from '../../core/text/groupBy';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { ownerWords } from '../../host/words/ownerWords';
import { suggestionReference } from '../../host/words/reference';
import { joined, stateWords } from '../../host/words/words';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { groupLooks, kindHeading, type GroupLook } from './groupLooks';
import { hitRows } from './hitRows';
import type { ListChoice } from './listChoice';
import type { ReviewNode } from './node';
import { relatedRow } from './relatedRow';
import { kindIcon, speakerOf, suggestionRow } from './rows';

/** So many rows start open at most: more would have to be scrolled past. */
const mostOpen = 20;

type Found = FoundIn<ListedDocument>;

/** The rows of *Annotations*, as a person chose to see them, and how many there are. */
export class AnnotationsTree {
  readonly #host: Host;
  readonly #choice: ListChoice;
  /** The rows of documents, each with what it was made of. */
  readonly #made = new WeakMap<ListedDocument, { readonly of: readonly unknown[]; readonly node: ReviewNode }>();

  constructor(host: Host, choice: ListChoice) {
    this.#host = host;
    this.#choice = choice;
  }

  /** What the filter finds, in the chosen order of documents. */
  async found(): Promise<{ readonly found: readonly Found[]; readonly of: number }> {
    const listed = await this.#host.workspace.listSoon();
    const found = await this.#host.search.find(this.#choice.query, listed);
    const all = found.map(({ listed: document, annotations }) => ({ document, annotations }));
    const of = listed.reduce((sum, { annotations }) => sum + annotations.length, 0);
    return { found: sortFound(all, this.#choice.sorting), of };
  }

  /** The rows, of what `found` gave. */
  async nodes(found: readonly Found[]): Promise<readonly ReviewNode[]> {
    const { grouping, sorting } = this.#choice;
    if (grouping === 'document') return this.#documentNodes(found);
    const look = await groupLooks(this.#host, grouping);
    const groups = groupHits(found, grouping, sorting, look.speakerId);
    return groups.map(({ value, hits }) =>
      groupNode(this.#host, grouping, look, value, hits, groups.length > mostOpen),
    );
  }

  async #documentNodes(found: readonly Found[]): Promise<readonly ReviewNode[]> {
    const rows: Found[] = [...found];
    if (this.#choice.filter === '') rows.push(...(await this.#onlySuggested(found)));
    if (rows.length > found.length && this.#choice.sorting !== 'count') {
      rows.sort((a, b) =>
        a.document.uri.path < b.document.uri.path ? -1 : Number(a.document.uri.path > b.document.uri.path),
      );
    }
    const byDocument = [...groupBy(rows, ({ document }) => document.uri.toString())];
    const closed = byDocument.length > mostOpen;
    return byDocument.map(([key, sidecars]) => this.#documentNode(key, sidecars, closed));
  }

  /** The open documents in which nothing was found, with suggestions to be judged. */
  async #onlySuggested(found: readonly Found[]): Promise<readonly Found[]> {
    const { workspace, documents } = this.#host;
    const open = new Set(
      documents.all.filter(({ suggestions }) => suggestions.length > 0).map(({ uri }) => String(uri)),
    );
    for (const { document } of found) open.delete(document.uri.toString());
    if (open.size === 0) return [];
    const listed = await workspace.listSoon();
    const own = listed.filter(({ uri, owner }) => owner === undefined && open.has(uri.toString()));
    return own.map((document) => ({ document, annotations: [] }));
  }

  #documentNode(key: string, sidecars: readonly Found[], closed: boolean): ReviewNode {
    const { filter, sorting } = this.#choice;
    const [first] = sidecars;
    const document = first?.document;
    const open = filter === '' && document ? this.#host.documents.source(document.uri) : undefined;
    const suggestions = open?.suggestions ?? [];
    const ids = filter === '' ? '' : sidecars.flatMap(({ annotations }) => annotations.map(({ id }) => id)).join(' ');
    const related = document ? this.#host.relations.basisOf(document.uri) : [];
    const of = [ids, sorting, closed, suggestions, ...sidecars.map((one) => one.document), ...related];
    const known = document && this.#made.get(document);
    if (known?.of.length === of.length && known.of.every((one, at) => one === of[at])) return known.node;
    const annotations = sidecars.flatMap((one) => one.annotations);
    const doubtful = annotations.filter(({ state }) => state !== 'ok').length;
    const node: ReviewNode = {
      id: key,
      label: document ? baseName(document.uri) : key,
      description: joined(
        vscode.l10n.t('{0} annotations', String(annotations.length)),
        doubtful > 0 ? vscode.l10n.t('{0} moved or lost', String(doubtful)) : undefined,
      ),
      ...(document && { tooltip: vscode.workspace.asRelativePath(document.uri), uri: document.uri }),
      icon: vscode.ThemeIcon.File,
      context: 'document',
      closed,
      children: () => [
        ...annotationKinds.flatMap((kind) => this.#kindNode(key, sidecars, kind)),
        ...(open && suggestions.length > 0 ? [suggestionsNode(key, open, suggestions)] : []),
      ],
    };
    if (document) this.#made.set(document, { of, node });
    return node;
  }

  /** The annotations of one kind, those of each coder together. */
  #kindNode(key: string, sidecars: readonly Found[], kind: AnnotationKind): readonly ReviewNode[] {
    const own = sidecars.map(({ document, annotations }) => ({
      document,
      annotations: annotations.filter((one) => one.kind === kind),
    }));
    const count = own.reduce((sum, { annotations }) => sum + annotations.length, 0);
    if (count === 0) return [];
    const inOrder = (all: Found['annotations']): Found['annotations'] =>
      this.#choice.sorting === 'words' ? annotationsByWords(all) : all;
    return [
      {
        id: `${key}/${kind}`,
        label: kindHeading(kind),
        description: String(count),
        icon: kindIcon(kind),
        children: () =>
          own.flatMap(({ document, annotations }) =>
            inOrder(annotations).map((one) => relatedRow(this.#host, document, one, 'annotations')),
          ),
      },
    ];
  }
}

type Open = NonNullable<ReturnType<Host['documents']['source']>>;

function suggestionsNode(key: string, open: Open, suggestions: readonly Suggestion[]): ReviewNode {
  return {
    id: `${key}/suggestions`,
    label: vscode.l10n.t('Suggestions'),
    description: String(suggestions.length),
    icon: new vscode.ThemeIcon('lightbulb'),
    context: 'suggestions',
    closed: true,
    uri: open.uri,
    references: suggestions.map(suggestionReference),
    children: () => suggestions.map((suggestion) => suggestionRow(open, suggestion, 'suggested')),
  };
}

function groupNode(
  host: Host,
  grouping: string,
  { labelOf, iconOf }: GroupLook,
  value: string,
  hits: readonly Hit<ListedDocument>[],
  closed: boolean,
): ReviewNode {
  const id = `${grouping}/${value}`;
  const row = ({ document, annotation }: Hit<ListedDocument>): ReviewNode => {
    const { state, tags } = annotation;
    const speaker = grouping === 'speaker' ? undefined : speakerOf(document, annotation)?.name;
    const shownTags = grouping === 'tag' ? undefined : tags.join(', ');
    const shownState = grouping === 'state' ? undefined : stateWords(state);
    return {
      ...relatedRow(host, document, annotation, id),
      description: joined(shownState, shownTags, speaker, baseName(document.uri), ownerWords(document.owner)),
    };
  };
  return {
    id,
    label: labelOf(value),
    description: String(hits.length),
    icon: iconOf(value),
    closed,
    children: () => hitRows(id, hits, row),
  };
}
