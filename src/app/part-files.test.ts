import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fetched = vi.fn<(href: string) => Promise<Response>>();
/** Links put into the page; each is in force at once. */
const links: { readonly rel: string; readonly href: string }[] = [];

const HEAD = {
  innerHTML: '<script type="module" src="/assets/index-1.js"></script>',
  append: (link: { readonly rel: string; readonly href: string; readonly onload: () => void }) => {
    links.push(link);
    link.onload();
  },
};

beforeEach(() => {
  vi.resetModules();
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response('')));
  links.length = 0;
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('document', { head: HEAD, createElement: () => ({}) });
});
afterEach(() => vi.unstubAllGlobals());

const fresh = async () => (await import('./part-files')).importWith;
const asked = () => fetched.mock.calls.map(([href]) => href);

describe('a part of the app (product.md F80)', () => {
  it('is imported once all of its files are here, its style in force', async () => {
    const importWith = await fresh();
    const load = vi.fn(() => Promise.resolve('part'));
    const coming = importWith(load, ['assets/a-1.js', 'assets/a-2.css']);
    expect(load).not.toHaveBeenCalled();
    expect(await coming).toBe('part');
    expect(asked()).toEqual(['/assets/a-1.js', '/assets/a-2.css']);
    expect(links).toMatchObject([{ rel: 'stylesheet', href: '/assets/a-2.css' }]);
  });

  it('shares files with other parts, and with the page itself', async () => {
    const importWith = await fresh();
    const load = () => Promise.resolve(1);
    await Promise.all([
      importWith(load, ['assets/a-1.js', 'assets/index-1.js']),
      importWith(load, ['assets/a-1.js', 'assets/b-1.js']),
    ]);
    await importWith(load, ['assets/b-1.js']);
    expect(asked()).toEqual(['/assets/a-1.js', '/assets/b-1.js']);
  });

  it.each([
    ['the network failed', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server was not well', () => Promise.resolve(new Response('', { status: 503 }))],
  ])('is not imported where %s, and asked for again at the next try', async (_what, answer) => {
    const importWith = await fresh();
    const load = vi.fn(() => Promise.resolve('part'));
    fetched.mockImplementationOnce(answer);
    await expect(importWith(load, ['assets/a-1.js'])).rejects.toThrow();
    expect(load).not.toHaveBeenCalled();
    expect(await importWith(load, ['assets/a-1.js'])).toBe('part');
    expect(asked()).toEqual(['/assets/a-1.js', '/assets/a-1.js']);
  });

  it('of no file that is told is imported at once', async () => {
    const importWith = await fresh();
    expect(await importWith(() => Promise.resolve('part'))).toBe('part');
    expect(fetched).not.toHaveBeenCalled();
  });
});
