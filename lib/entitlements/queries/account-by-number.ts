import { Prisma } from '../../db/generated/client'
import { toEntitledAccount } from '../rules'
import { purchaseRowSchema } from '../schema'
import type { EntitledAccount } from '../types'
import { purchaseJoins, purchaseJson } from './purchase-json'
import { type Question, running } from './question'

const rowSchema = purchaseRowSchema.nullable()

/** What an account, by GitHub's number, has of the app now; null for one that has nothing of it. */
export function accountByNumber(githubId: number): Question<EntitledAccount | null> {
  const sql = Prisma.sql`
    select ${purchaseJson} from purchase u ${purchaseJoins}
    where a.github_id = ${githubId} and ${running}`
  const read = (value: unknown) => {
    const row = rowSchema.parse(value)
    return row === null ? null : toEntitledAccount(row)
  }
  return { sql, read }
}
