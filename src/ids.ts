/** The language of source documents. */
export const languageId = 'source-document';

/** The files that are source documents wherever they are, as package.json names them; more by the user's settings. */
export const documentPatterns = ['*.article.txt', '**/seeds/*.txt'];

/** Every command, as package.json names it. Public: renaming one needs an alias. */
export const Commands = {
  tagSelection: 'marginalia.tagSelection',
  tagQuote: 'marginalia.tagQuote',
  setSpeaker: 'marginalia.setSpeaker',
  markAsClaim: 'marginalia.markAsClaim',
  markLinesAsArticle: 'marginalia.markLinesAsArticle',
  markLinesAsBoilerplate: 'marginalia.markLinesAsBoilerplate',
  editNote: 'marginalia.editNote',
  changeTags: 'marginalia.changeTags',
  removeAnnotation: 'marginalia.removeAnnotation',
  relate: 'marginalia.relate',
  relateWith: 'marginalia.relateWith',
  removeRelation: 'marginalia.removeRelation',
  goToRelated: 'marginalia.goToRelated',
  showSpeaker: 'marginalia.showSpeaker',
  revealSpeaker: 'marginalia.revealSpeaker',
  acceptSuggestion: 'marginalia.acceptSuggestion',
  acceptSpeaker: 'marginalia.acceptSpeaker',
  acceptNamedSpeaker: 'marginalia.acceptNamedSpeaker',
  correctSpan: 'marginalia.correctSpan',
  dismissSuggestion: 'marginalia.dismissSuggestion',
  reanchorToSelection: 'marginalia.reanchorToSelection',
  confirmPlace: 'marginalia.confirmPlace',
  pickPlace: 'marginalia.pickPlace',
  compareWords: 'marginalia.compareWords',
  nextDoubtful: 'marginalia.nextDoubtful',
  previousDoubtful: 'marginalia.previousDoubtful',
  checkAnnotations: 'marginalia.checkAnnotations',
  undo: 'marginalia.undo',
  redo: 'marginalia.redo',
  restoreSidecar: 'marginalia.restoreSidecar',
  resolveConflict: 'marginalia.resolveConflict',
  showActions: 'marginalia.showActions',
  showQuotations: 'marginalia.showQuotations',
  mergeSpeakers: 'marginalia.mergeSpeakers',
  renameSpeaker: 'marginalia.renameSpeaker',
  nextAnnotation: 'marginalia.nextAnnotation',
  previousAnnotation: 'marginalia.previousAnnotation',
  openSidecar: 'marginalia.openSidecar',
  toggleBoilerplate: 'marginalia.toggleBoilerplate',
  foldBoilerplate: 'marginalia.foldBoilerplate',
  unfoldBoilerplate: 'marginalia.unfoldBoilerplate',
  openArticleView: 'marginalia.openArticleView',
  openArticleSource: 'marginalia.openArticleSource',
  copyArticle: 'marginalia.copyArticle',
  exportArticle: 'marginalia.exportArticle',
  toggleHighlights: 'marginalia.toggleHighlights',
  toggleLenses: 'marginalia.toggleLenses',
  newCodebook: 'marginalia.newCodebook',
  openCodebook: 'marginalia.openCodebook',
  addTagToCodebook: 'marginalia.addTagToCodebook',
  renameTag: 'marginalia.renameTag',
  mergeTags: 'marginalia.mergeTags',
  moveTag: 'marginalia.moveTag',
  splitTag: 'marginalia.splitTag',
  deleteTag: 'marginalia.deleteTag',
  undoCodebookChange: 'marginalia.undoCodebookChange',
  importCodebook: 'marginalia.importCodebook',
  exportCodebook: 'marginalia.exportCodebook',
  treatFolder: 'marginalia.treatFolder',
  filterAnnotations: 'marginalia.filterAnnotations',
  clearFilter: 'marginalia.clearFilter',
  groupAnnotations: 'marginalia.groupAnnotations',
  sortAnnotations: 'marginalia.sortAnnotations',
  openHits: 'marginalia.openHits',
  acceptNext: 'marginalia.acceptNext',
  dismissNext: 'marginalia.dismissNext',
  retagNext: 'marginalia.retagNext',
  acceptAbove: 'marginalia.acceptAbove',
  nextUnreviewed: 'marginalia.nextUnreviewed',
  setStatus: 'marginalia.setStatus',
  applyTags: 'marginalia.applyTags',
  turnOffRule: 'marginalia.turnOffRule',
  reveal: 'marginalia.reveal',
  revealWords: 'marginalia.revealWords',
  noteAdd: 'marginalia.noteAdd',
  noteEdit: 'marginalia.noteEdit',
  noteSave: 'marginalia.noteSave',
  noteCancel: 'marginalia.noteCancel',
  noteRemove: 'marginalia.noteRemove',
  nextAtCursor: 'marginalia.nextAtCursor',
  tagOccurrences: 'marginalia.tagOccurrences',
  openSample: 'marginalia.openSample',
  openDashboard: 'marginalia.openDashboard',
  enterCodingMode: 'marginalia.enterCodingMode',
  leaveCodingMode: 'marginalia.leaveCodingMode',
  codingKey: 'marginalia.codingKey',
  showCodingKeys: 'marginalia.showCodingKeys',
  showLog: 'marginalia.showLog',
} as const;

