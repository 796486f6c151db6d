import { retaggingOf } from '../../core/codebook/codebookChange';
import type { ListedDocument } from '../workspace/workspaceSidecars';
import type { Codebooks } from './codebooks';
import { annotationKey, type Refactoring } from './refactoring';

/** The documents whose annotations a refactoring changes, and those whose sidecars must not be written. */
export interface AffectedDocuments {
  readonly affected: readonly ListedDocument[];
  /** How many annotations change. */
  readonly annotations: number;
  readonly broken: readonly ListedDocument[];
}

/** What a refactoring would change among `listed`: documents whose codebook is another do not follow it. */
export function affectedBy(
  { codebook, change, only }: Refactoring,
  listed: readonly ListedDocument[],
  codebooks: Codebooks,
): AffectedDocuments {
  const names = retaggingOf(change);
  const inFolder = listed.filter(({ uri }) => codebooks.locate(uri).toString() === codebook.toString());
  let annotations = 0;
  const affected = inFolder.filter((document) => {
    const count = document.annotations.filter(
      ({ id, tags, attributes }) =>
        (tags.some((tag) => names.has(tag)) || attributes?.some(({ tag }) => names.has(tag)) === true) &&
        (only?.has(annotationKey(document.sidecar, id)) ?? true),
    ).length;
    if (document.writable === true) annotations += count;
    return count > 0;
  });
  return {
    affected: affected.filter(({ writable }) => writable === true),
    annotations,
    broken: names.size === 0 ? [] : inFolder.filter(({ writable }) => writable !== true),
  };
}
