import * as vscode from 'vscode';
import type { Host } from '../../../host/host';
import { DisposableStore, MutableDisposable } from '../../../host/lifecycle';
import { Commands } from '../../../ids';
import { CodingMode } from './codingMode';
import { showCodingStatus } from './codingStatus';
import { showKeys } from './showKeys';
import { takeTypedKeys } from './typedKeys';

/** Coding mode: single keys tag, judge and step from suggestion to suggestion, until Escape. */
export function registerCoding(host: Host): vscode.Disposable {
  const { coding, documents, command, log } = host;
  const store = new DisposableStore();
  const mode = new CodingMode(host);
  const typing = store.add(new MutableDisposable());
  const press = (key: string): Promise<void> =>
    mode.press(key).catch((error: unknown) => log.report(Commands.codingKey, error));
  const set = async (isOn: boolean): Promise<void> => {
    typing.set(isOn ? (typing.current ?? takeTypedKeys(documents, log, press)) : undefined);
    await coding.set(isOn);
    if (isOn) await mode.begin();
  };
  store.add(command(Commands.enterCodingMode, () => set(true)));
  store.add(command(Commands.leaveCodingMode, () => set(false)));
  store.add(command(Commands.codingKey, (key) => (typeof key === 'string' ? press(key) : undefined)));
  store.add(
    command(Commands.showCodingKeys, async () => {
      const key = await showKeys(host);
      if (key !== undefined && coding.isOn) await press(key);
    }),
  );
  store.add(showCodingStatus(host));
  return store;
}
