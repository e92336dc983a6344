import { SaxesParser } from 'saxes';
import { damages } from './errors.ts';
import { FileRefused } from './fileRefused.ts';
import { broken, declaresEntities, unpacksTooLarge } from './refusals.ts';

/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;

/** What happens while XML is read, by local names of elements. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** A text, a name or a value is held until it ends: what is longer than this, in bytes, no spreadsheet program writes. */
const longestToken = 8 * 1_048_576;

/**
 * Reads XML to its end. Document types are refused, so no entity is ever expanded.
 *
 * @param most how many bytes it may have.
 * @throws FileRefused
 */
export async function walkXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler, most: number): Promise<void> {
  for await (const _ of stepThroughXml(pieces, handler, most));
}

/**
 * The same piece by piece: reads on when it is asked to.
 *
 * @throws FileRefused
 */
export async function* stepThroughXml(
  pieces: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  most: number,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw declaresEntities();
  });
  parser.on('error', () => {
    throw broken(damages.xml());
  });
  let silent = 0;
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    handler.open(localName(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    handler.close(localName(name));
  });
  parser.on('text', (text) => handler.text(text));
  let decoder: TextDecoder | null = null;
  let length = 0;
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > most) throw unpacksTooLarge(most);
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      silent += piece.length;
      if (silent > longestToken) throw broken(damages.xml());
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder?.decode() ?? '');
    parser.close();
    yield;
  } catch (error) {
    throw error instanceof FileRefused ? error : broken(damages.xml());
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
