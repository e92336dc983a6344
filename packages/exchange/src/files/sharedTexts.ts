import { fileLimits } from './limits.ts';
import { walkXml } from './walkXml.ts';

/** So many bytes are kept together; a text is never longer, and stands within one such piece. */
const pieceSize = 1_048_576;

/** Texts that cells of a workbook share, kept as bytes: there may be a million of them, of which each is needed for a moment. */
export class SharedTexts {
  readonly #pieces: Buffer[] = [];
  #used = pieceSize;
  #starts = new Uint32Array(1_024);
  #lengths = new Uint16Array(1_024);
  #count = 0;

  /** Puts a text behind the others; of one that is longer than a cell may be, as much as shows it. */
  add(text: string): void {
    const bytes = Buffer.from(text.slice(0, fileLimits.cell + 1));
    if (this.#used + bytes.length > pieceSize) {
      this.#pieces.push(Buffer.allocUnsafe(pieceSize));
      this.#used = 0;
    }
    if (this.#count === this.#starts.length) this.#grow();
    const piece = this.#pieces.length - 1;
    bytes.copy(this.#pieces[piece] as Buffer, this.#used);
    this.#starts[this.#count] = piece * pieceSize + this.#used;
    this.#lengths[this.#count] = bytes.length;
    this.#used += bytes.length;
    this.#count += 1;
  }

  /** The text at a place; undefined where there is none. */
  at(place: number): string | undefined {
    if (!Number.isInteger(place) || place < 0 || place >= this.#count) return undefined;
    const start = this.#starts[place] as number;
    const from = start % pieceSize;
    return this.#pieces[Math.floor(start / pieceSize)]?.toString('utf8', from, from + (this.#lengths[place] as number));
  }

  #grow(): void {
    const [starts, lengths] = [this.#starts, this.#lengths];
    this.#starts = new Uint32Array(2 * starts.length);
    this.#starts.set(starts);
    this.#lengths = new Uint16Array(2 * lengths.length);
    this.#lengths.set(lengths);
  }
}

/**
 * Reads the texts that cells share.
 *
 * @param most how many bytes they may have.
 * @throws FileRefused
 */
export async function readTexts(pieces: AsyncIterable<Uint8Array>, most: number): Promise<SharedTexts> {
  const texts = new SharedTexts();
  let [text, within, spoken] = ['', false, false];
  const handler = {
    open(name: string) {
      if (name === 'si') text = '';
      // How a word is read aloud is no part of it.
      if (name === 'rPh') spoken = true;
      within = name === 't' && !spoken;
    },
    close(name: string) {
      if (name === 'si') texts.add(text);
      if (name === 'rPh') spoken = false;
      within = false;
    },
    text(piece: string) {
      if (within && text.length <= fileLimits.cell) text += piece;
    },
  };
  await walkXml(pieces, handler, most);
  return texts;
}
