/** The whole table of endpoints. Only the server, the OpenAPI writer and the conformance suite import it. */
import * as application from './application';
import * as arrears from './arrears';
import * as bill from './bill';
import * as certificate from './certificate';
import * as card from './card';
import * as coupon from './coupon';
import * as challenge from './challenge';
import * as checkout from './checkout';
import * as complaint from './complaint';
import * as home from './home';
import * as invitation from './invitation';
import * as limitIncrease from './limit-increase';
import * as loan from './loan';
import * as manageLimit from './manage-limit';
import * as merchant from './merchant';
import * as myData from './my-data';
import * as negotiation from './negotiation';
import * as paper from './paper';
import * as passkey from './passkey';
import * as product from './product';
import * as quote from './quote';
import * as record from './record';
import * as reminder from './reminder';
import * as renewal from './renewal';
import * as repayment from './repayment';
import * as report from './report';
import * as sandbox from './sandbox';
import * as session from './session';
import * as signingDevice from './signing-device';
import * as statement from './statement';

export const ENDPOINTS = {
  createSession: session.createSession,
  checkEntrance: session.checkEntrance,
  bindSession: renewal.bindSession,
  getRenewalNonce: renewal.getRenewalNonce,
  renewSession: renewal.renewSession,
  getHome: home.getHome,
  setTellMe: invitation.setTellMe,
  activate: invitation.activate,
  getLimit: manageLimit.getLimit,
  changeLimit: manageLimit.changeLimit,
  pauseLimit: manageLimit.pauseLimit,
  closeLimit: manageLimit.closeLimit,
  requestLimitReview: manageLimit.requestLimitReview,
  createLimitIncrease: limitIncrease.createLimitIncrease,
  listLimitIncreases: limitIncrease.listLimitIncreases,
  withdrawConsent: manageLimit.withdrawConsent,
  giveConsent: manageLimit.giveConsent,
  getMyData: myData.getMyData,
  listProducts: product.listProducts,
  listCards: card.listCards,
  checkCard: card.checkCard,
  addCard: card.addCard,
  setDefaultCard: card.setDefaultCard,
  removeCard: card.removeCard,
  listCoupons: coupon.listCoupons,
  createQuote: quote.createQuote,
  getQuote: quote.getQuote,
  getQuoteContract: quote.getQuoteContract,
  confirmCostStatement: quote.confirmCostStatement,
  createChallenge: challenge.createChallenge,
  getChallenge: challenge.getChallenge,
  checkPin: challenge.checkPin,
  listPasskeys: passkey.listPasskeys,
  createPasskeySetup: passkey.createPasskeySetup,
  addPasskey: passkey.addPasskey,
  removePasskey: passkey.removePasskey,
  listSigningDevices: signingDevice.listSigningDevices,
  createSigningDevice: signingDevice.createSigningDevice,
  removeSigningDevice: signingDevice.removeSigningDevice,
  createLoan: application.createLoan,
  getApplication: application.getApplication,
  cancelApplication: application.cancelApplication,
  changeApplicationCard: application.changeApplicationCard,
  requestReview: application.requestReview,
  dismissApplication: application.dismissApplication,
  listLoans: loan.listLoans,
  getLoan: loan.getLoan,
  getBills: bill.getBills,
  getArrears: arrears.getArrears,
  createNegotiation: negotiation.createNegotiation,
  getNegotiatedPlan: negotiation.getNegotiatedPlan,
  getNegotiatedPlanContract: negotiation.getNegotiatedPlanContract,
  confirmNegotiatedPlanStatement: negotiation.confirmNegotiatedPlanStatement,
  createAgreement: negotiation.createAgreement,
  createHandOver: negotiation.createHandOver,
  createRepaymentQuote: repayment.createRepaymentQuote,
  getRepaymentQuote: repayment.getRepaymentQuote,
  createRepayment: repayment.createRepayment,
  getRepayment: repayment.getRepayment,
  listRecords: record.listRecords,
  issueCertificate: certificate.issueCertificate,
  getCertificateFile: certificate.getCertificateFile,
  checkCertificate: certificate.checkCertificate,
  getCertificateKeys: certificate.getCertificateKeys,
  getStatement: statement.getStatement,
  getStatementCsv: statement.getStatementCsv,
  getStatementPdf: statement.getStatementPdf,
  listPapers: paper.listPapers,
  getPaper: paper.getPaper,
  getReminders: reminder.getReminders,
  setReminders: reminder.setReminders,
  createComplaint: complaint.createComplaint,
  listComplaints: complaint.listComplaints,
  reportDifference: report.reportDifference,
  getCheckout: checkout.getCheckout,
  cancelCheckout: checkout.cancelCheckout,
  createCheckoutResult: checkout.createCheckoutResult,
  getCheckoutKeys: checkout.getCheckoutKeys,
  createOrder: merchant.createOrder,
  getOrder: merchant.getOrder,
  refundOrder: merchant.refundOrder,
  createCustomer: sandbox.createCustomer,
  listCustomers: sandbox.listCustomers,
  getCustomer: sandbox.getCustomer,
  moveClock: sandbox.moveClock,
  setFaults: sandbox.setFaults,
  expire: sandbox.expire,
  createTicket: sandbox.createTicket,
  listEvents: sandbox.listEvents,
  getBooks: sandbox.getBooks,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
