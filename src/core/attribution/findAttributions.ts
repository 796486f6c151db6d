import type { Line } from '../segmentation/line';
import type { Reason } from '../text/reason';
import { isWordCharacter } from '../text/characters';
import { finish, type Steps } from '../text/steps';
import type { Span } from '../text/span';
import type { Attribution, AttributionType, Speaker } from './attribution';
import type { Draft } from './draft';
import { messages } from './messages';
import type { EngineModels } from './ownModels';
import { proseSteps } from './prose';
import type { Prose } from './prose';
import { furnitureNames } from './names/furnitureRoles';
import type { FurnitureNames } from './names/furnitureRoles';
import { keyOf, speakerSteps } from './names/resolveSpeakers';
import type { Resolution } from './names/speakerResolver';
import type { Entity } from './names/entity';
import { passageSteps } from './readPassages';
import type { PassageMemory } from './readPassages';
import { spanOfWords } from './wordRange';
import type { WordRange } from './wordRange';

/** Who says what in an article, and who is named in it. */
export interface Attributions {
  /** Ordered by where the content begins. */
  readonly attributions: readonly Attribution[];
  /** In order of first mention. */
  readonly speakers: readonly Speaker[];
}

function spansOf(prose: Prose, ranges: readonly WordRange[]): Span[] {
  return ranges.map((range) => spanOfWords(prose, range)).filter((span) => span !== undefined);
}

/** `direct` when at least nine in ten of the letters and digits stand in quotation marks, `indirect` when none does. */
function typeOf(prose: Prose, ranges: readonly WordRange[]): AttributionType {
  let inside = 0;
  let all = 0;
  for (const range of ranges) {
    for (let at = range.from; at < range.to; at += 1) {
      const word = prose.words[at];
      if (!word || !isWordCharacter(prose.text.codePointAt(word.start) ?? -1)) continue;
      all += word.end - word.start;
      if (word.region >= 0) inside += word.end - word.start;
    }
  }
  if (inside === 0) return 'indirect';
  return inside >= 0.9 * all ? 'direct' : 'mixed';
}

function toAttribution(prose: Prose, draft: Draft, resolution: Resolution | undefined): Attribution | undefined {
  const content = spansOf(prose, draft.content);
  if (content.length === 0) return undefined;
  const cue = spansOf(prose, draft.cue ? [draft.cue] : []);
  const cueText = cue.map((span) => prose.text.slice(span.start, span.end)).join(' ');
  const why: Reason[] = [{ message: messages[draft.kind], ...(cueText === '' ? {} : { args: [cueText] }) }];
  if (draft.inherited) why.push({ message: messages.sharedSubject });
  why.push(...(resolution?.why ?? []));
  return {
    type: typeOf(prose, draft.content),
    content,
    cue,
    source: spansOf(prose, draft.source ? [draft.source] : []),
    ...(resolution?.speaker ? { speaker: resolution.speaker } : {}),
    confidence: draft.probability,
    why,
  };
}

/**
 * Finds who says what in the article lines of `text`; lines that are no article, and lines that repeat one, are left out.
 * With `models` by those instead of the ones that Marginalia carries.
 */
export function findAttributions(text: string, lines: readonly Line[], models?: EngineModels): Attributions {
  return finish(attributionSteps(text, lines, models));
}

/** What saves work where a text that differs little is looked at by the same models. Never changed. */
export interface AttributionMemory {
  readonly passages: PassageMemory;
  readonly furniture: FurnitureNames;
}

/** What was found in one text, with what saves work in the next one. */
export interface RememberedAttributions extends Attributions {
  /** Holds nothing of texts before. */
  readonly memory: AttributionMemory;
}

/** The same in steps, and faster where `before` is of a text that differs little, read by the same models. */
export function* attributionSteps(
  text: string,
  lines: readonly Line[],
  models?: EngineModels,
  before?: AttributionMemory,
): Steps<RememberedAttributions> {
  const prose = yield* proseSteps(text, lines);
  const { drafts: read, mentions, memory: passages } = yield* passageSteps(prose, models, before?.passages);
  const drafts = [...read].sort((a, b) => keyOf(a) - keyOf(b));
  const furniture = furnitureNames(text, lines, before?.furniture);
  yield;
  const { resolutions, speakers } = yield* speakerSteps(prose, { drafts, mentions, furniture });
  const found = drafts
    .map((draft, index) => toAttribution(prose, draft, resolutions[index]))
    .filter((attribution) => attribution !== undefined);
  found.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  return { attributions: found, speakers: speakers.map(toSpeaker), memory: { passages, furniture } };
}

function toSpeaker({ name, role, aliases, mentions }: Entity): Speaker {
  return {
    name,
    ...(role === undefined ? {} : { role }),
    aliases: [...aliases].filter((alias) => alias !== name).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    mentions,
  };
}
