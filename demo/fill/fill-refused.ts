export type FillRefusal = 'database-in-use' | 'other-seed' | 'too-many-persons' | 'wrong-arguments';

/** Why nothing was filled; the words are in messages.json. */
export class FillRefused extends Error {
  override readonly name = 'FillRefused';
  readonly reason: FillRefusal;

  constructor(reason: FillRefusal) {
    super(reason);
    this.reason = reason;
  }
}
