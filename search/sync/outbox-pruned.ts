/** Entries beyond a reader's position are gone: it has to start from the tables again. */
export class OutboxPruned extends Error {
  override readonly name = 'OutboxPruned'
  constructor() {
    super('the outbox was pruned beyond the position of this reader')
  }
}
