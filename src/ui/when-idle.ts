/** When the browser has nothing to do; Safari does not say when that is. @returns how to let it be. */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = window.requestIdleCallback(act);
    return () => window.cancelIdleCallback(asked);
  }
  const asked = setTimeout(act, 200);
  return () => clearTimeout(asked);
}
