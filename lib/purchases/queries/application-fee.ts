import { db } from '../../db/client'
import { env } from '../../env'

/** The marketplace's part of each payment in percent, as the operator set it; before that, what the configuration says (design §4). */
export async function applicationFeePercent(): Promise<number> {
  const settings = await db().marketplaceSettings.findUnique({ where: { id: 1 } })
  return settings === null
    ? env().SOUK_APPLICATION_FEE_PERCENT
    : settings.applicationFeePercent.toNumber()
}
