/** Whose phone it is cannot be told: the link names somebody who is not there, or the lender does not answer. */
import { forgetCustomer } from '../wallet-state';
import { useWords } from '../wallet-context';
import css from './Nobody.module.css';

export function Nobody({ onRetry }: { onRetry: () => void }) {
  const { nobody } = useWords();
  return (
    <div className={css.nobody} role="alert">
      <h1>{nobody.title}</h1>
      <p>{nobody.detail}</p>
      <button type="button" onClick={onRetry}>
        {nobody.retry}
      </button>
      <button type="button" onClick={forgetCustomer}>
        {nobody.first}
      </button>
    </div>
  );
}
