/** A list that stands still: what flinging takes when nothing of ours runs, on this machine, in this browser. */
import type { Page } from '@playwright/test';

/** More than the flings pass. */
const ROWS = 400;

/**
 * Puts a page without a script in the place of the one that shows records: its styles, and its first row that often.
 * @throws Error where there is no row.
 */
export async function standStill(page: Page): Promise<void> {
  const html = await page.evaluate((rows) => {
    const row = document.querySelector<HTMLElement>('main li');
    const card = row?.parentElement;
    if (!row || !card) throw new Error('no row');
    const height = row.offsetHeight;
    const made = Array.from({ length: rows }, (_, at) => {
      const copy = row.cloneNode(true);
      if (copy instanceof HTMLElement) copy.style.top = `${at * height}px`;
      return copy;
    });
    card.replaceChildren(...made);
    card.style.height = `${rows * height}px`;
    const list = card.closest<HTMLElement>('main div[style]');
    if (list) list.style.height = `${card.offsetTop + rows * height}px`;
    document.querySelectorAll('script, link[rel="modulepreload"]').forEach((each) => each.remove());
    return `<!doctype html>${document.documentElement.outerHTML}`;
  }, ROWS);
  const address = `${new URL(page.url()).origin}/still`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(address, { waitUntil: 'networkidle' });
}
