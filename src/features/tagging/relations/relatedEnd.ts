import type { Annotation } from '../../../core/annotations/annotation';
import type { RelationEnd } from '../../../core/relations/relationIndex';
import { acceptSuggestion, detector } from '../../../core/review/annotate';
import type { Suggestion } from '../../../core/review/suggestions';
import { sourceUri } from '../../../host/documents/articleUri';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Host } from '../../../host/host';
import type { Referent } from '../../../host/words/reference';
import { coder } from '../tag';

/** The annotation as an end of relations. */
export function endOf({ uri }: OpenDocument, { id }: Pick<Annotation, 'id'>): RelationEnd {
  return { document: sourceUri(uri).toString(), id };
}

/** Likewise; a suggestion is accepted, as a part of `action`, since only what is kept can have relations. */
export async function keptEnd(
  host: Host,
  open: OpenDocument,
  referent: Referent,
  action: symbol,
): Promise<RelationEnd> {
  if ('annotation' in referent) return endOf(open, referent.annotation);
  return endOf(open, { id: await accept(host, open, referent.suggestion, action) });
}

async function accept(host: Host, open: OpenDocument, suggestion: Suggestion, action: symbol): Promise<string> {
  let id = '';
  await open.update((set) => {
    const options = { detector, ...coder(host, open) };
    const made = acceptSuggestion(set, open.text, suggestion, options, Math.random);
    id = made.annotation.id;
    return made.set;
  }, action);
  return id;
}
