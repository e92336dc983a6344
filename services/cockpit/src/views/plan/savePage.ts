import { saveFile } from '../../files/saveFile.ts';

/** Saves what the page shows as one HTML file that opens without a server: the paper of a meeting, to be sent or kept. */
export async function savePage(name: string): Promise<void> {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('script, noscript, .frame, .frame-foot, .no-print, .skip, .offline'))
    element.remove();
  for (const details of copy.querySelectorAll('details')) details.open = true;
  // Links lead back to where the page was taken from; those within it stay within the file.
  for (const link of copy.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  }
  for (const sheet of copy.querySelectorAll('link[rel="stylesheet"]')) {
    const style = document.createElement('style');
    style.textContent = await (await fetch(sheet.getAttribute('href') ?? '')).text();
    sheet.replaceWith(style);
  }
  for (const link of copy.querySelectorAll('link')) link.remove();
  const file = new Blob([`<!doctype html>\n${copy.outerHTML}`], { type: 'text/html' });
  saveFile(file, `${name}.html`);
}
