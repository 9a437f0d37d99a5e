import { now } from '../clock'
import type { Transaction } from './transaction'

/** Marks cached pages as outdated from the moment the transaction commits; every web process drops them within two seconds (design §6). */
export async function touchTags(tx: Transaction, tags: readonly string[]): Promise<void> {
  const changedAt = now()
  for (const tag of [...new Set(tags)].sort()) {
    await tx.cacheTag.upsert({
      where: { tag },
      create: { tag, changedAt },
      update: { changedAt, version: { increment: 1 } },
    })
  }
}
