import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import type { Transaction } from '@/lib/db/transaction'
import { AGREEMENT_VERSION } from '@/lib/publishers/rules'
import { demoOrganizations, demoUsers } from '../demo/people'
import type { DemoPublisher } from '../demo/types'

/** The person of the demo who acts for a publisher; most publishers have nobody there. */
function adminOf({ kind, login }: DemoPublisher) {
  const organization = demoOrganizations.find((one) => one.login === login)
  const owner = organization?.members.find(({ role }) => role === 'admin')?.login
  return demoUsers.find((user) => user.login === (kind === 'User' ? login : owner))
}

/** The agreement as it was accepted by whoever acts for the publisher, who thereby becomes known here. */
export async function agreementOf(tx: Transaction, demo: DemoPublisher, agreedAt: Date) {
  const admin = adminOf(demo)
  if (admin === undefined) return {}
  const { id: githubId, login, name, email, locale } = admin
  const account = await tx.account.upsert({
    where: { githubId },
    create: { id: newId('account'), githubId, type: 'User', login, name, readAt: now() },
    update: {},
  })
  const user = await tx.user.upsert({
    where: { accountId: account.id },
    create: { id: newId('user'), accountId: account.id, email, locale },
    update: {},
  })
  return { agreementVersion: AGREEMENT_VERSION, agreedAt, agreedBy: { connect: { id: user.id } } }
}
