import { db } from './client'
import type { Prisma } from './generated/client'

/** What a write takes, so that it can only run inside its caller's transaction. */
export type Transaction = Prisma.TransactionClient

/** Undoes what was written before a refusal. */
class Refused extends Error {}

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/**
 * Runs the writes of one command: all of them happen, or none, also where the command finds in the
 * middle that it has to refuse and answers an error. No call to a third party belongs inside.
 */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const refusals: T[] = []
  const undoing = async (tx: Transaction): Promise<T> => {
    const answer = await work(tx)
    if (!isRefusal(answer)) return answer
    refusals.push(answer)
    throw new Refused()
  }
  try {
    return await db().$transaction(undoing, { maxWait: 5_000, timeout: 10_000 })
  } catch (error) {
    const [refusal] = refusals
    if (error instanceof Refused && refusal !== undefined) return refusal
    throw error
  }
}
