import * as vscode from 'vscode';
import type { SpeakerRef } from '../../core/attribution/attribution';
import { applySpeakerChange, isNoChange, speakerUse, unifySpeakers } from '../../core/review/speakerChange';
import { groupBy } from '../../core/text/groupBy';
import { baseName, toWords } from '../../host/convert';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { joined } from '../../host/words/words';
import { type DocumentSpeaker, type WorkspaceSpeaker } from '../../host/workspace/speakers';

/** A document that would change. */
interface Planned {
  readonly uri: vscode.Uri;
  /** The entries of its table that become one, and the names that only the detectors give. */
  readonly keys: ReadonlySet<string>;
  readonly found: readonly string[];
  /** How many of its records name one of them. */
  readonly records: number;
  readonly names: readonly string[];
}

interface PlannedItem extends vscode.QuickPickItem {
  readonly planned: Planned;
}

/**
 * Makes all of `those` one speaker called as `to` in every sidecar: shows first what would change where, and changes it as
 * one step that can be undone. Sidecars that cannot be changed are left as they are and named. Escape changes nothing.
 */
export async function changeSpeakers(host: Host, those: readonly WorkspaceSpeaker[], to: SpeakerRef): Promise<void> {
  const planned = plan(those, to);
  if (!those.some(({ members }) => members.some(isOurs))) {
    throw new UserError(
      vscode.l10n.t('They speak only in the sidecars of other coders, which cannot be changed here.'),
    );
  }
  if (planned.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is called that everywhere already.', to.name));
    return;
  }
  const broken = await unwritable(host);
  const confirmed = await confirm(planned, to, broken.length);
  if (!confirmed || confirmed.length === 0) return;
  const title = vscode.l10n.t('Changing speakers');
  const left = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    change(host, confirmed, to),
  );
  const problems = [...left, ...broken];
  if (problems.length > 0) void vscode.window.showWarningMessage(problems.join(' '));
}

/** Changes one document after the other, all as one action; a sentence for each that was left as it is. */
async function change({ documents }: Host, planned: readonly Planned[], to: SpeakerRef): Promise<readonly string[]> {
  const action = Symbol('change speakers');
  const left: string[] = [];
  for (const { uri, keys, found } of planned) {
    try {
      const open = await documents.open(uri);
      await open.update((set) => applySpeakerChange(set, unifySpeakers(speakerUse(set), keys, to, found)), action);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      left.push(error.message);
    }
  }
  return left;
}

function plan(those: readonly WorkspaceSpeaker[], to: SpeakerRef): readonly Planned[] {
  const members = those.flatMap((one) => one.members).filter(isOurs);
  return [...groupBy(members, ({ listed }) => listed.uri.toString()).values()].flatMap((own): Planned[] => {
    const [first] = own;
    if (!first || isBroken(first)) return [];
    const { uri, speakers, annotations: all } = first.listed;
    const keys = new Set(own.flatMap(({ key }) => key ?? []));
    const found = own.flatMap(({ key, name }) => (key === undefined && name !== to.name ? [name] : []));
    const records = all.map(({ id, speaker }) => ({ id, ...(speaker !== undefined && { speaker }) }));
    if (isNoChange(unifySpeakers({ speakers, records }, keys, to, found))) return [];
    const count = own.reduce((sum, { annotations }) => sum + annotations.length, 0);
    return [{ uri, keys, found, records: count, names: [...new Set(own.map(({ name }) => name))] }];
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

/** A sentence for every sidecar of the workspace that must not be written. */
async function unwritable({ workspace }: Host): Promise<readonly string[]> {
  return (await workspace.list()).flatMap(({ writable, sidecar }) =>
    writable === true
      ? []
      : [vscode.l10n.t('{0} was left as it is: {1}.', baseName(sidecar), toWords(writable.reason))],
  );
}

/** Sidecars of other coders are theirs to change. */
function isOurs({ listed }: DocumentSpeaker): boolean {
  return listed.owner === undefined;
}

function isBroken({ listed }: DocumentSpeaker): boolean {
  return listed.writable !== true;
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
