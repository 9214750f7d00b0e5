/** Word for the mini-program on screen from elsewhere in the wallet: something of the person's changed, or back was pressed. */

export type AppNews = 'changed' | 'back';

const listeners = new Set<(news: AppNews) => void>();

export const tellApp = (news: AppNews) => {
  for (const listener of listeners) listener(news);
};

/** Returns how to stop listening. */
export function onAppNews(listener: (news: AppNews) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
