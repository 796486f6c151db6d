import type { ListedAnnotation } from '../annotations/annotation';
import type { Reason } from '../text/reason';
import type { Codebook } from './codebook';
import { isAttributeValue } from './tagAttribute';

/** What is wrong with the tags of one annotation. */
export interface TagProblem {
  readonly code: 'unknown-tag' | 'exclusive-tags' | 'tag-kind' | 'unknown-attribute' | 'attribute-value';
  /** The tag that it is about. */
  readonly tag: string;
  /** The tag's attribute that it is about. */
  readonly attribute?: string;
  readonly message: Reason;
}

/**
 * How the tags of an annotation break the rules of the codebook: tags that it does not have, that exclude one another or are
 * not meant for this kind, attributes that their tag does not have, values that they may not have. None without a codebook.
 */
export function tagProblems(
  { kind, tags, attributes = [] }: Pick<ListedAnnotation, 'kind' | 'tags' | 'attributes'>,
  codebook: Codebook,
): readonly TagProblem[] {
  if (codebook.tags.length === 0) return [];
  const problems: TagProblem[] = [];
  for (const name of tags) {
    const tag = codebook.get(name);
    if (!tag) {
      problems.push({
        code: 'unknown-tag',
        tag: name,
        message: { message: 'The codebook has no tag “{0}”', args: [name] },
      });
    } else if (tag.applies && !tag.applies.includes(kind)) {
      const message = {
        message: 'The tag “{0}” is meant for {1}, and this is a {2}',
        args: [name, tag.applies.join(', '), kind],
      };
      problems.push({ code: 'tag-kind', tag: name, message });
    }
  }
  for (const [first, second] of codebook.conflicts(tags)) {
    const message = { message: 'The tags “{0}” and “{1}” exclude each other', args: [first, second] };
    problems.push({ code: 'exclusive-tags', tag: second, message });
  }
  for (const { tag, name, value } of attributes) {
    if (!tags.includes(tag)) {
      const message = { message: 'An attribute is given for the tag “{0}”, which this annotation does not have' };
      problems.push({ code: 'unknown-attribute', tag, attribute: name, message: { ...message, args: [tag] } });
      continue;
    }
    const known = codebook.get(tag);
    if (!known) continue;
    const attribute = known.attributes?.find((one) => one.name === name);
    if (!attribute) {
      const message = { message: 'The tag “{0}” has no attribute “{1}”', args: [tag, name] };
      problems.push({ code: 'unknown-attribute', tag, attribute: name, message });
    } else if (!isAttributeValue(attribute, value)) {
      const wanted = attribute.type === 'choice' ? attribute.values.join(', ') : attribute.type;
      const message = { message: '“{0}” must be one of these: {1}; it is “{2}”', args: [name, wanted, value] };
      problems.push({ code: 'attribute-value', tag, attribute: name, message });
    }
  }
  return problems;
}
