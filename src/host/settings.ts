import * as vscode from 'vscode';
import { SettingKeys, settingsSection } from '../ids';
import { sourceUri } from './documents/articleUri';

/** Our settings as they stand for one resource. */
export interface SettingValues {
  readonly coder: string;
  /** `shared`: one sidecar for all; `perCoder`: one for each. */
  readonly sidecar: string;
  readonly highlightTokens: boolean;
  readonly highlightAnnotations: boolean;
  readonly boilerplateDim: boolean;
  /** Per cent, 0 to 100. */
  readonly boilerplateOpacity: number;
  readonly boilerplateFolding: boolean;
  readonly lensesSpeakers: boolean;
  readonly lensesClaims: boolean;
  readonly lensesAnnotations: boolean;
  readonly lensesActions: boolean;
  /** 0 to 1: suggestions below it are not shown. */
  readonly minimumConfidence: number;
  /** Queries by name; what is no text is not one. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** Rules of consistency. */
  readonly differentTags: boolean;
  readonly untagged: boolean;
  readonly quoteWithoutSpeaker: boolean;
  readonly claimWithoutClaimant: boolean;
  readonly tagInBoilerplate: boolean;
}

const fallback: SettingValues = {
  coder: '',
  sidecar: 'shared',
  highlightTokens: true,
  highlightAnnotations: true,
  boilerplateDim: true,
  boilerplateOpacity: 80,
  boilerplateFolding: true,
  lensesSpeakers: true,
  lensesClaims: true,
  lensesAnnotations: true,
  lensesActions: true,
  minimumConfidence: 0.45,
  filters: {},
  differentTags: true,
  untagged: true,
  quoteWithoutSpeaker: true,
  claimWithoutClaimant: true,
  tagInBoilerplate: true,
};

/** Reads and writes our settings. A value of the wrong type counts as not set. */
export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  /** Fires after any of our settings has changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingsSection)) this.#changed.fire();
    });
  }

  /** The value of `name`, for `scope` where it may differ by folder. */
  get<K extends keyof SettingValues>(name: K, scope?: vscode.Uri): SettingValues[K] {
    const value = vscode.workspace
      .getConfiguration(settingsSection, scope && sourceUri(scope))
      .get<SettingValues[K] | null>(SettingKeys[name]);
    return typeof value === typeof fallback[name] && value !== null && value !== undefined ? value : fallback[name];
  }

  /** Sets `name`: in the workspace where one is open, else for the user. */
  async set<K extends keyof SettingValues>(name: K, value: SettingValues[K]): Promise<void> {
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await vscode.workspace.getConfiguration(settingsSection).update(SettingKeys[name], value, target);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
