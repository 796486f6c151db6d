import * as vscode from 'vscode';
import type { SpeakerRef } from '../../core/attribution/attribution';
import { isNoChange, unifySpeakers } from '../../core/review/speakerChange';
import { groupBy } from '../../core/text/groupBy';
import { baseName, toWords } from '../../host/convert';
import type { Host } from '../../host/host';
import { leftAsIs, type ChangedDocuments, type DocumentChange } from '../../host/speakerEdits';
import { type DocumentSpeaker, type WorkspaceSpeaker } from '../../host/speakers';
import { joined } from '../../host/words';

/** A document that would change, and how many of its records then name another speaker. */
interface Planned extends DocumentChange {
  readonly records: number;
  readonly names: readonly string[];
}

interface PlannedItem extends vscode.QuickPickItem {
  readonly planned: Planned;
}

/**
 * Makes all of `those` one speaker called as `to` in every sidecar: shows first what would change where, then changes it
 * and says how much, with a way back. Escape changes nothing.
 */
export async function changeSpeakers(host: Host, those: readonly WorkspaceSpeaker[], to: SpeakerRef): Promise<void> {
  const planned = plan(those, to);
  if (planned.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is called that everywhere already.', to.name));
    return;
  }
  const broken = await unwritable(host);
  const confirmed = await confirm(planned, to, broken.length);
  if (!confirmed || confirmed.length === 0) return;
  const result = await host.speakers.apply(confirmed);
  tell(host, confirmed, result, broken, to);
}

function plan(those: readonly WorkspaceSpeaker[], to: SpeakerRef): readonly Planned[] {
  const members = those.flatMap((one) => one.members);
  return [...groupBy(members, ({ listed }) => listed.uri.toString()).values()].flatMap((own): Planned[] => {
    const [first] = own;
    if (!first || isBroken(first)) return [];
    const { uri, speakers, annotations: all } = first.listed;
    const keys = new Set(own.flatMap(({ key }) => key ?? []));
    const found = own.flatMap(({ key, name }) => (key === undefined && name !== to.name ? [name] : []));
    const records = all.map(({ id, speaker }) => ({ id, ...(speaker !== undefined && { speaker }) }));
    const change = unifySpeakers({ speakers, records }, keys, to, found);
    if (isNoChange(change)) return [];
    const count = own.reduce((sum, { annotations }) => sum + annotations.length, 0);
    return [{ uri, change, records: count, names: [...new Set(own.map(({ name }) => name))] }];
  });
}

/** What would change, file by file; the ticked ones are changed. Undefined when the person pressed Escape. */
async function confirm(
  planned: readonly Planned[],
  to: SpeakerRef,
  broken: number,
): Promise<readonly Planned[] | undefined> {
  const items = planned.map((one): PlannedItem => ({
    label: baseName(one.uri),
    description: joined(recordsWords(one.records), one.names.join(', ')),
    picked: true,
    planned: one,
  }));
  const left = broken === 0 ? undefined : vscode.l10n.t('{0} broken sidecars are left as they are', String(broken));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Call them "{0}": {1}', to.name, amountWords(planned)),
    placeHolder: joined(vscode.l10n.t('Enter changes what is ticked'), left),
  });
  return chosen?.map((one) => one.planned);
}

function tell(
  host: Host,
  asked: readonly Planned[],
  { done, left }: ChangedDocuments,
  broken: readonly string[],
  to: SpeakerRef,
): void {
  const changed = new Set(done.map(({ uri }) => uri.toString()));
  const amount = amountWords(asked.filter(({ uri }) => changed.has(uri.toString())));
  const undo = vscode.l10n.t('Undo');
  const words = [vscode.l10n.t('"{0}" is the name now: {1}.', to.name, amount), ...left, ...broken].join(' ');
  const show =
    left.length + broken.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void show(words, undo).then((chosen) => (chosen === undefined ? undefined : takeBack(host)));
}

/** Takes the last change of speakers back, and says where that could not be done. */
async function takeBack({ speakers, log }: Host): Promise<void> {
  try {
    const { left } = await speakers.undo();
    if (left.length > 0) void vscode.window.showWarningMessage(left.join(' '));
  } catch (error) {
    log.report('undo a change of speakers', error);
  }
}

/** A sentence for every sidecar of the workspace that must not be written. */
async function unwritable({ workspace }: Host): Promise<readonly string[]> {
  return (await workspace.list()).flatMap(({ parsed, sidecar }) =>
    parsed && parsed.writable !== true ? [leftAsIs(sidecar, toWords(parsed.writable.reason)).message] : [],
  );
}

function isBroken({ listed }: DocumentSpeaker): boolean {
  return listed.parsed !== undefined && listed.parsed.writable !== true;
}

/** "12 records in 4 files". */
function amountWords(planned: readonly Planned[]): string {
  const records = recordsWords(planned.reduce((sum, one) => sum + one.records, 0));
  return planned.length === 1
    ? vscode.l10n.t('{0} in 1 file', records)
    : vscode.l10n.t('{0} in {1} files', records, String(planned.length));
}

function recordsWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 record') : vscode.l10n.t('{0} records', String(count));
}
