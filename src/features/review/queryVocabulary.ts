import type { QueryVocabulary } from '../../core/query/completeQuery';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';

/** More names than these help nobody to choose. */
const mostNames = 5000;

/** What the workspace has as values of a query: tags of its codebooks and those in use, names of speakers, coders, documents. */
export async function queryVocabulary({ workspace, codebooks }: Host): Promise<QueryVocabulary> {
  const listed = await workspace.listSoon();
  const loaded = await Promise.all(codebooks.locations().map((uri) => codebooks.at(uri)));
  const tags = new Set(loaded.flatMap(({ codebook }) => codebook.tags.map(({ name }) => name)));
  const [speakers, coders] = [new Set<string>(), new Set<string>()];
  for (const { annotations, speakers: named } of listed) {
    for (const { name } of named.values()) if (speakers.size < mostNames) speakers.add(name);
    for (const annotation of annotations) {
      for (const tag of annotation.tags) tags.add(tag);
      if (annotation.by !== undefined) coders.add(annotation.by);
    }
  }
  const documents = listed.slice(0, mostNames).map(({ uri }) => baseName(uri));
  return { tags: [...tags], speakers: [...speakers].sort(), coders: [...coders].sort(), documents };
}
