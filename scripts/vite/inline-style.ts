/**
 * The style of the first paint inside the page: a page that has arrived waits for nothing else to be painted. Its file
 * stays in the build, named by a link that is off: with the link there, what loads later does not fetch it again.
 */
import type { Plugin } from 'vite';

const LINK = /<link rel="stylesheet"([^>]*) href="\/([^"]+)">/g;

/** Every stylesheet that the page itself links. To be listed before the plugin that takes the hashes of inline styles. */
export const inlineStyle = (): Plugin => ({
  name: 'suijie:inline-style',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) =>
      html.replace(LINK, (_link, attributes: string, file: string) => {
        const asset = bundle[file];
        if (asset?.type !== 'asset') throw new Error(`the page links ${file}, which is not in the build`);
        const style = asset.source.toString().trim();
        // A path would be read from the page, not from the file; the end of the element, as it.
        if (/url\(|<\/style/.test(style)) throw new Error(`${file} cannot stand in the page`);
        return `<style>${style}</style><link rel="stylesheet" disabled${attributes} href="/${file}">`;
      }),
  },
});
