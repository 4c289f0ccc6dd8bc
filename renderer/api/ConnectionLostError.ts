/** The connection to Parley broke before an answer came: whether the call was carried out is not known. */
export class ConnectionLostError extends Error {
  override name = 'ConnectionLostError';
  /** Settles when the connection is ready again. */
  readonly restored: Promise<void>;

  constructor(restored: Promise<void>) {
    super(
      'The connection to Parley is lost. It is tried again all the time; what was not saved is kept here.',
    );
    this.restored = restored;
  }
}
