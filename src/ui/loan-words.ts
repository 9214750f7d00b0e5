/** Names of what the contract lists and several screens show: methods, purposes. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Purpose, Product } from '../contract/product';
import type { Method } from '../lending/terms';

export const METHOD_NAMES: Readonly<Record<Method, MessageDescriptor>> = {
  'equal-instalment': msg`等额本息`,
  'equal-principal': msg`等额本金`,
  'interest-first': msg`先息后本`,
  'pay-any-time': msg`随借随还`,
  flat: msg`分期手续费`,
};

export const METHOD_DETAILS: Readonly<Record<Method, MessageDescriptor>> = {
  'equal-instalment': msg`每期还一样多`,
  'equal-principal': msg`首期多，逐期减`,
  'interest-first': msg`每期付息，到期还本`,
  'pay-any-time': msg`按天计息，随时还`,
  flat: msg`每期收一次手续费`,
};

export const PURPOSE_NAMES: Readonly<Record<Purpose, MessageDescriptor>> = {
  'daily-spending': msg`日常消费`,
  'home-improvement': msg`家居装修`,
  education: msg`教育学习`,
  medical: msg`医疗健康`,
  travel: msg`旅行`,
  appliances: msg`家电数码`,
  wedding: msg`婚庆`,
  moving: msg`租房搬家`,
};

export const BARRED_PURPOSE_NAMES: Readonly<Record<Product['barredPurposes'][number], MessageDescriptor>> = {
  'house-purchase': msg`买房`,
  securities: msg`股票、基金等投资`,
  'business-equity': msg`企业经营或入股`,
  gambling: msg`博彩`,
  relending: msg`转借他人`,
};
