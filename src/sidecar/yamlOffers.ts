import { isMap, isSeq, type YAMLMap } from 'yaml';
import { annotationKinds, annotationStates, lineVerdicts, reviewStatuses } from '../core/annotations/annotation';
import { relationTypes } from '../core/annotations/relation';
import type { Codebook } from '../core/codebook/codebook';
import { themeColors } from '../core/codebook/tagColor';
import { attributeTypes } from '../core/codebook/tagAttribute';
import { sectionOrder, tagOrder } from './addTag';
import { parseCodebook } from './parseCodebook';
import { parseSidecar } from './parseSidecar';
import { sections } from './sections';
import { relationKeys } from './readRelations';
import { recordKeys } from './sidecarFields';
import { valueOf } from './codebookNodes';
import { scalarString } from './yamlFields';
import { yamlPlaceAt, type YamlPlace } from './yamlPlace';
import { scalarText } from './yamlText';
import type { Span } from '../core/text/span';

/** What may be written at a place of a sidecar or codebook. */
export interface Offer {
  readonly kind: 'key' | 'value' | 'tag' | 'speaker' | 'color';
  readonly name: string;
  /** As YAML wants it. */
  readonly text: string;
  readonly detail?: string;
}

/** What may be written in place of a span. */
export interface Offers {
  readonly span: Span;
  readonly offers: readonly Offer[];
}

/** A tag or speaker that is named at a place, and where its name stands. */
export interface NamedAt {
  readonly span: Span;
  readonly name: string;
  readonly kind: 'tag' | 'speaker';
  readonly detail?: string;
}

/** What may be written at `offset` of the source of a sidecar whose folder has this codebook; undefined where anything may. */
export function offersInSidecar(source: string, offset: number, codebook: Codebook): Offers | undefined {
  const place = yamlPlaceAt(source, offset);
  return place && { span: place.span, offers: sidecarOffers(place, source, codebook) };
}

/** The tag or speaker that is named at `offset` of the source of a sidecar. */
export function namedInSidecar(source: string, offset: number): NamedAt | undefined {
  const place = yamlPlaceAt(source, offset);
  const [section, , field] = place?.path ?? [];
  if (!place || section !== 'annotations') return undefined;
  const { span, text: name } = place;
  if ((field === 'tags' && !place.isKey) || (field === 'attributes' && place.isKey && place.path.length === 3))
    return { span, name, kind: 'tag' };
  if (field !== 'speaker' || place.isKey) return undefined;
  const entry = parseSidecar(source).speakers.get(name);
  return entry && { span, name: entry.name, kind: 'speaker', ...(entry.role !== undefined && { detail: entry.role }) };
}

/** What may be written at `offset` of the source of a codebook; undefined where anything may. */
export function offersInCodebook(source: string, offset: number): Offers | undefined {
  const place = yamlPlaceAt(source, offset);
  return place && { span: place.span, offers: codebookOffers(place, source) };
}

function sidecarOffers({ path, isKey, maps }: YamlPlace, source: string, codebook: Codebook): readonly Offer[] {
  const [section, index, field, tag, name] = path;
  const record = maps.at(-2);
  if (isKey && path.length === 0) return keys(sections, maps[0]);
  if (section === 'document') return index === 'status' ? values(reviewStatuses) : [];
  if (section === 'dismissed') return field === 'kind' ? values(annotationKinds) : [];
  if (section !== 'annotations') return [];
  if (isKey && path.length === 2) return keys(recordKeys, record);
  const own = record ? tagsOf(valueOf(record, 'tags')) : [];
  switch (String(field)) {
    case 'kind':
      return values(annotationKinds);
    case 'line':
      return values(lineVerdicts);
    case 'state':
      return values(annotationStates);
    case 'speaker':
      return [...parseSidecar(source).speakers].map(([key, { name: detail }]) => ({
        ...offer('speaker', key),
        detail,
      }));
    case 'relations':
      return relationOffers(path.slice(3), isKey, source, record);
    case 'tags':
      return tagOffers(codebook).filter((one) => !own.includes(one.name));
    case 'attributes': {
      // A word alone in a new line is a value still, and becomes a key with its colon.
      if (path.length === 3) return own.filter((one) => codebook.get(one)?.attributes).map(keyOffer);
      const attributes = codebook.get(String(tag))?.attributes ?? [];
      if (path.length === 4) return attributes.map((one) => keyOffer(one.name));
      return values(attributes.find((one) => one.name === name)?.values ?? []);
    }
    default:
      return [];
  }
}

/** `path` from the list of relations on. */
function relationOffers(
  [, key]: YamlPlace['path'],
  isKey: boolean,
  source: string,
  record: YAMLMap | undefined,
): readonly Offer[] {
  if (isKey || key === undefined) return relationKeys.map(keyOffer);
  if (key === 'type') return values(relationTypes);
  if (key !== 'to') return [];
  const own = record && scalarString(valueOf(record, 'id'));
  return parseSidecar(source)
    .records.filter(({ id }) => id !== own)
    .map(({ id, exact }) => ({ ...offer('value', id), detail: exact.join(' … ') }));
}

function codebookOffers({ path, isKey, maps }: YamlPlace, source: string): readonly Offer[] {
  if (isKey && path.length === 0) return keys(sectionOrder, maps[0]);
  const names = (): readonly Offer[] => tagOffers(parseCodebook(source).codebook);
  if (path[0] === 'exclusive') return names();
  if (path[0] !== 'tags') return [];
  const at = path.findLastIndex((one) => typeof one === 'number' && one >= 0);
  const [field, sub] = typeof path.at(-1) === 'number' ? path.slice(-2) : path.slice(at + 1);
  if (isKey && path.length === at + 1) return keys(tagOrder, maps[0]);
  switch (String(field)) {
    case 'color':
      return themeColors.map((name) => offer('color', name));
    case 'applies':
      return values(annotationKinds);
    case 'parent':
      return names();
    case 'attributes':
      return sub === undefined || isKey ? [] : values(attributeTypes.filter((type) => type !== 'choice'));
    default:
      return [];
  }
}

function tagOffers(codebook: Codebook): readonly Offer[] {
  return codebook.tags.map((tag) => {
    const detail = [tag.label, tag.scope].filter(Boolean).join(': ');
    return { ...offer('tag', tag.name), ...(detail !== '' && { detail }) };
  });
}

function tagsOf(node: unknown): readonly string[] {
  return (isSeq(node) ? node.items : [node]).flatMap((one) => scalarString(one) ?? []);
}

function keys(order: readonly string[], map: unknown): readonly Offer[] {
  return order.filter((key) => !isMap(map) || valueOf(map, key) === undefined).map(keyOffer);
}

function keyOffer(name: string): Offer {
  return { kind: 'key', name, text: `${scalarText(name)}: ` };
}

function values(all: readonly string[]): readonly Offer[] {
  return all.map((name) => offer('value', name));
}

function offer(kind: Offer['kind'], name: string): Offer {
  return { kind, name, text: scalarText(name) };
}