/** The id of one of our commands. */
export type CommandId = (typeof Commands)[keyof typeof Commands];

/** Every view of the sidebar. */
export const Views = {
  annotations: 'marginalia.annotations',
  speakers: 'marginalia.speakers',
  tags: 'marginalia.tags',
  queue: 'marginalia.queue',
  related: 'marginalia.related',
} as const;

/** Every kind of editor tab with a page of ours. */
export const Panels = { dashboard: 'marginalia.dashboard' } as const;

/** The section that all our settings are in. */
export const settingsSection = 'marginalia';

/** Every setting, by its key within the section. */
export const SettingKeys = {
  coder: 'coder',
  sidecar: 'sidecar',
  highlightTokens: 'highlight.tokens',
  highlightAnnotations: 'highlight.annotations',
  boilerplateDim: 'boilerplate.dim',
  boilerplateOpacity: 'boilerplate.opacity',
  boilerplateFolding: 'boilerplate.folding',
  lensesSpeakers: 'lenses.speakers',
  lensesClaims: 'lenses.claims',
  lensesAnnotations: 'lenses.annotations',
  lensesActions: 'lenses.actions',
  minimumConfidence: 'suggestions.minimumConfidence',
  filters: 'filters',
  differentTags: 'consistency.differentTags',
  untagged: 'consistency.untagged',
  quoteWithoutSpeaker: 'consistency.quoteWithoutSpeaker',
  claimWithoutClaimant: 'consistency.claimWithoutClaimant',
  tagInBoilerplate: 'consistency.tagInBoilerplate',
} as const;

/** Every theme colour that package.json contributes. */
export const Colors = {
  boilerplate: 'marginalia.boilerplateForeground',
  quoteBackground: 'marginalia.quoteBackground',
  quoteBorder: 'marginalia.quoteBorder',
  claimBackground: 'marginalia.claimBackground',
  claimBorder: 'marginalia.claimBorder',
  passageBackground: 'marginalia.passageBackground',
  passageBorder: 'marginalia.passageBorder',
  movedBorder: 'marginalia.movedBorder',
  lostForeground: 'marginalia.lostForeground',
  othersBorder: 'marginalia.othersBorder',
  articleRuler: 'marginalia.articleOverviewRuler',
} as const;

/** Context keys for the `when` clauses of package.json. */
export const ContextKeys = {
  /** The active editor shows a source document. */
  active: 'marginalia.active',
  /** The view *Annotations* shows only what a filter finds. */
  filtered: 'marginalia.filtered',
  /** Single letters tag and judge in source documents. */
  codingMode: 'marginalia.codingMode',
} as const;
