import { describe, expect, it } from 'vitest';
import { paperText } from '../sandbox/papers/paper-text';
import { checkedText, isTheText } from './paper-words';

const PAPER = paperText('借款合同', 'zh-CN', [
  { heading: '一、双方', paragraphs: ['贷款人：屿川银行。', '借款人：李*。'] },
  { heading: '二、借款', paragraphs: ['借款本金：人民币 12,000.00 元。'] },
]);

describe('a paper held against its hash (product.md F15, F53)', () => {
  it('is the text when its words give the hash that was stated', async () => {
    expect(isTheText(await checkedText(PAPER), PAPER.hash)).toBe(true);
  });

  it('is another one when a single fen in it was altered, whatever hash it bears', async () => {
    const altered = JSON.parse(JSON.stringify(PAPER).replace('12,000.00', '12,000.01')) as typeof PAPER;
    expect(isTheText(await checkedText(altered), PAPER.hash)).toBe(false);
  });

  it.each(['title', 'heading'])('a %s counts too', async (part) => {
    const [from, to] = part === 'title' ? ['借款合同', '借款合约'] : ['一、双方', '一、各方'];
    const altered = JSON.parse(JSON.stringify(PAPER).replace(from, to)) as typeof PAPER;
    expect(isTheText(await checkedText(altered), PAPER.hash)).toBe(false);
  });

  it('is another one when its own hash is right and not the one that was stated', async () => {
    const other = paperText('借款合同', 'zh-CN', []);
    expect((await checkedText(other)).sound).toBe(true);
    expect(isTheText(await checkedText(other), PAPER.hash)).toBe(false);
  });
});
