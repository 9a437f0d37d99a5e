'use server'

import { backTo, cameFrom } from '@/app/came-from'
import { connectOrganization } from '@/lib/accounts/commands/connect-organization'
import { connectionFormSchema } from '@/lib/accounts/schema'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { syncOrganizationInstallations } from '@/lib/installs/commands/sync-organization-installations'

export const connectAction = signedInAction(
  connectionFormSchema,
  async (actor, { login, from, ...input }, locale) => {
    const connected = await connectOrganization(actor, login, input)
    if (!connected.ok) return connected
    // What is installed there already shows at once; a failure is made up for by the page itself.
    await syncOrganizationInstallations(connected.value.organizationId)
    const back = cameFrom(from)
    const { login: name } = connected.value
    return ok({ redirectTo: back ? backTo(back, name) : `/${locale}/organizations/${name}/apps` })
  },
)
