import * as vscode from 'vscode';
import { reviewStatuses, type ReviewStatus } from '../../core/annotations/annotation';
import type { ChartId, ChartModel } from './messages';

/** The words of a chart and how it is drawn. */
export type ChartWords = Omit<ChartModel, 'id' | 'cells' | 'note'>;

/** What a chart is called, what it tells, and how it is drawn. */
export function chartWords(id: ChartId): ChartWords {
  const nothingTagged = vscode.l10n.t('Nothing is tagged yet.');
  switch (id) {
    case 'quotationsBySpeaker':
      return {
        shape: 'bars',
        title: vscode.l10n.t('Quotations by Speaker'),
        description: vscode.l10n.t('How often each speaker is quoted in what was annotated.'),
        rowTitle: vscode.l10n.t('Speaker'),
        columnTitle: '',
        valueTitle: vscode.l10n.t('Quotations'),
        nothing: vscode.l10n.t('No quotation is annotated yet.'),
      };
    case 'tagsByDocument':
      return {
        shape: 'matrix',
        title: vscode.l10n.t('Tags by Document'),
        description: vscode.l10n.t('How often each document has each tag.'),
        rowTitle: vscode.l10n.t('Document'),
        columnTitle: vscode.l10n.t('Tag'),
        valueTitle: vscode.l10n.t('Annotations'),
        nothing: nothingTagged,
      };
    case 'tagsBySpeaker':
      return {
        shape: 'matrix',
        title: vscode.l10n.t('Tags by Speaker'),
        description: vscode.l10n.t('How often each tag is on words of each speaker.'),
        rowTitle: vscode.l10n.t('Tag'),
        columnTitle: vscode.l10n.t('Speaker'),
        valueTitle: vscode.l10n.t('Annotations'),
        nothing: vscode.l10n.t('No words of a speaker are tagged yet.'),
      };
    case 'tagPairs':
      return {
        shape: 'matrix',
        title: vscode.l10n.t('Tags That Meet'),
        description: vscode.l10n.t(
          'How often two tags are on the same words: on one annotation, or on two that overlap.',
        ),
        rowTitle: vscode.l10n.t('Tag'),
        columnTitle: vscode.l10n.t('Other Tag'),
        valueTitle: vscode.l10n.t('Passages'),
        nothing: vscode.l10n.t('No words have two tags yet.'),
      };
    case 'claimsByDate':
      return {
        shape: 'timeline',
        title: vscode.l10n.t('Claims by Date of Publication'),
        description: vscode.l10n.t(
          'How many claims were annotated in documents of each date that a dateline or byline gives.',
        ),
        rowTitle: vscode.l10n.t('Date'),
        columnTitle: '',
        valueTitle: vscode.l10n.t('Claims'),
        nothing: vscode.l10n.t('No claim is annotated in a document that says when it was published.'),
      };
    case 'articleShare':
      return {
        shape: 'shares',
        title: vscode.l10n.t('Article Share by Document'),
        description: vscode.l10n.t('How much of the text of each document is article and not boilerplate.'),
        rowTitle: vscode.l10n.t('Document'),
        columnTitle: '',
        valueTitle: vscode.l10n.t('Share'),
        nothing: vscode.l10n.t('No document has been read yet.'),
      };
    case 'progress':
      return {
        shape: 'bars',
        title: vscode.l10n.t('Progress'),
        description: vscode.l10n.t('How many documents are new, in review and done.'),
        rowTitle: vscode.l10n.t('Status'),
        columnTitle: '',
        valueTitle: vscode.l10n.t('Documents'),
        nothing: vscode.l10n.t('There is no document yet.'),
      };
  }
}

/** What people read for a row that is no tag. */
export function rowWords(id: ChartId, row: string): string {
  if (id === 'quotationsBySpeaker' && row === '') return vscode.l10n.t('Unknown speaker');
  const status = id === 'progress' ? reviewStatuses.find((one) => one === row) : undefined;
  return status ? statusWords(status) : row;
}

function statusWords(status: ReviewStatus): string {
  switch (status) {
    case 'new':
      return vscode.l10n.t('New');
    case 'in-review':
      return vscode.l10n.t('In Review');
    case 'done':
      return vscode.l10n.t('Done');
  }
}
