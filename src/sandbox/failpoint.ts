/**
 * Named places at which a test lets the process die as if by `kill -9`:
 * SUIJIE_FAILPOINT=before-commit|during-commit|after-commit:<operation>.
 */

const PLACES = ['before-commit', 'during-commit', 'after-commit'] as const;
type Place = (typeof PLACES)[number];

export interface FailPoints {
  /** The API says that it is about to commit, or has committed, an operation. */
  readonly reach: (place: Exclude<Place, 'during-commit'>, operation: string) => void;
  /** The store says that it has saved and not yet committed; absent when nobody wants to know. */
  readonly during: (() => void) | undefined;
}

/**
 * @param setting the environment's; undefined: never.
 * @param die does not return.
 * @throws RangeError for a setting that names no place.
 */
export function failPoints(setting: string | undefined, die: () => void): FailPoints {
  if (setting === undefined || setting === '') return { reach: () => undefined, during: undefined };
  const [place = '', operation = ''] = setting.split(':');
  if (!PLACES.some((known) => known === place) || operation === '') {
    throw new RangeError(
      `SUIJIE_FAILPOINT=${setting}: expected one of ${PLACES.join(', ')}, then :operation`,
    );
  }
  // The store does not know for which operation it saves; the API does, just before.
  let committing = '';
  return {
    reach: (reached, now) => {
      committing = reached === 'before-commit' ? now : '';
      if (reached === place && now === operation) die();
    },
    during: () => {
      if (place === 'during-commit' && committing === operation) die();
    },
  };
}
