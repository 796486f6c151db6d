import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { Commands, type CommandId } from '../../ids';
import { showActions } from './actions';
import { registerCoding } from './coding/index';
import { compareWords, registerComparedWords } from './compareWords';
import { correctSpanToSelection } from './correctSpan';
import { editNote, removeAnnotation } from './edit';
import { acceptSpeaker, acceptSuggestions, dismissSuggestions } from './judge';
import { goTo, openSidecar, reveal } from './navigate';
import { tagOccurrences } from './occurrences/tagOccurrences';
import { goToOverlapping, OverlapCycle } from './overlapping';
import { pickPlace } from './pickPlace';
import { confirmPlace, goToDoubtful, reanchorToSelection } from './places';
import { acceptNamedSpeaker, setSpeaker } from './setSpeaker';
import { goToRelated, removeRelation } from './relations/followRelations';
import { relate, relateWith } from './relations/relate';
import { showSpeaker } from './showSpeaker';
import { showQuotations } from './showQuotations';
import { changeTags, markAsClaim, tagQuote, tagSelection } from './tag';

/** Tagging from the palette, by key and from lenses, and moving between what is tagged. */
export function registerTagging(host: Host): vscode.Disposable {
  const on = (id: CommandId, run: (host: Host, args: readonly unknown[]) => unknown): vscode.Disposable =>
    host.command(id, (...args) => run(host, args));
  const cycle = new OverlapCycle();
  return vscode.Disposable.from(
    on(Commands.tagSelection, tagSelection),
    on(Commands.tagQuote, tagQuote),
    on(Commands.changeTags, changeTags),
    on(Commands.tagOccurrences, tagOccurrences),
    on(Commands.markAsClaim, markAsClaim),
    on(Commands.acceptSuggestion, acceptSuggestions),
    on(Commands.acceptSpeaker, acceptSpeaker),
    on(Commands.acceptNamedSpeaker, acceptNamedSpeaker),
    on(Commands.correctSpan, correctSpanToSelection),
    on(Commands.dismissSuggestion, dismissSuggestions),
    on(Commands.setSpeaker, setSpeaker),
    on(Commands.editNote, editNote),
    on(Commands.removeAnnotation, removeAnnotation),
    on(Commands.relate, relate),
    on(Commands.relateWith, relateWith),
    on(Commands.removeRelation, removeRelation),
    on(Commands.goToRelated, goToRelated),
    on(Commands.showSpeaker, showSpeaker),
    on(Commands.confirmPlace, confirmPlace),
    on(Commands.reanchorToSelection, reanchorToSelection),
    on(Commands.pickPlace, pickPlace),
    on(Commands.compareWords, compareWords),
    registerComparedWords(),
    registerCoding(host),
    on(Commands.nextAtCursor, () => goToOverlapping(host, cycle)),
    on(Commands.nextDoubtful, () => goToDoubtful(host, 'next')),
    on(Commands.previousDoubtful, () => goToDoubtful(host, 'previous')),
    on(Commands.showActions, showActions),
    on(Commands.showQuotations, showQuotations),
    on(Commands.reveal, reveal),
    on(Commands.openSidecar, openSidecar),
    on(Commands.nextAnnotation, () => goTo(host, 'next')),
    on(Commands.previousAnnotation, () => goTo(host, 'previous')),
  );
}
