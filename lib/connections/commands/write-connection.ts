import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { encrypt } from '../../core/secrets'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { env } from '../../env'
import type { ConnectionWay } from '../types'

/** What is given to this marketplace, in the clear: everything but the public key is kept encrypted. */
export type Given = Partial<Record<ConnectionWay, string>>

interface Place {
  listingId: string
  githubAppId: bigint | null
}

function sealed(given: Given): Given {
  const keys = env().SOUK_ENCRYPTION_KEYS
  const { publicKey, ...secrets } = given
  const closed = Object.entries(secrets).map(([way, secret]) => [way, encrypt(keys, secret)])
  return { ...Object.fromEntries(closed), ...(publicKey === undefined ? {} : { publicKey }) }
}

/** Keeps what connects a listing's app, with the audit row, in the caller's transaction. What GitHub took just now has not failed. */
export async function writeConnection(
  tx: Transaction,
  actor: Actor,
  { listingId, githubAppId }: Place,
  given: Given,
): Promise<void> {
  const at = now()
  const byGithub = given.privateKey !== undefined || given.clientSecret !== undefined
  const data: Prisma.AppConnectionUncheckedUpdateInput = {
    ...sealed(given),
    githubAppId,
    connectedAt: at,
    ...(byGithub ? { checkedAt: at, failedAt: null } : {}),
  }
  const row = { listingId, githubAppId, connectedAt: at, checkedAt: byGithub ? at : null }
  await tx.appConnection.upsert({
    where: { listingId },
    create: { ...row, ...sealed(given) },
    update: data,
  })
  await recordAudit(tx, {
    actor: { type: 'user', userId: actor.userId, ip: actor.ip },
    action: 'connection.connected',
    subject: { type: 'listing', id: listingId },
    detail: { ways: Object.keys(given) },
  })
}
