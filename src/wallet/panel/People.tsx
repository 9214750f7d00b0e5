/** Whose phone it is: the demo's named people, and fresh ones. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { situation as situations, type Situation } from '../../contract/sandbox';
import { Button } from '../../ui/Button';
import { peopleQuery } from '../lender';
import { useWords } from '../wallet-context';
import { switchCustomer, useWallet } from '../wallet-state';
import { Choice } from './Choice';
import { useNewcomer } from './presenter';
import css from './People.module.css';

/** More people than fit can be reached by keyboard. */
const focusable = (list: HTMLElement | null) => {
  if (list) list.tabIndex = 0;
};

export function People() {
  const { panel, home } = useWords();
  const customerId = useWallet((state) => state.customerId);
  const people = useQuery(peopleQuery);
  const newcomer = useNewcomer();
  const [situation, setSituation] = useState<Situation>('invited');
  return (
    <section className={css.people}>
      <h2>{panel.people}</h2>
      <div ref={focusable} className={css.grid} role="group" aria-label={panel.people}>
        {people.data?.customers.map(({ id, name, situation: known }) => (
          <button
            key={id}
            type="button"
            className={css.person}
            aria-pressed={id === customerId}
            onClick={() => switchCustomer(id)}
          >
            <b>{name}</b>
            <span>{panel.situations[known]}</span>
          </button>
        ))}
        <div className={css.fresh}>
          <Choice
            label={panel.freshSituation}
            labelHidden
            value={situation}
            options={situations.options.map((value) => ({ value, label: panel.situations[value] }))}
            onChange={setSituation}
          />
          <Button
            kind="outline"
            size="small"
            label={panel.fresh}
            busy={newcomer.isPending}
            busyLabel={panel.making}
            onClick={() => newcomer.mutate(situation)}
          >
            {panel.freshShort}
          </Button>
        </div>
      </div>
      {people.isError && (
        <p role="alert" className={css.failed}>
          {panel.failed}{' '}
          <Button kind="outline" size="small" onClick={() => void people.refetch()}>
            {home.retry}
          </Button>
        </p>
      )}
      {newcomer.isError && (
        <p role="alert" className={css.failed}>
          {panel.failed}
        </p>
      )}
    </section>
  );
}
