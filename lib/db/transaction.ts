import { db } from './client'
import type { Prisma } from './generated/client'

/** What a write takes, so that it can only run inside its caller's transaction. */
export type Transaction = Prisma.TransactionClient

/** Runs the writes of one command: all of them happen, or none. No call to a third party belongs inside. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 5_000, timeout: 10_000 })
}
