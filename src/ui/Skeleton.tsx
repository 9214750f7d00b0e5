/** The outline of what is coming, shown after 200 ms. Never for money: that is its last known value, or nothing. */
import css from './Skeleton.module.css';

export interface SkeletonProps {
  /** Lines of text, or one block of `height` px. */
  lines?: number;
  height?: number;
}

export function Skeleton({ lines = 1, height }: SkeletonProps) {
  return (
    <div className={css.skeleton} aria-hidden="true">
      {height === undefined ? (
        Array.from({ length: lines }, (_, at) => <span key={at} className={css.line} />)
      ) : (
        <span className={css.block} style={{ height }} />
      )}
    </div>
  );
}
