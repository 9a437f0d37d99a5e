import { defaultLocale, isLocale, type Locale } from '../../core/locales'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import type { Audience, Recipient } from '../types'

/** A person with an inbox; the address is null where GitHub gave none. */
export interface Reader {
  userId: string
  address: string | null
  locale: Locale
}

interface Readers {
  readers: Reader[]
  /** The address of an organization's connection, where nobody told here reads it. */
  contact: Recipient | null
}

const asLocale = (value: string): Locale => (isLocale(value) ? value : defaultLocale)

const same = (one: string | null, other: string) => one?.toLowerCase() === other.toLowerCase()

/** Everybody an audience names, once. */
export async function readersOf(tx: Transaction, audience: Audience): Promise<Readers> {
  const users = await tx.user.findMany({
    where: { OR: waysTo(audience) },
    select: { id: true, email: true, locale: true },
    orderBy: { id: 'asc' },
  })
  const readers = users
    .filter(({ id }) => id !== audience.except)
    .map(({ id, email, locale }) => ({ userId: id, address: email, locale: asLocale(locale) }))
  return { readers, contact: await contactOf(tx, audience, users) }
}

function waysTo({ accountIds, userIds, ownersOf, except }: Audience): Prisma.UserWhereInput[] {
  const ways: Prisma.UserWhereInput[] = [
    { accountId: { in: [...(accountIds ?? [])] } },
    { id: { in: [...(userIds ?? []), ...(except === undefined ? [] : [except])] } },
  ]
  if (ownersOf === undefined) return ways
  const owns = { some: { organizationId: ownersOf, role: 'admin' as const } }
  return [...ways, { account: { memberships: owns } }]
}

/** Who acted knows, also at the organization's address. */
async function contactOf(
  tx: Transaction,
  { ownersOf }: Audience,
  known: readonly { email: string | null }[],
): Promise<Recipient | null> {
  if (ownersOf === undefined) return null
  const connection = await tx.organizationConnection.findUnique({
    where: { organizationId: ownersOf },
  })
  if (connection === null || connection.disconnectedAt !== null) return null
  const { contactEmail: address, contactLocale } = connection
  if (known.some(({ email }) => same(email, address))) return null
  return { userId: null, address, locale: asLocale(contactLocale) }
}
