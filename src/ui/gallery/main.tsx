/**
 * The components on pages of their own, for the eye and for accessibility checks: `vite` serves them in development at
 * /src/ui/gallery/?page=home&theme=dark&size=large; no build contains them.
 */
import { createRoot } from 'react-dom/client';
import '../tokens.css';
import '../base.css';
import { applyBrand } from '../brand';
import { BorrowPage, KeypadPage } from './borrow';
import { HomePage } from './home';
import { LoanPage, ProgressPage, SuccessPage } from './loan';
import { PartPage, RepayPage } from './repay';
import { CostSheetPage, PlanSheetPage } from './sheets';
import { ControlsPage, StatesPage } from './states';

const PAGES: Readonly<Record<string, () => React.ReactNode>> = {
  home: () => <HomePage />,
  borrow: () => <BorrowPage />,
  keypad: () => <KeypadPage />,
  plan: () => <PlanSheetPage />,
  cost: () => <CostSheetPage />,
  progress: () => <ProgressPage />,
  success: () => <SuccessPage />,
  loan: () => <LoanPage />,
  repay: () => <RepayPage />,
  part: () => <PartPage />,
  states: () => <StatesPage />,
  controls: () => <ControlsPage />,
};

const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset.theme = theme;
document.documentElement.dataset.size = wanted.get('size') ?? 'normal';
applyBrand(document.documentElement, wanted.get('brand'), theme);

const root = document.getElementById('root');
const page = PAGES[wanted.get('page') ?? ''];
if (root) {
  createRoot(root).render(
    page?.() ?? (
      <ul>
        {Object.keys(PAGES).map((name) => (
          <li key={name}>
            <a href={`?page=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    ),
  );
}
