import { transactionsCsv } from '@/lib/api/transactions-csv'
import { privateFile, signedInRoute } from '@/lib/auth/route'
import { ok } from '@/lib/core/result'
import { listTransactions } from '@/lib/insights/queries/list-transactions'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'

const MOST = 50_000

type Context = { params: Promise<{ login: string; slug: string }> }

/** All transactions of a listing as CSV, for its publisher. */
export const GET = signedInRoute<Context>(async (actor, _request, { params }) => {
  const { login, slug } = await params
  const listing = await authorizeListing(actor, login, slug, 'editor', { toRead: true })
  if (!listing.ok) return listing
  const csv = transactionsCsv(await listTransactions(listing.value.id, MOST))
  return ok(privateFile(csv, 'text/csv; charset=utf-8', `${slug}-transactions.csv`))
})
