import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../prisma/transaction'
import { enqueue } from '../jobs/enqueue.server'
import type { LetterPayload } from '../jobs/kinds/letter'

type WithoutId<Payload> = Payload extends unknown ? Omit<Payload, 'id'> : never

/** Asks for a letter in the transaction of its cause; its id is the same at every attempt to send it. */
export function enqueueLetter(
  tx: Pick<Transaction, '$executeRaw'>,
  letter: WithoutId<LetterPayload>,
): Promise<void> {
  return enqueue(tx, { name: 'letter', payload: { ...letter, id: randomUUID() } })
}
