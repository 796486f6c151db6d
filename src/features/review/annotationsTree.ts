import * as vscode from 'vscode';
import { annotationKinds, type AnnotationKind } from '../../core/annotations/annotation';
import { annotationsByWords, groupHits, sortFound, type FoundIn, type Hit } from '../../core/query/groupHits';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { suggestionReference } from '../../host/reference';
import type { ListedDocument } from '../../host/workspaceSidecars';
import { joined, stateWords } from '../../host/words';
import { groupLooks, kindHeading, type GroupLook } from './groupLooks';
import { hitRows } from './hitRows';
import type { ListChoice } from './listChoice';
import type { ReviewNode } from './node';
import { annotationRow, kindIcon, speakerOf, suggestionRow } from './rows';
import type { Suggestion } from '../../core/review/suggestions';

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
    return groups.map(({ value, hits }) => groupNode(grouping, look, value, hits, groups.length > mostOpen));
  }

  async #documentNodes(found: readonly Found[]): Promise<readonly ReviewNode[]> {
    const open = new Map(this.#host.documents.all.map((one) => [one.uri.toString(), one]));
    const rows: Found[] = [...found];
    if (this.#choice.filter === '') {
      const shown = new Set(found.map(({ document }) => document));
      const listed = await this.#host.workspace.listSoon();
      const more = listed.filter(
        (one) => !shown.has(one) && (open.get(one.uri.toString())?.suggestions.length ?? 0) > 0,
      );
      for (const document of more) rows.push({ document, annotations: [] });
      if (more.length > 0 && this.#choice.sorting !== 'count') {
        rows.sort((a, b) => (a.document.uri.path < b.document.uri.path ? -1 : 1));
      }
    }
    const closed = rows.length > mostOpen;
    return rows.map((one) => this.#documentNode(one, closed));
  }

  #documentNode({ document, annotations }: Found, closed: boolean): ReviewNode {
    const { filter, sorting } = this.#choice;
    const open = filter === '' ? this.#host.documents.source(document.uri) : undefined;
    const suggestions = open?.suggestions ?? [];
    const of = [filter === '' ? '' : annotations.map(({ id }) => id).join(' '), sorting, closed, suggestions];
    const known = this.#made.get(document);
    if (known?.of.every((one, at) => one === of[at])) return known.node;
    const key = document.uri.toString();
    const doubtful = annotations.filter(({ state }) => state !== 'ok').length;
    const node: ReviewNode = {
      id: key,
      label: baseName(document.uri),
      description: joined(
        vscode.l10n.t('{0} annotations', String(annotations.length)),
        doubtful > 0 ? vscode.l10n.t('{0} moved or lost', String(doubtful)) : undefined,
      ),
      tooltip: vscode.workspace.asRelativePath(document.uri),
      icon: vscode.ThemeIcon.File,
      context: 'document',
      uri: document.uri,
      closed,
      children: () => [
        ...annotationKinds.flatMap((kind) => this.#kindNode({ document, annotations }, kind)),
        ...(open && suggestions.length > 0 ? [suggestionsNode(key, open, suggestions)] : []),
      ],
    };
    this.#made.set(document, { of, node });
    return node;
  }

  #kindNode({ document, annotations }: Found, kind: AnnotationKind): readonly ReviewNode[] {
    const own = annotations.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const sorted = this.#choice.sorting === 'words' ? annotationsByWords(own) : own;
    return [
      {
        id: `${document.uri.toString()}/${kind}`,
        label: kindHeading(kind),
        description: String(own.length),
        icon: kindIcon(kind),
        children: () => sorted.map((one) => annotationRow(document, one, 'annotations')),
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
      ...annotationRow(document, annotation, id),
      description: joined(shownState, shownTags, speaker, baseName(document.uri)),
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
