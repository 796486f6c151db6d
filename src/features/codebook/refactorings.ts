import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { nameProblem } from '../../core/codebook/codebookChange';
import { annotationKey } from '../../host/codebooks/refactoring';
import { baseName, toWords } from '../../host/convert';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { shortened } from '../../host/words/words';
import { chosenTags, oneTag, pickOptions, severalTags, tagItems } from './chosenTags';
import { refactor } from './refactor';

type Args = readonly unknown[];

/** *Rename Tag…* */
export async function renameTag(host: Host, args: Args): Promise<void> {
  const chosen = await chosenTags(host, args);
  const tag = chosen && (await oneTag(chosen, vscode.l10n.t('Which tag gets another name?')));
  if (!chosen || tag === undefined) return;
  const title = vscode.l10n.t('Rename {0}', tag);
  const prompt = vscode.l10n.t('The name that sidecars keep; what is shown is its label in the codebook.');
  const to = await askName(chosen.codebook, { title, prompt, value: tag });
  if (to !== undefined && to !== tag) await refactor(host, chosen, { type: 'rename', tag, to });
}

/** *Merge Tags…*: the ticked ones become one of them. */
export async function mergeTags(host: Host, args: Args): Promise<void> {
  const chosen = await chosenTags(host, args);
  const tags = chosen && (await severalTags(chosen, vscode.l10n.t('Which tags become one? Tick two or more.')));
  if (!chosen || !tags || tags.length === 0) return;
  if (tags.length === 1) throw new UserError(vscode.l10n.t('Tick two tags or more: they become one.'));
  const among = tagItems(chosen.codebook).filter(({ tag }) => tags.includes(tag));
  const into = (await vscode.window.showQuickPick(among, pickOptions(vscode.l10n.t('Which of them stays?'))))?.tag;
  if (into === undefined) return;
  await refactor(host, chosen, { type: 'merge', tags: tags.filter((tag) => tag !== into), into });
}

/** *Move Tag…*: under another one, or to the top. Annotations stay as they are. */
export async function moveTag(host: Host, args: Args): Promise<void> {
  const chosen = await chosenTags(host, args);
  const tag = chosen && (await oneTag(chosen, vscode.l10n.t('Which tag goes elsewhere?')));
  if (!chosen || tag === undefined) return;
  const { codebook } = chosen;
  const above = codebook.get(tag)?.parent;
  const others = tagItems(codebook).filter(
    (item) => item.tag !== above && !codebook.path(item.tag).some(({ name }) => name === tag),
  );
  const top = { label: vscode.l10n.t('To the top'), tag: undefined, iconPath: new vscode.ThemeIcon('arrow-up') };
  const items = [...(above === undefined ? [] : [top]), ...others];
  const parent = await vscode.window.showQuickPick(
    items,
    pickOptions(vscode.l10n.t('Under which tag does {0} go?', tag)),
  );
  if (parent) await refactor(host, chosen, { type: 'move', tag, parent: parent.tag });
}

/** *Split Tag…*: a new tag for the ticked annotations of one. */
export async function splitTag(host: Host, args: Args): Promise<void> {
  const chosen = await chosenTags(host, args);
  const tag = chosen && (await oneTag(chosen, vscode.l10n.t('Which tag becomes two?')));
  if (!chosen || tag === undefined) return;
  const title = vscode.l10n.t('Split {0}', tag);
  const to = await askName(chosen.codebook, { title, prompt: vscode.l10n.t('The name of the new tag beside it.') });
  if (to === undefined) return;
  const listed = await host.workspace.list();
  const items = listed
    .filter(
      ({ uri, owner }) => owner === undefined && host.codebooks.locate(uri).toString() === chosen.location.toString(),
    )
    .flatMap(({ uri, sidecar, annotations }) =>
      annotations
        .filter(({ tags }) => tags.includes(tag))
        .map(({ id, exact, note }) => ({
          label: shortened(exact.join(' … '), 80),
          description: baseName(uri),
          ...(note !== undefined && { detail: shortened(note, 80) }),
          key: annotationKey(sidecar, id),
        })),
    );
  const placeHolder = vscode.l10n.t('Which annotations become {0}? The others stay {1}.', to, tag);
  const picked =
    items.length === 0
      ? []
      : await vscode.window.showQuickPick(items, { ...pickOptions(placeHolder), canPickMany: true, title });
  if (picked) await refactor(host, chosen, { type: 'split', tag, to }, new Set(picked.map(({ key }) => key)));
}

/** *Delete Tag…*: out of the codebook and out of every annotation; what is below it goes up. */
export async function deleteTag(host: Host, args: Args): Promise<void> {
  const chosen = await chosenTags(host, args);
  const tag = chosen && (await oneTag(chosen, vscode.l10n.t('Which tag is to go, from all annotations too?')));
  if (chosen && tag !== undefined) await refactor(host, chosen, { type: 'delete', tag });
}

async function askName(
  codebook: Codebook,
  options: Pick<vscode.InputBoxOptions, 'title' | 'prompt' | 'value'>,
): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    ...options,
    validateInput: (typed) => {
      const problem = typed.trim() === options.value ? undefined : nameProblem(codebook, typed.trim());
      return problem && `${toWords(problem)}.`;
    },
  });
  return name?.trim();
}
