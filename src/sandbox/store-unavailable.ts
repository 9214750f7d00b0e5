/** The database could not be reached or refused for the moment: nothing is wrong with the request. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
