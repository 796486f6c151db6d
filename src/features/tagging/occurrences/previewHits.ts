import * as vscode from 'vscode';
import type { Span } from '../../../core/text/span';
import { baseName } from '../../../host/convert';
import { DisposableStore } from '../../../host/lifecycle';
import { mostHits, type DocumentHits, type Sought, type SoughtWords } from './findHits';

interface HitItem extends vscode.QuickPickItem {
  readonly hits?: DocumentHits;
  readonly span?: Span;
}

/** What was decided on a preview: what to tag, or that something else is to be looked for. */
export type Decided = { readonly chosen: readonly DocumentHits[] } | { readonly sought: SoughtWords };

/** How much of the text is shown on either side of a place, in UTF-16 units. */
const beside = 40;

/** Shows every place with a tick, so that any can be left out. Undefined when Escape was pressed. */
export async function previewHits(
  all: readonly DocumentHits[],
  sought: Sought,
  tags: readonly string[],
): Promise<Decided | undefined> {
  const store = new DisposableStore();
  const picker = store.add(vscode.window.createQuickPick<HitItem>());
  const count = all.reduce((sum, { spans }) => sum + spans.length, 0);
  picker.title = vscode.l10n.t(
    'Tag with {0}: {1} places in {2} documents',
    tags.join(', '),
    String(count),
    String(all.length),
  );
  picker.placeholder =
    count >= mostHits
      ? vscode.l10n.t('There may be more than these. Untick what is not to be tagged, then press Enter')
      : vscode.l10n.t('Untick what is not to be tagged, then press Enter');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.items = all.flatMap(hitItems);
  picker.selectedItems = picker.items.filter(({ span }) => span);
  const buttons = 'words' in sought ? optionButtons(sought) : [];
  picker.buttons = buttons;
  const decided = await new Promise<Decided | undefined>((resolve) => {
    store.add(picker.onDidAccept(() => resolve({ chosen: chosenOf(all, picker.selectedItems) })));
    store.add(
      picker.onDidTriggerButton((pressed) => {
        const button = buttons.find((one) => one === pressed);
        if (button) resolve({ sought: button.next });
      }),
    );
    store.add(picker.onDidHide(() => resolve(undefined)));
    picker.show();
  });
  store.dispose();
  return decided;
}

function hitItems(hits: DocumentHits): HitItem[] {
  const lines = lineNumbers(hits);
  return [
    { label: baseName(hits.uri), kind: vscode.QuickPickItemKind.Separator },
    ...hits.spans.map((span, index): HitItem => {
      const { text } = hits;
      const label = `${wordsBefore(text, span.start)}[${text.slice(span.start, span.end)}]${wordsAfter(text, span.end)}`;
      return {
        label: label.replace(/\s+/g, ' ').replaceAll('$(', '$\u200b('),
        description: vscode.l10n.t('line {0}', String(lines[index] ?? 0)),
        hits,
        span,
      };
    }),
  ];
}

/** The whole words of the line before `offset`, as far as they are shown. */
function wordsBefore(text: string, offset: number): string {
  const start = Math.max(0, offset - beside);
  const line =
    text
      .slice(start, offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const isCut = line.length === offset - start && start > 0;
  return isCut ? line.replace(/^\S*\s*/, '… ') : line;
}

/** The same after it. */
function wordsAfter(text: string, offset: number): string {
  const line = text.slice(offset, offset + beside).split(/[\r\n]/, 1)[0] ?? '';
  const isCut = line.length === beside && offset + beside < text.length;
  return isCut ? line.replace(/\s*\S*$/, ' …') : line;
}

/** The lines on which the places begin, from 1; in time linear in the text. */
function lineNumbers({ text, spans }: DocumentHits): readonly number[] {
  let line = 1;
  let at = 0;
  return spans.map(({ start }) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < start; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  });
}

function chosenOf(all: readonly DocumentHits[], items: readonly HitItem[]): readonly DocumentHits[] {
  const chosen = new Set(items.map(({ span }) => span));
  return all
    .map((hits) => ({ ...hits, spans: hits.spans.filter((span) => chosen.has(span)) }))
    .filter(({ spans }) => spans.length > 0);
}

interface OptionButton extends vscode.QuickInputButton {
  readonly next: SoughtWords;
}

function optionButtons(sought: SoughtWords): readonly OptionButton[] {
  const { matchCase, wholeWord, boilerplate } = sought;
  const button = (icon: string, tooltip: string, change: Partial<SoughtWords>): OptionButton => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    next: { ...sought, ...change },
  });
  return [
    button('case-sensitive', matchCase ? vscode.l10n.t('Ignore Case') : vscode.l10n.t('Match Case'), {
      matchCase: !matchCase,
    }),
    button('whole-word', wholeWord ? vscode.l10n.t('Parts of Words Too') : vscode.l10n.t('Whole Words Only'), {
      wholeWord: !wholeWord,
    }),
    button(
      boilerplate ? 'eye-closed' : 'eye',
      boilerplate ? vscode.l10n.t('Leave Out Boilerplate') : vscode.l10n.t('In Boilerplate Too'),
      { boilerplate: !boilerplate },
    ),
  ];
}
