import type { AnnotationKind } from '../../../core/annotations/annotation';
import type { AnnotationSet } from '../../../core/annotations/annotationSet';
import { attributesFor, sortedAttributes, type AttributeValue } from '../../../core/annotations/attributeValues';
import type { Codebook, Tag } from '../../../core/codebook/codebook';
import { withTag } from '../../../core/codebook/withTag';
import { acceptAt } from '../../../core/review/acceptAt';
import { annotate, dismissSuggestion, detector } from '../../../core/review/annotate';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Host } from '../../../host/host';
import { coder } from '../tag';
import type { Current } from './focus';

/** Something that can be done to one place after another. */
export type Decision =
  | { readonly does: 'tag'; readonly tag: Tag; readonly attributes?: readonly AttributeValue[] }
  | { readonly does: 'accept' }
  | { readonly does: 'dismiss' }
  | { readonly does: 'quote' };

/**
 * What `decision` makes of the annotations; `id` is the annotation that it made or changed. Undefined where there is nothing
 * at `current` that it could be about.
 */
export function decide(
  host: Host,
  current: Current,
  decision: Decision,
  { codebook, untag }: { readonly codebook: Codebook; readonly untag: boolean },
): ((set: AnnotationSet) => { readonly set: AnnotationSet; readonly id: string | undefined }) | undefined {
  const { open, referent, spans, isMoved } = current;
  const { text, analysis } = open;
  const by = coder(host, open);
  if (decision.does === 'dismiss') {
    if (!referent || !('suggestion' in referent)) return undefined;
    return (set) => ({ set: dismissSuggestion(set, text, referent.suggestion), id: undefined });
  }
  const tags = decision.does === 'tag' ? [decision.tag.name] : [];
  const given = decision.does === 'tag' ? decision.attributes : undefined;
  const values = given ? { attributes: given } : {};
  if (decision.does !== 'quote' && referent && 'suggestion' in referent) {
    if (!analysis) return undefined;
    const where = isMoved ? { spans } : {};
    return (set) =>
      acceptAt(set, text, analysis, referent.suggestion, { tags, ...values, detector, ...where, ...by }, Math.random);
  }
  if (decision.does === 'tag' && referent && 'annotation' in referent) {
    const { annotation } = referent;
    const { name } = decision.tag;
    const isOff = untag && annotation.tags.includes(name);
    const next = isOff ? annotation.tags.filter((one) => one !== name) : withTag(codebook, annotation.tags, name);
    const others = annotation.attributes?.filter(({ tag }) => tag !== name) ?? [];
    const all = given ? sortedAttributes([...others, ...given]) : annotation.attributes;
    const attributes = attributesFor(all, next);
    return (set) => ({ set: set.edit(annotation.id, { tags: next, attributes }), id: annotation.id });
  }
  if (decision.does === 'accept' || spans.length === 0) return undefined;
  const kind = decision.does === 'quote' ? 'quote' : kindFor(decision.tag);
  return (set) => {
    const made = annotate(set, text, { kind, spans, tags, ...values, origin: 'human', ...by }, Math.random);
    return { set: made.set, id: made.annotation.id };
  };
}

/**
 * Applies a change and resolves as soon as it is in memory, so that the next key need not wait for the disk. What it resolves
 * to says when the change is saved; what goes wrong in that is reported.
 */
export async function applied(
  { log }: Host,
  open: OpenDocument,
  change: (set: AnnotationSet) => AnnotationSet,
  action?: symbol,
): Promise<{ readonly saved: Promise<void> }> {
  let saved = Promise.resolve();
  await new Promise<void>((resolve) => {
    saved = open
      .update((set) => {
        const next = change(set);
        resolve();
        return next;
      }, action)
      .catch((error: unknown) => log.report('coding mode', error))
      .finally(resolve);
  });
  return { saved };
}

/** A passage, unless the tag is meant for other kinds only. */
function kindFor({ applies = [] }: Tag): AnnotationKind {
  const [first] = applies.filter((kind) => kind !== 'line');
  return first === undefined || applies.includes('passage') ? 'passage' : first;
}
