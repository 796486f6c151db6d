import * as vscode from 'vscode';
import type { RelationEnd } from '../../../core/relations/relationIndex';
import { RelatedStatements } from '../../../core/related/relatedStatements';
import { groupBy } from '../../../core/text/groupBy';
import { baseName } from '../../../host/convert';
import type { Host } from '../../../host/host';
import { senseWords } from '../../../host/words/relationWords';
import { joined, kindWords, shortened } from '../../../host/words/words';
import type { ListedIn } from '../../../host/workspace/relations';

interface StatementItem extends vscode.QuickPickItem {
  readonly end?: RelationEnd;
}

/** More annotations than this are not offered: those of this document and those beside it come first. */
const mostOffered = 5000;
/** So many stand at the top because they are about the same thing. */
const mostAlike = 12;

/**
 * Lets a person choose another annotation of theirs for the words of `self`: what is about the same thing first, then this
 * document, then the others. Undefined when they pressed Escape.
 */
export async function pickStatement(
  host: Host,
  self: { readonly end: Partial<RelationEnd>; readonly words: string },
  title: string,
): Promise<RelationEnd | undefined> {
  const items = offered(host, self);
  const placeHolder = vscode.l10n.t('Choose the other one; type its words, its speaker or its document');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
  return chosen?.end;
}

async function offered(
  host: Host,
  { end, words }: { readonly end: Partial<RelationEnd>; readonly words: string },
): Promise<StatementItem[]> {
  const all = nearest(await host.workspace.list(), end.document).filter(
    ({ listed, annotation }) => annotation.id !== end.id || listed.uri.toString() !== end.document,
  );
  const links =
    end.id === undefined || end.document === undefined
      ? []
      : host.relations.index.of({ document: end.document, id: end.id });
  const item = (one: ListedIn): StatementItem => {
    const other = endOf(one);
    const link = links.find((known) => known.other.document === other.document && known.other.id === other.id);
    const { annotation, listed } = one;
    return {
      label: shortened(annotation.exact.join(' … '), 100),
      detail: joined(
        link && senseWords(link.sense),
        speakerName(one),
        kindWords(annotation.kind),
        baseName(listed.uri),
      ),
      end: other,
    };
  };
  const heading = (label: string): StatementItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const alike = mostLike(words, all);
  const others = groupBy(
    all.filter((one) => !alike.includes(one)),
    ({ listed }) => listed.uri.toString(),
  );
  return [
    ...(alike.length > 0 ? [heading(vscode.l10n.t('about the same thing')), ...alike.map(item)] : []),
    ...[...others].flatMap(([document, own]) => {
      const [first] = own;
      const name = document === end.document ? vscode.l10n.t('this document') : first ? baseName(first.listed.uri) : '';
      return [heading(name), ...own.map(item)];
    }),
  ];
}

/** Our own annotations that can be related, those of `document` first. */
function nearest(listed: readonly ListedIn['listed'][], document: string | undefined): readonly ListedIn[] {
  const own = listed.filter(({ owner }) => owner === undefined);
  const isHere = ({ uri }: ListedIn['listed']): boolean => uri.toString() === document;
  const found: ListedIn[] = [];
  for (const one of [...own.filter(isHere), ...own.filter((other) => !isHere(other))]) {
    for (const annotation of one.annotations) {
      if (found.length === mostOffered) return found;
      if (annotation.kind !== 'line') found.push({ listed: one, annotation });
    }
  }
  return found;
}

/** Those about the same thing as `words`, best first, wherever they stand. */
function mostLike(words: string, all: readonly ListedIn[]): readonly ListedIn[] {
  const statements = all.map((of) => ({
    document: JSON.stringify(endOf(of)),
    text: of.annotation.exact.join(' '),
    of,
  }));
  return new RelatedStatements(statements)
    .to({ document: '', text: words }, mostAlike)
    .map(({ statement }) => statement.of);
}

function endOf({ listed, annotation }: ListedIn): RelationEnd {
  return { document: listed.uri.toString(), id: annotation.id };
}

function speakerName({ listed, annotation: { speaker } }: ListedIn): string | undefined {
  return speaker === undefined ? undefined : (listed.speakers.get(speaker)?.name ?? speaker);
}
