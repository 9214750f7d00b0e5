/** A list that brings more as one scrolls. */
import { expect, type Locator } from '@playwright/test';

/**
 * Scrolls as a thumb does, until there is no more.
 * @param more what stands below the list while there is, or while it is read.
 * @returns the text of the last row.
 */
export async function scrollToTheEnd(list: Locator, rows: Locator, more: Locator): Promise<string> {
  await expect(async () => {
    await list.evaluate(({ ownerDocument: { documentElement: page, defaultView } }) =>
      defaultView?.scrollTo(0, page.scrollHeight),
    );
    await expect(more).toHaveCount(0, { timeout: 250 });
    await expect(rows.last()).toBeInViewport({ timeout: 250 });
  }).toPass({ intervals: [50] });
  return rows.last().innerText();
}
