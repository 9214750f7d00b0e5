/** The day before which a signature keeps a loan from being reported as overdue, while it lies ahead (product.md F35). */
import { useQuery } from '@tanstack/react-query';
import { arrearsQuery } from '../../client/negotiations';

/** @returns null where it has come, is not known yet, or nothing is overdue. */
export function useReportAhead(loanId: string, overdue: boolean, businessDate: string): string | null {
  const { data } = useQuery({ ...arrearsQuery, enabled: overdue });
  const told = data?.loans.find((each) => each.loanId === loanId);
  return told?.reportedOn === null && told.reportFrom > businessDate ? told.reportFrom : null;
}
