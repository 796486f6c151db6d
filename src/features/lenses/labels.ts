import * as vscode from 'vscode';
import type { Annotation, SpeakerEntry } from '../../core/annotations/annotation';
import type { Paragraph } from '../../core/review/paragraphs';
import { shortName } from '../../core/review/shortName';
import type { ClaimSuggestion, QuoteSuggestion } from '../../core/review/suggestions';
import { groupBy } from '../../core/text/groupBy';
import type { OpenDocument } from '../../host/documents/openDocument';
import { ownerWords } from '../../host/words/ownerWords';
import { annotationReference, suggestionReference, type Reference } from '../../host/words/reference';
import {
  claimWords,
  joined,
  kindWords,
  shortened,
  sourceWords,
  speakerWords,
  stateWords,
  typeWords,
} from '../../host/words/words';

/** What one lens says and what it is about; choosing it offers what can be done with that. */
export interface Label {
  readonly title: string;
  readonly about: readonly Reference[];
}

/** A longer role is cut, in characters: a lens is read at a glance. */
const longestSpeaker = 64;

/** How what lies outside the document is shown. */
export interface LabelWords {
  /** Names of tags. */
  readonly tags: (tags: readonly string[]) => string;
  /** The relations of the annotation of this id; undefined when it has none. */
  readonly relations: (id: string) => string | undefined;
}

/** The lenses of a paragraph in their order: who speaks, then what is claimed, then what else is annotated. */
export function lensLabels(
  open: OpenDocument,
  { suggestions, annotations }: Paragraph,
  words: LabelWords,
): readonly Label[] {
  const quotes = suggestions.filter((one) => one.kind === 'quote');
  const claims = suggestions.filter((one) => one.kind === 'claim');
  const { quote = [], claim = [], passage = [] } = Object.fromEntries(groupBy(annotations, ({ kind }) => kind));
  const annotated = groupBy(quote, (one) => (one.state === 'lost' ? one.id : (one.speaker ?? one.id)));
  const own = quote.filter(({ owner }) => owner === undefined);
  const suggested = groupBy(quotes, (one) => one.speaker?.name ?? sourceWords(open.text, one));
  const speakers = new Set([
    ...quotes.map(({ speaker }) => speaker?.name),
    ...own.map(({ speaker }) => open.annotations.speakers.get(speaker ?? '')?.name),
  ]);
  return [
    ...[...annotated.values()].map((of) => annotatedQuotes(open, of, words)),
    ...[...suggested.values()].map((of) => suggestedQuotes(open, of)),
    ...claim.map((one) => annotationLabel(open, one, words)),
    ...claimsLabels(claims, speakers),
    ...passage.map((one) => annotationLabel(open, one, words)),
  ];
}

function annotatedQuotes(open: OpenDocument, quotes: readonly Annotation[], words: LabelWords): Label {
  const [first] = quotes;
  const entry = first && speakerOf(open, first);
  if (!first) return { title: '', about: [] };
  if (quotes.length === 1) return annotationLabel(open, first, words);
  const tags = words.tags([...new Set(quotes.flatMap((one) => one.tags))]);
  const moved = quotes.find(({ state }) => state === 'moved');
  const name = entry ? shortName(entry, open.analysis?.speakers ?? []) : first.speaker;
  const said = [name, countWords(quotes), tags, ownerWords(first.owner)];
  return {
    title: withIcon(moved ?? first, joined(...said, moved && stateWords(moved.state))),
    about: quotes.map(annotationReference),
  };
}

function annotationLabel(open: OpenDocument, annotation: Annotation, words: LabelWords): Label {
  const entry = speakerOf(open, annotation);
  const title = joined(
    entry && shortened(speakerWords(entry), longestSpeaker),
    kindWords(annotation.kind),
    words.tags(annotation.tags),
    words.relations(annotation.id),
    stateWords(annotation.state),
    annotation.state === 'lost' ? `“${shortened(annotation.exact.join(' … '), 40)}”` : undefined,
    ownerWords(annotation.owner),
  );
  return { title: withIcon(annotation, title), about: [annotationReference(annotation)] };
}

/** Who an annotation says speaks, as the table of speakers of its own sidecar has it. */
function speakerOf({ annotations, others }: OpenDocument, { speaker, owner }: Annotation): SpeakerEntry | undefined {
  return speaker === undefined ? undefined : (owner === undefined ? annotations : others).speakers.get(speaker);
}

function withIcon({ state, owner }: Pick<Annotation, 'state' | 'owner'>, words: string): string {
  const icon = { ok: owner === undefined ? '$(bookmark)' : '$(lock)', moved: '$(warning)', lost: '$(error)' }[state];
  return `${icon}\u00a0${words}`;
}

function suggestedQuotes({ text, analysis }: OpenDocument, quotes: readonly QuoteSuggestion[]): Label {
  const about = quotes.map(suggestionReference);
  const [first, ...more] = quotes;
  if (!first) return { title: '', about };
  const source = shortened(sourceWords(text, first), longestSpeaker);
  if (more.length === 0) return { title: joined(source, typeWords(first.found.type)), about };
  const name = first.speaker ? shortName(first.speaker, analysis?.speakers ?? []) : source;
  return { title: joined(name, countWords(quotes)), about };
}

/** The first claim in words, without a claimant whom the same line names as one of its `speakers`; how many more there are. */
function claimsLabels(claims: readonly ClaimSuggestion[], speakers: ReadonlySet<string | undefined>): readonly Label[] {
  const [first, ...more] = claims;
  if (!first) return [];
  const named = speakers.has(first.speaker?.name);
  const words = claimWords(first.found, { claimant: !named });
  return [{ title: withMore(words, more.length), about: claims.map(suggestionReference) }];
}

function withMore(words: string, more: number): string {
  return more === 0 ? words : joined(words, vscode.l10n.t('{0} more', String(more)));
}

function countWords(quotes: readonly unknown[]): string {
  return vscode.l10n.t('{0} quotes', String(quotes.length));
}
