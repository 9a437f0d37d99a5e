import type { z } from 'zod'
import { now } from '../../clock'
import { newId } from '../../core/ids'
import { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'

interface Write {
  listingId: string
  field: string
  userId: string
}

/** Versions of a field are never used again, also when it went back to what is published. */
async function nextVersion(tx: Transaction, { listingId, field }: Write): Promise<number> {
  const where = { listingId, field }
  const last = await tx.listingDraftChange.aggregate({ where, _max: { version: true } })
  // The first values of a draft come without a change.
  const first = await tx.listingDraftField.aggregate({ where, _max: { version: true } })
  return Math.max(last._max.version ?? 0, first._max.version ?? 0) + 1
}

async function record(
  tx: Transaction,
  { listingId, field, userId }: Write,
  { value, version }: { value: z.core.util.JSONType; version: number | null },
): Promise<void> {
  await tx.listingDraftChange.create({
    data: {
      id: newId('draftChange'),
      listingId,
      field,
      value: value ?? Prisma.JsonNull,
      version,
      savedById: userId,
      savedAt: now(),
    },
  })
}

/** Puts a value into a field of a draft that the caller holds, and answers its version. */
export async function writeDraftField(
  tx: Transaction,
  write: Write,
  value: z.core.util.JSONType,
): Promise<number> {
  const { listingId, field, userId } = write
  const version = await nextVersion(tx, write)
  const row = { value: value ?? Prisma.JsonNull, version, savedById: userId, savedAt: now() }
  await tx.listingDraftField.upsert({
    where: { listingId_field: { listingId, field } },
    create: { listingId, field, ...row },
    update: row,
  })
  await record(tx, write, { value, version })
  return version
}

/** Takes a field back to what is published. */
export async function removeDraftField(tx: Transaction, write: Write): Promise<void> {
  const { listingId, field } = write
  const version = await nextVersion(tx, write)
  await tx.listingDraftField.deleteMany({ where: { listingId, field } })
  await record(tx, write, { value: null, version })
}

/** Keeps a value that came second, so that nobody's words are lost; the same one only once. */
export async function keepLostValue(
  tx: Transaction,
  write: Write,
  value: z.core.util.JSONType,
): Promise<void> {
  const { listingId, field, userId: savedById } = write
  const kept = await tx.listingDraftChange.count({
    where: {
      listingId,
      field,
      savedById,
      version: null,
      value: { equals: value ?? Prisma.JsonNull },
    },
  })
  if (kept === 0) await record(tx, write, { value, version: null })
}
