/** The sentences of the source language, as the build leaves them in the code. */
import { setupI18n } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import { describe, expect, it } from 'vitest';

const chinese = setupI18n({ locale: 'zh-CN', messages: { 'zh-CN': {} } });

describe('sentences compiled where they stand', () => {
  it('are compiled, not raw text, so production prints no ICU syntax', () => {
    const descriptor = msg`已还 ${plural(3, { one: '# 期', other: '# 期' })}`;
    expect(descriptor.message).toBeInstanceOf(Array);
    expect(chinese._(descriptor)).toBe('已还 3 期');
  });

  it('keep the values they interpolate', () => {
    const amount = '1,102.14';
    expect(t(chinese)`应还 ${amount} 元`).toBe('应还 1,102.14 元');
  });

  it('give way to a translation under the same id', () => {
    const descriptor = msg`借钱`;
    const english = setupI18n({ locale: 'en', messages: { en: { [descriptor.id]: ['Borrow'] } } });
    expect(english._(descriptor)).toBe('Borrow');
    expect(chinese._(descriptor)).toBe('借钱');
  });
});
