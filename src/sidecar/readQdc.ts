import { SaxesParser } from 'saxes';
import { mostCodes, type ImportedCode, type ImportedCodes } from './importedTag';

/** Longer files are not read: a codebook of 50,000 codes with a page of text each comes near. */
const longestSource = 64 * 1024 * 1024;

/** Codes within codes; no codebook that people use comes near. */
const deepestNesting = 1000;

/**
 * Reads a REFI-QDA codebook (`.qdc`; REFI-QDA Standard 1.5, codebook exchange; also the codes of a project file): names, tree,
 * colours `#rrggbb` or `#rgb`, descriptions. Only the five entities of XML itself are known, none is expanded that the
 * file defines, nothing is fetched. Never throws; a file that is no such codebook is refused whole.
 */
export function readQdc(source: string): ImportedCodes {
  if (source.length > longestSource) return refusal('too long');
  const reader = new QdcReader();
  try {
    reader.read(source);
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error));
  }
  if (!reader.hasCodes) return refusal('no element “Codes”');
  return { ok: true, codes: reader.codes };
}

function refusal(detail: string): ImportedCodes {
  return { ok: false, reason: { message: 'This is not a REFI-QDA codebook: {0}', args: [detail] } };
}

class QdcReader {
  readonly codes: ImportedCode[] = [];
  hasCodes = false;
  /** The elements that are open, with the index of the code for those that are one. */
  readonly #open: { readonly name: string; readonly code?: number }[] = [];
  #description: string | undefined;

  read(source: string): void {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('doctype', () => {
      throw new Error('a document type is not allowed');
    });
    parser.on('opentag', ({ local, attributes }) => {
      this.#start(local, (key) => attributes[key]?.value);
    });
    parser.on('closetag', () => this.#end());
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(source).close();
  }

  #start(name: string, valueOf: (key: string) => string | undefined): void {
    if (this.#open.length >= deepestNesting) throw new Error('codes within codes without end');
    const above = this.#open.at(-1);
    if (name === 'Codes' && (above === undefined || above.name === 'CodeBook')) this.hasCodes = true;
    const isCode = name === 'Code' && (above?.name === 'Codes' || above?.name === 'Code');
    if (isCode) {
      if (this.codes.length >= mostCodes) throw new Error('too many codes');
      const color = toHex(valueOf('color'));
      this.codes.push({
        name: valueOf('name') ?? '',
        ...(above.code !== undefined && { parent: above.code }),
        ...(color !== undefined && { color }),
      });
    }
    if (name === 'Description' && above?.code !== undefined) this.#description = '';
    this.#open.push({ name, ...(isCode && { code: this.codes.length - 1 }) });
  }

  #end(): void {
    const closed = this.#open.pop();
    const index = this.#open.at(-1)?.code;
    const code = index === undefined ? undefined : this.codes[index];
    if (closed?.name !== 'Description' || index === undefined || !code) return;
    const { description = '' } = code;
    const text = [description, this.#description ?? ''].filter(Boolean).join('\n');
    this.codes[index] = { ...code, ...(text !== '' && { description: text }) };
    this.#description = undefined;
  }

  #text(text: string): void {
    if (this.#description !== undefined) this.#description += text;
  }
}

/** `#rgb` and `#rrggbb` as `#rrggbb`; undefined for what is no colour. */
function toHex(color: string | undefined): string | undefined {
  if (color !== undefined && /^#[0-9a-f]{6}$/i.test(color)) return color;
  return color !== undefined && /^#[0-9a-f]{3}$/i.test(color) ? color.replace(/[0-9a-f]/gi, '$&$&') : undefined;
}
