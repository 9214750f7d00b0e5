/** Nothing here: one sentence and, where there is one, the next step. */
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import css from './States.module.css';

export interface EmptyStateProps {
  children: ReactNode;
  icon?: string;
  action?: ReactNode;
}

export function EmptyState({ children, icon, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon && <Icon d={icon} className={css.icon} />}
      <p>{children}</p>
      {action}
    </div>
  );
}
