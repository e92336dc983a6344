import { hash } from 'node:crypto';

/** Remembers which keys came before: some bytes each, whatever they are. Two keys are taken for one once in 10^16 files of a million. */
export class SeenKeys {
  #slots = new Uint32Array(3 * 4_096);
  #count = 0;

  /** Whether a key came before; from now on it has. */
  saw(key: string): boolean {
    const digest = hash('sha1', key, 'buffer');
    const words = [digest.readUInt32LE(0) || 1, digest.readUInt32LE(4), digest.readUInt32LE(8)] as const;
    if (this.#put(words)) return true;
    this.#count += 1;
    if (this.#count * 6 > this.#slots.length) this.#grow();
    return false;
  }

  /** Says whether it was there. The first word of a slot that is taken is never 0. */
  #put([first, second, third]: readonly [number, number, number]): boolean {
    const places = this.#slots.length / 3;
    for (let place = first % places; ; place = (place + 1) % places) {
      const at = place * 3;
      if (this.#slots[at] === 0) {
        this.#slots[at] = first;
        this.#slots[at + 1] = second;
        this.#slots[at + 2] = third;
        return false;
      }
      if (this.#slots[at] === first && this.#slots[at + 1] === second && this.#slots[at + 2] === third) return true;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 3) {
      const [first = 0, second = 0, third = 0] = old.subarray(at, at + 3);
      if (first !== 0) this.#put([first, second, third]);
    }
  }
}
