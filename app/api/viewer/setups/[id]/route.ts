import { stampOf } from '@/components/setup/stamp'
import { signedInRoute } from '@/lib/auth/route'
import { defaultLocale } from '@/lib/core/locales'
import { ok } from '@/lib/core/result'
import { refreshSetup } from '@/lib/installs/commands/refresh-setup'
import { authorizeSetup } from '@/lib/installs/queries/authorize-setup'
import { getSetupProgress } from '@/lib/installs/queries/get-setup-progress'

/** How a set-up stands, for the page that waits for it; asks Stripe and GitHub unless they were just asked. */
export const GET = signedInRoute(
  async (actor, _request, { params }: { params: Promise<{ id: string }> }) => {
    const { id } = await params
    const setup = await authorizeSetup(actor, id)
    if (!setup.ok) return setup
    // Whoever does not answer now is asked again; what is known is answered.
    await refreshSetup(setup.value)
    const progress = await getSetupProgress(setup.value, defaultLocale)
    const { state, checkedAt } = progress
    return ok({ id, state, checkedAt, stamp: stampOf(progress) })
  },
)
