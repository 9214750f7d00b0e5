/** Which wallet opened the page, and with what: read once, then taken out of the address. Part of the boot script. */
import type { HostCredential, WalletKind } from './bridge';
import type { Launch } from './handover';

/** By the browser's own name; a wrong guess costs one small file, for the adapter then finds nobody. */
const namedIn = (userAgent: string): WalletKind | null =>
  /Line\/.* LIFF/.test(userAgent)
    ? 'line'
    : /MicroMessenger/.test(userAgent)
      ? 'wechat'
      : /AliApp.*MiniProgram/.test(userAgent)
        ? 'alipay'
        : null;

/** Reads and shortens `url`: tickets, codes and signed parameters are neither shared nor kept. */
export function takeLaunch(url: URL, userAgent: string): Launch {
  const { searchParams: query, search } = url;
  let params = new URLSearchParams(url.hash.slice(1));
  const take = (name: string) => {
    const value = query.get(name) ?? undefined;
    // Even taking out what is not there writes the whole query anew: `?lender` would become `?lender=`.
    if (value !== undefined) query.delete(name);
    return value;
  };
  const ticket = take('ticket');
  const initData = params.get('tgWebAppData');
  let wallet: WalletKind | null = null;
  let credential: HostCredential | null = null;
  if (initData) {
    wallet = 'telegram';
    url.hash = '';
    credential = { kind: 'telegram-init-data', initData };
  } else if (query.has('vk_app_id') && query.has('sign')) {
    wallet = 'vk';
    params = new URLSearchParams(search);
    for (const name of params.keys()) if (/^vk_|^sign/.test(name)) query.delete(name);
    credential = { kind: 'vk-launch-params', params: search.slice(1) };
  } else {
    wallet = namedIn(userAgent);
    const code = wallet === 'wechat' && take('code');
    if (code) credential = { kind: 'wechat-code', code, state: take('state') };
    if (wallet === 'line') {
      // Tokens in the fragment, the link's path in the query: the adapter shows its library the one, and reads the other.
      url.hash = '';
      params.set('liff.state', take('liff.state') ?? '');
    }
  }
  if (ticket) credential = { kind: 'ticket', ticket };
  return { wallet, credential, params };
}
