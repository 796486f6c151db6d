import * as vscode from 'vscode';
import type { AnnotationSet } from '../../../core/annotations/annotationSet';
import { codingKeys, type CodingAction } from '../../../core/codebook/codingKeys';
import { correctSpan } from '../../../core/review/correctSpan';
import { moveEdge, type EdgeMove } from '../../../core/text/moveEdge';
import { hull, type Span } from '../../../core/text/span';
import { toSpan } from '../../../host/convert';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Host } from '../../../host/host';
import { Serial } from '../../../host/tasks/serial';
import { Commands, type CommandId } from '../../../ids';
import { askAttributes, hasAttributes } from '../askAttributes';
import { OverlapCycle, overlapWords } from '../overlapping';
import { referenceOf } from '../referentWords';
import { kindOf } from '../tag';
import { applied, decide, type Decision } from './decisions';
import { CodingFocus, madeOf, spansOf, type Current } from './focus';
import { hint, noneLeft, nothingHere, requireFits } from './hints';
import { placeUndone } from './placeUndone';

const edgeMoves = {
  startBack: { edge: 'start', direction: 'back' },
  startForward: { edge: 'start', direction: 'forward' },
  endBack: { edge: 'end', direction: 'back' },
  endForward: { edge: 'end', direction: 'forward' },
} as const satisfies Partial<Record<CodingAction, EdgeMove>>;

