import * as vscode from 'vscode';
import {
  attributesFor,
  attributesOf,
  withAttribute,
  type AttributeValue,
} from '../../core/annotations/attributeValues';
import type { Codebook, Tag } from '../../core/codebook/codebook';
import { isAttributeValue, type TagAttribute } from '../../core/codebook/tagAttribute';

/** The attributes of an annotation; undefined where it has none. */
export interface Attributes {
  readonly attributes: readonly AttributeValue[] | undefined;
}

interface ValueItem extends vscode.QuickPickItem {
  readonly value: string | undefined;
}

/**
 * Asks for each attribute that the codebook gives to one of `tags`; nothing at all where it gives none. What `current` says
 * is what stands there at first. Undefined when Escape was pressed.
 */
export async function askAttributes(
  codebook: Codebook,
  tags: readonly string[],
  current: readonly AttributeValue[] | undefined,
): Promise<Attributes | undefined> {
  let attributes = attributesFor(current, tags);
  const asked = tags.flatMap((name) => {
    const tag = codebook.get(name);
    return (tag?.attributes ?? []).flatMap((attribute) => (tag ? [{ tag, attribute }] : []));
  });
  for (const [index, { tag, attribute }] of asked.entries()) {
    const before = attributesOf(attributes, tag.name).get(attribute.name);
    const title = vscode.l10n.t(
      '{0}: {1} ({2} of {3})',
      tag.label ?? tag.name,
      attribute.name,
      String(index + 1),
      String(asked.length),
    );
    const answer = await (attribute.type === 'choice' ? askChoice : askText)(title, attribute, before);
    if (!answer) return undefined;
    attributes = withAttribute(attributes, { tag: tag.name, name: attribute.name }, answer.value);
  }
  return { attributes };
}

/** Whether there is anything to ask for a tag. */
export function hasAttributes({ attributes = [] }: Tag): boolean {
  return attributes.length > 0;
}

async function askChoice(
  title: string,
  { values }: TagAttribute,
  before: string | undefined,
): Promise<ValueItem | undefined> {
  const items: ValueItem[] = [
    ...values.map((value) => ({
      label: value,
      value,
      ...(value === before && { description: vscode.l10n.t('as it is') }),
    })),
    { label: vscode.l10n.t('$(dash) Leave Open'), value: undefined },
  ];
  const known = items.filter(({ value }) => value !== undefined && value === before);
  return vscode.window.showQuickPick([...known, ...items.filter((one) => !known.includes(one))], {
    title,
    placeHolder: vscode.l10n.t('Choose a value'),
  });
}

async function askText(
  title: string,
  attribute: TagAttribute,
  before: string | undefined,
): Promise<{ readonly value: string | undefined } | undefined> {
  const isNumber = attribute.type === 'number';
  const value = await vscode.window.showInputBox({
    title,
    placeHolder: isNumber
      ? vscode.l10n.t('A number; empty leaves it open')
      : vscode.l10n.t('Any text; empty leaves it open'),
    value: before ?? '',
    validateInput: (typed) =>
      typed.trim() === '' || isAttributeValue(attribute, typed.trim())
        ? undefined
        : vscode.l10n.t('Write a number, such as 70000 or 1.5.'),
  });
  if (value === undefined) return undefined;
  return { value: value.trim() === '' ? undefined : value.trim() };
}
