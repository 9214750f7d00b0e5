/** Documents in English, as employers, banks and schools abroad print them. All invented. */
import type { DocumentFields, DocumentKind } from '../../src/contract/document-kind';
import type { Sample } from './sample';

const english = (kind: DocumentKind, title: string, rows: Sample['rows'], truth: DocumentFields): Sample => ({
  kind,
  language: 'en',
  title,
  layout: 'lines',
  rows,
  truth,
});

export const ENGLISH: readonly Sample[] = [
  english(
    'payslip',
    'Payslip for March 2026',
    [
      ['Employee name', 'Li Ming'],
      ['Employer', 'Harbour Robotics Ltd'],
      ['Pay period', 'March 2026'],
      ['Gross pay', '15,400.00'],
      ['Deductions', '3,150.00'],
      ['Net pay', 'CNY 12,250.00'],
    ],
    { holder: 'Li Ming', organisation: 'Harbour Robotics Ltd', month: '2026-03', monthlyIncome: 1_225_000 },
  ),
  english(
    'employment',
    'Certificate of Employment',
    [
      ['Employee', 'Li Ming'],
      ['Company name', 'Harbour Robotics Ltd'],
      ['Position', 'Senior Engineer'],
      ['Monthly salary', 'CNY 15,400.00'],
      ['Date of issue', '20 March 2026'],
    ],
    {
      holder: 'Li Ming',
      organisation: 'Harbour Robotics Ltd',
      monthlyIncome: 1_540_000,
      issuedOn: '2026-03-20',
    },
  ),
  english(
    'labour-contract',
    'Employment Contract',
    [
      ['Employer', 'Harbour Robotics Ltd'],
      ['Employee', 'Li Ming'],
      ['Monthly salary', 'CNY 15,000.00'],
      ['Contract ends on', '31 May 2028'],
      ['Date of signing', '1 June 2025'],
    ],
    {
      holder: 'Li Ming',
      organisation: 'Harbour Robotics Ltd',
      monthlyIncome: 1_500_000,
      until: '2028-05-31',
      issuedOn: '2025-06-01',
    },
  ),
  english(
    'bank-statement',
    'Account Statement',
    [
      ['Account holder', 'Li Ming'],
      ['Bank', 'Chengjiang Bank'],
      ['Statement period', '1 October 2025 to 31 March 2026'],
      ['Opening balance', '8,214.60'],
      ['Average monthly income', '12,250.00'],
      ['Closing balance', '21,930.15'],
    ],
    { holder: 'Li Ming', organisation: 'Chengjiang Bank', month: '2026-03', monthlyIncome: 1_225_000 },
  ),
  english(
    'degree',
    'Degree Certificate: Master of Science',
    [
      ['Name', 'Li Ming'],
      ['University', 'Harbour University'],
      ['Degree', 'Master of Science in Robotics'],
      ['Certificate number', 'HU-2018-004417'],
      ['Date of award', '30 June 2018'],
    ],
    { holder: 'Li Ming', organisation: 'Harbour University', numberTail: '4417', issuedOn: '2018-06-30' },
  ),
  english(
    'deposit',
    'Certificate of Deposit',
    [
      ['Account name', 'Li Ming'],
      ['Bank', 'Chengjiang Bank'],
      ['Deposit balance', 'CNY 80,000.00'],
      ['Date of issue', '18 March 2026'],
    ],
    { holder: 'Li Ming', organisation: 'Chengjiang Bank', balance: 8_000_000, issuedOn: '2026-03-18' },
  ),
  english(
    'holdings',
    'Portfolio Statement',
    [
      ['Investor name', 'Li Ming'],
      ['Broker', 'Seaside Securities Ltd'],
      ['Market value', '182,450.00'],
      ['Total assets', 'CNY 200,000.00'],
      ['As of', '27 March 2026'],
    ],
    {
      holder: 'Li Ming',
      organisation: 'Seaside Securities Ltd',
      balance: 20_000_000,
      issuedOn: '2026-03-27',
    },
  ),
  english(
    'credit-card',
    'Credit Card Statement',
    [
      ['Cardholder', 'Li Ming'],
      ['Card issuer', 'Chengjiang Bank'],
      ['Statement date', '15 March 2026'],
      ['Credit limit', '30,000.00'],
      ['Amount due', '4,126.35'],
    ],
    { holder: 'Li Ming', organisation: 'Chengjiang Bank', month: '2026-03', payment: 412_635 },
  ),
];
