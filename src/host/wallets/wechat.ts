/** WeChat, a mini program's web-view or a page of its own: the few things its script lets a page do (weixin-js-sdk). */
import wx from 'weixin-js-sdk';
import type { Host } from '../bridge';
import type { Launch } from '../handover';
import { listeners } from '../listeners';
import { measuredSize } from '../page-means';
import { PATIENCE } from '../wire';
import { walletDisplay, walletHost, watchTheme, within } from './wallet-host';

/** The language that the client shows, out of the browser's name: `Language/zh_CN`. */
const languageOf = (userAgent: string) =>
  /Language\/([A-Za-z]{2})(?:_([A-Za-z]{2,4}))?/.exec(userAgent)?.slice(1).filter(Boolean).join('-');

/**
 * A code or ticket of the address works once, and the boot script has used it: there is no asking for another.
 * @throws when no client answers within two seconds.
 */
export async function connect(_launch: Launch): Promise<Host> {
  const { miniprogram } = await within(
    PATIENCE.handshake,
    new Promise<{ miniprogram: boolean }>((resolve) => wx.miniProgram.getEnv(resolve)),
  );
  const size = measuredSize();
  const display = () =>
    walletDisplay({ hostName: '微信', locale: languageOf(navigator.userAgent) ?? navigator.language, size });
  const announcer = listeners();
  const ends = new AbortController();
  watchTheme(announcer, ends.signal, display);
  return walletHost({
    kind: 'wechat',
    display: display(),
    can: ['close'],
    announcer,
    ends,
    // The package's types want an address of a step back; it has none.
    own: { close: () => (miniprogram ? wx.miniProgram.navigateBack({ url: '' }) : wx.closeWindow()) },
  });
}