/** What single keys do in coding mode. Keys act one after the other, in the order in which they were pressed. */
export class CodingMode {
  readonly #host: Host;
  readonly #focus: CodingFocus;
  readonly #cycle = new OverlapCycle();
  readonly #tasks = new Serial();
  #last: Decision | undefined;
  /** Resolves when all that was done is on disk. */
  #saved = Promise.resolve();
  /** The annotation whose edges are being moved: all that is done to it at one go is one step to undo. */
  #moving: { readonly id: string; readonly action: symbol } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#focus = new CodingFocus(host);
  }

  /** Goes to the suggestion at the cursor or the first one after it, if there is one. */
  begin(): Promise<void> {
    return this.#tasks.run(async () => {
      const current = await this.#focus.current();
      if (current.referent) this.#focus.put(current, current.spans, current.referent);
      else if (current.spans.length === 0) this.#step(current, 'next');
    });
  }

  /** Does what `key`, a typed character, stands for. Resolves when that is saved; the next key need not wait for it. */
  async press(key: string): Promise<void> {
    await this.#tasks.run(() => this.#press(key));
    await this.#saved;
  }

  async #press(key: string): Promise<void> {
    const current = await this.#focus.current();
    const action = codingKeys.get(key);
    if (!action || !(action in edgeMoves)) this.#moving = undefined;
    if (action) return this.#act(current, action);
    const codebook = await this.#host.codebooks.for(current.open.uri);
    const tag = codebook.byKey(key) ?? codebook.byKey(key.toLowerCase());
    if (!tag) {
      hint(
        /^[\p{L}\p{N}]$/u.test(key)
          ? vscode.l10n.t('No tag has the key {0}. Press ? to see the keys.', key)
          : vscode.l10n.t('In coding mode keys do not change the text. Press ? to see them, Escape to leave.'),
      );
      return;
    }
    const options = { stay: tag.key !== key, untag: true };
    const { referent } = current;
    const tagged = referent && 'annotation' in referent ? referent.annotation.tags : [];
    if (!hasAttributes(tag) || tagged.includes(tag.name)) return this.#decide(current, { does: 'tag', tag }, options);
    requireFits(tag, referent && kindOf(referent));
    const asked = await askAttributes(codebook, [tag.name], undefined);
    if (!asked) return;
    const { attributes } = asked;
    await this.#decide(current, { does: 'tag', tag, ...(attributes && { attributes }) }, options);
  }

  async #act(current: Current, action: CodingAction): Promise<void> {
    switch (action) {
      case 'startBack':
      case 'startForward':
      case 'endBack':
      case 'endForward':
        return this.#move(current, edgeMoves[action]);
      case 'next':
      case 'previous':
        this.#step(current, action);
        return;
      case 'accept':
      case 'dismiss':
        return this.#decide(current, { does: action }, {});
      case 'quote':
        return this.#decide(current, { does: 'quote' }, { stay: true });
      case 'repeat':
        if (this.#last) return this.#decide(current, this.#last, {});
        hint(vscode.l10n.t('Nothing was decided yet that could be repeated.'));
        return;
      case 'undo':
        return this.#undo(current);
      case 'speaker':
        return this.#call(current, Commands.setSpeaker, true);
      case 'tags':
        return this.#call(current, Commands.changeTags, false);
      case 'overlapping':
        this.#showOverlapping(current);
        return;
      case 'kinds':
        return this.#nextKinds(current);
      case 'showKeys':
        await vscode.commands.executeCommand(Commands.showCodingKeys);
        return;
    }
  }

  #step(current: Current, direction: 'next' | 'previous'): void {
    const place = hull(current.spans) ?? { start: current.offset, end: current.offset };
    if (!this.#focus.step(current, place, direction)) hint(noneLeft());
  }

  /** Decides, and goes on to the next suggestion, or with `stay` to what was decided on. */
  async #decide(
    current: Current,
    decision: Decision,
    { stay = false, untag = false }: { readonly stay?: boolean; readonly untag?: boolean },
  ): Promise<void> {
    const { open, referent } = current;
    if (decision.does === 'tag') requireFits(decision.tag, referent && kindOf(referent));
    const codebook = await this.#host.codebooks.for(open.uri);
    const change = decide(this.#host, current, decision, { codebook, untag });
    if (!change) {
      if (decision.does === 'accept' && referent) this.#step(current, 'next');
      else hint(nothingHere(decision));
      return;
    }
    let id: string | undefined;
    await this.#apply(open, (set) => {
      const made = change(set);
      id = made.id;
      return made.set;
    });
    this.#last = decision;
    const place = hull(referent ? spansOf(referent) : current.spans) ?? { start: current.offset, end: current.offset };
    const annotation = id === undefined ? undefined : open.annotations.get(id);
    if (annotation && stay) this.#focus.put(current, annotation.spans, { annotation });
    else if (!this.#focus.step(current, place, 'next', true)) hint(noneLeft());
  }

  async #move(current: Current, move: EdgeMove): Promise<void> {
    const { open, referent, offset } = current;
    const { text, analysis } = open;
    const from: readonly Span[] = current.spans.length > 0 ? current.spans : [{ start: offset, end: offset }];
    const spans = moveEdge(text, from, move);
    if (spans === from) return;
    if (!referent || 'suggestion' in referent) {
      this.#focus.put(current, spans, referent, true);
      return;
    }
    if (!analysis) return;
    const { annotation } = referent;
    if (this.#moving?.id !== annotation.id) this.#moving = { id: annotation.id, action: Symbol('move edges') };
    const change = (set: AnnotationSet): AnnotationSet =>
      correctSpan(set, text, analysis, { annotation }, spans, Math.random);
    await this.#apply(open, change, this.#moving.action);
    const moved = open.annotations.get(annotation.id);
    if (moved) this.#focus.put(current, moved.spans, { annotation: moved });
  }

  #showOverlapping(current: Current): void {
    const { open, editor } = current;
    const found = this.#cycle.next(open, toSpan(editor.document, editor.selection));
    if (!found) {
      hint(nothingHere({ does: 'accept' }));
      return;
    }
    this.#focus.put(current, spansOf(found.referent), found.referent);
    hint(overlapWords(open, found));
  }

  async #nextKinds(current: Current): Promise<void> {
    const { coding } = this.#host;
    await coding.nextKinds();
    const { referent, offset } = current;
    if (referent && 'suggestion' in referent && !coding.isWanted(referent.suggestion)) {
      const place = hull(current.spans) ?? { start: offset, end: offset };
      this.#focus.step(current, place, 'next', true);
    }
  }

  async #apply(open: OpenDocument, change: (set: AnnotationSet) => AnnotationSet, action?: symbol): Promise<void> {
    const { saved } = await applied(this.#host, open, change, action);
    this.#saved = saved;
  }

  async #undo(current: Current): Promise<void> {
    const { open } = current;
    const before = open.annotations;
    await vscode.commands.executeCommand(Commands.undo);
    const place = placeUndone(open, before);
    if (place) this.#focus.put(current, spansOf(place), place);
  }

  /** Runs a command of ours on what is at the cursor, and goes on or stays with what came of it. */
  async #call(current: Current, id: CommandId, stay: boolean): Promise<void> {
    const { open, referent, isMoved } = current;
    if (referent && 'suggestion' in referent && isMoved) {
      await this.#decide(current, { does: 'accept' }, { stay: true });
      const accepted = await this.#focus.current();
      if (accepted.referent && 'annotation' in accepted.referent) await this.#call(accepted, id, stay);
      return;
    }
    if (!referent) {
      hint(nothingHere({ does: 'accept' }));
      return;
    }
    const before = open.annotations;
    await vscode.commands.executeCommand(id, open.uri, [referenceOf(referent)]);
    if (open.annotations === before) return;
    const made = 'suggestion' in referent ? madeOf(open, referent.suggestion) : referent;
    if (stay && made) this.#focus.put(current, spansOf(made), made);
    else this.#focus.step(current, hull(spansOf(referent)) ?? { start: 0, end: 0 }, 'next', true);
  }
}
