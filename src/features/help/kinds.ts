/** What a complaint can be about, in words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type ComplaintKind, writtenKind } from '../../contract/complaint';

export const KIND_NAMES: Readonly<Record<ComplaintKind, MessageDescriptor>> = {
  cost: msg`利息和费用`,
  repayment: msg`还款和扣款`,
  collection: msg`催收方式`,
  'credit-report': msg`征信记录`,
  privacy: msg`个人信息`,
  service: msg`服务和使用`,
  other: msg`其他`,
  hardship: msg`还款困难，请人工帮忙`,
};
/** What a person chooses from. */
export const KINDS = writtenKind.options;
