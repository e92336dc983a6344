import type { Handler } from '../http/handler.ts';

/**
 * Takes an API key that is shown as the password of Basic, as spreadsheets show one, for one that is shown as a bearer's: where
 * files and entities are fetched, and nowhere else. A browser sends Basic again unasked, so nothing is written by it.
 *
 * @param isKey whether a text is an API key, by its form; nothing is where it is left out.
 */
export function basicKeys(isKey: (text: string) => boolean = () => false): (gateway: Handler) => Handler {
  return (gateway) => (request, response) => {
    const { method, url = '', headers } = request;
    const [, encoded = ''] = /^basic +([\w+/=-]{1,1024}) *$/i.exec(headers.authorization ?? '') ?? [];
    if (encoded && method === 'GET' && /^\/(?:odata|exports)(?:[/?]|$)/.test(url)) {
      const shown = Buffer.from(encoded, 'base64').toString('latin1');
      const password = shown.slice(shown.indexOf(':') + 1);
      if (isKey(password)) headers.authorization = `Bearer ${password}`;
    }
    return gateway(request, response);
  };
}
