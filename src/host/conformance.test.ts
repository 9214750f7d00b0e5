// @vitest-environment jsdom
/** Every adapter against the one suite: the official mocks of Telegram and LINE, small fakes of the others. */
import { alipayBench } from './testing/benches/alipay';
import { browserBench } from './testing/benches/browser';
import { frameBench, nativeBench } from './testing/benches/frame';
import { lineBench } from './testing/benches/line';
import { telegramBench } from './testing/benches/telegram';
import { vkBench } from './testing/benches/vk';
import { wechatBench } from './testing/benches/wechat';
import { conforms } from './testing/conformance';

conforms('a wallet’s frame', frameBench);
conforms('a native app', nativeBench);
conforms('a plain browser', browserBench);
conforms('Telegram', telegramBench);
conforms('LINE', lineBench);
conforms('VK', vkBench);
conforms('WeChat', wechatBench);
conforms('Alipay', alipayBench);
