import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import type { AttributionType, SpeakerRef } from '../../core/attribution/attribution';
import type { Claim, ClaimReason } from '../../core/claims/claim';
import type { Suggestion } from '../../core/review/suggestions';
import type { LineKind } from '../../core/segmentation/line';
import { textOf } from '../../core/text/span';

/** Joins the parts of a label, leaving out what is empty. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** "Sergei Lavrov, Russian Foreign Minister"; a word for unknown where there is no speaker. */
export function speakerWords(speaker: SpeakerRef | undefined): string {
  if (!speaker) return vscode.l10n.t('Unknown speaker');
  return speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name;
}

/** Who a suggestion says speaks; where that is not known, the text's own words for it, in quotation marks. */
export function sourceWords(text: string, suggestion: Suggestion): string {
  if (suggestion.speaker || suggestion.kind !== 'quote') return speakerWords(suggestion.speaker);
  const source = suggestion.found.source.map((span) => textOf(text, span)).join(' … ');
  return source === '' ? speakerWords(undefined) : `“${shortened(source, 40)}”`;
}

/** The type of an attribution in words. */
export function typeWords(type: AttributionType): string {
  switch (type) {
    case 'direct':
      return vscode.l10n.t('direct quote');
    case 'indirect':
      return vscode.l10n.t('indirect quote');
    case 'mixed':
      return vscode.l10n.t('mixed quote');
  }
}

/** "figure: 5,400 people have been killed". */
export function reasonWords({ kind, text }: ClaimReason): string {
  return `${reasonKindWords(kind)}: ${text}`;
}

function reasonKindWords(kind: ClaimReason['kind']): string {
  switch (kind) {
    case 'figure':
      return vscode.l10n.t('figure');
    case 'date':
      return vscode.l10n.t('date');
    case 'comparison':
      return vscode.l10n.t('comparison');
    case 'event':
      return vscode.l10n.t('event');
    case 'causation':
      return vscode.l10n.t('causation');
    case 'attribution':
      return vscode.l10n.t('attribution');
    case 'superlative':
      return vscode.l10n.t('superlative');
    case 'record':
      return vscode.l10n.t('record');
  }
}

/** "Claim · figure: 5,400 killed · according to the UN"; the last part only with `claimant`. */
export function claimWords(claim: Claim, { claimant }: { readonly claimant: boolean } = { claimant: true }): string {
  const first = claim.reasons[0];
  const source = claimant && claim.claimant !== undefined ? claim.claimant : undefined;
  const according = source === undefined ? undefined : vscode.l10n.t('according to {0}', source);
  return joined(vscode.l10n.t('Claim'), first && reasonWords(first), according);
}

/** The kind of an annotation, for one of them. */
export function kindWords(kind: Annotation['kind']): string {
  switch (kind) {
    case 'quote':
      return vscode.l10n.t('quote');
    case 'claim':
      return vscode.l10n.t('claim');
    case 'passage':
      return vscode.l10n.t('passage');
    case 'line':
      return vscode.l10n.t('line mark');
  }
}

/** The state of an annotation where it wants a look; undefined when all is well. */
export function stateWords(state: Annotation['state']): string | undefined {
  switch (state) {
    case 'ok':
      return undefined;
    case 'moved':
      return vscode.l10n.t('moved');
    case 'lost':
      return vscode.l10n.t('lost');
  }
}

/** What kind of line it is, in words. */
export function lineKindWords(kind: LineKind): string {
  switch (kind) {
    case 'headline':
      return vscode.l10n.t('headline');
    case 'standfirst':
      return vscode.l10n.t('standfirst');
    case 'byline':
      return vscode.l10n.t('byline');
    case 'dateline':
      return vscode.l10n.t('dateline');
    case 'body':
      return vscode.l10n.t('body');
    case 'subheading':
      return vscode.l10n.t('subheading');
    case 'caption':
      return vscode.l10n.t('caption');
    case 'credit':
      return vscode.l10n.t('credit');
    case 'navigation':
      return vscode.l10n.t('navigation');
    case 'promo':
      return vscode.l10n.t('promotion');
    case 'legal':
      return vscode.l10n.t('legal text');
    case 'form':
      return vscode.l10n.t('form');
    case 'share':
      return vscode.l10n.t('sharing');
    case 'comments':
      return vscode.l10n.t('comments');
    case 'other':
      return vscode.l10n.t('other boilerplate');
    case 'blank':
      return vscode.l10n.t('blank');
  }
}

/** At most `length` characters of `text` on one line, with an ellipsis where it was cut, never within a character. */
export function shortened(text: string, length = 80): string {
  const flat = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (flat.length <= length) return flat;
  const characters = Array.from(new Intl.Segmenter().segment(flat), ({ segment }) => segment);
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : flat;
}
