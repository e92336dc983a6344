import { request } from 'node:http';

/** What came of a body that was poured. */
interface Poured {
  readonly status: number;
  readonly text: string;
  /** Bytes that were handed to the connection. */
  readonly sent: number;
}

/** Sends a body without saying how long it is, piece by piece as the server takes it, until it has so many bytes or is answered. */
export function pour(address: string, headers: Readonly<Record<string, string>>, most: number): Promise<Poured> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const asked = request(address, { method: 'POST', headers }, (response) => {
      isAnswered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.once('end', () => {
        asked.destroy();
        resolve({ status: response.statusCode ?? 0, text, sent });
      });
    });
    asked.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    const piece = Buffer.from(`bamboo,${'竹'.repeat(20)},kaihua\n`.repeat(1_000));
    const write = (): void => {
      if (isAnswered || asked.destroyed) return;
      if (sent >= most) return void asked.end();
      sent += piece.length;
      if (asked.write(piece)) setImmediate(write);
      else asked.once('drain', write);
    };
    write();
  });
}
