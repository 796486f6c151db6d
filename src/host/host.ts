import * as vscode from 'vscode';
import { CodebookExchange } from './codebooks/codebookExchange';
import { CodebookRefactorings } from './codebooks/codebookRefactorings';
import { Codebooks } from './codebooks/codebooks';
import { CodingState } from './codingState';
import { commandRegistrar, type RegisterCommand } from './commands';
import { ClosedDocuments } from './documents/closedDocuments';
import { Documents } from './documents/documents';
import { OldTexts } from './documents/oldTexts';
import { TextCache } from './documents/textCache';
import { TextFacts } from './documents/textFacts';
import { DisposableStore } from './lifecycle';
import { Log } from './log';
import { Settings } from './settings';
import { AnnotationHistory } from './sidecars/annotationHistory';
import { IndexFile } from './sidecars/indexFile';
import { RemovedRecords } from './sidecars/removedRecords';
import { SidecarBackups } from './sidecars/sidecarBackups';
import { SidecarConflicts } from './sidecars/sidecarConflicts';
import { SidecarEntries } from './sidecars/sidecarEntries';
import { SidecarFiles } from './sidecars/sidecarFiles';
import { SidecarPlaces } from './sidecars/sidecarPlaces';
import { AnnotationSearch } from './workspace/annotationSearch';
import { FollowRenames } from './workspace/followRenames';
import { Relations } from './workspace/relations';
import { ReviewWork } from './workspace/reviewWork';
import { WorkspaceCheck } from './workspace/workspaceCheck';
import { WorkspaceSidecars } from './workspace/workspaceSidecars';

/** What features stand on: everything of VS Code and of the files that more than one of them needs. */
export interface Host extends vscode.Disposable {
  /** The folder of the extension itself. */
  readonly extension: vscode.Uri;
  /** A folder of the extension's own on this machine, for all workspaces; it may have to be made. */
  readonly globalStorage: vscode.Uri;
  readonly log: Log;
  readonly command: RegisterCommand;
  readonly settings: Settings;
  readonly documents: Documents;
  readonly history: AnnotationHistory;
  readonly backups: SidecarBackups;
  readonly codebooks: Codebooks;
  readonly refactorings: CodebookRefactorings;
  readonly exchange: CodebookExchange;
  readonly coding: CodingState;
  readonly workspace: WorkspaceSidecars;
  readonly relations: Relations;
  readonly renames: FollowRenames;
  readonly search: AnnotationSearch;
  readonly facts: TextFacts;
  readonly check: WorkspaceCheck;
  readonly conflicts: SidecarConflicts;
  readonly work: ReviewWork;
  /** Values kept for this workspace on this machine, such as the tags used last. */
  readonly memory: vscode.Memento;
}

/** Makes the host. Reads no file but the sidecars of documents that are already open. */
export function createHost(context: vscode.ExtensionContext): Host {
  const store = new DisposableStore();
  const log = store.add(new Log());
  const settings = store.add(new Settings());
  const files = new SidecarFiles();
  const keepsIn = context.storageUri ?? context.globalStorageUri;
  const backups = new SidecarBackups(keepsIn, log);
  const oldTexts = new OldTexts(new TextCache(keepsIn, log));
  const places = store.add(new SidecarPlaces(settings));
  const parts = { files, kept: { backups, oldTexts, removed: new RemovedRecords() }, places, settings };
  const documents = store.add(new Documents(parts, log));
  const history = store.add(new AnnotationHistory(documents));
  const codebooks = store.add(new Codebooks(files));
  const coding = store.add(new CodingState(context.workspaceState));
  const entries = store.add(new SidecarEntries(files, new IndexFile(keepsIn, log), log));
  const workspace = store.add(new WorkspaceSidecars(files, documents, places, entries));
  const relations = new Relations(workspace);
  const closed = new ClosedDocuments(files, places, oldTexts);
  const refactorings = store.add(new CodebookRefactorings(files, documents, codebooks, workspace, log));
  const check = store.add(new WorkspaceCheck(closed, workspace, documents, log));
  const work = store.add(new ReviewWork(documents, workspace, settings, log));
  return {
    extension: context.extensionUri,
    globalStorage: context.globalStorageUri,
    log,
    command: commandRegistrar(log),
    settings,
    documents,
    history,
    backups,
    codebooks,
    refactorings,
    exchange: new CodebookExchange(files, codebooks),
    coding,
    workspace,
    relations,
    renames: new FollowRenames(files, documents, workspace, relations),
    search: store.add(new AnnotationSearch(codebooks, relations, log)),
    facts: new TextFacts(files, documents),
    check,
    conflicts: new SidecarConflicts(files, backups),
    work,
    memory: context.workspaceState,
    dispose: () => store.dispose(),
  };
}
