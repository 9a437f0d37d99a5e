import type { Actor } from '../../accounts/types'
import type { Result } from '../../core/result'
import type { AuthorizedSetupId } from '../queries/authorize-setup'
import { decideSetup } from '../queries/decide-setup'
import type { StartSetupInput } from '../schema'
import { writeSetup } from './write-setup'

/**
 * Starts a person's way to an integration on one account (S1, S2): decides by what GitHub says now,
 * keeps the decision, and answers the setup, whose link leads to GitHub with what was chosen. A second
 * start takes the place of an open one. Errors: those of {@link decideSetup} and {@link writeSetup}.
 */
export async function startSetup(
  actor: Actor,
  input: StartSetupInput,
): Promise<Result<AuthorizedSetupId>> {
  const decided = await decideSetup(actor, input)
  return decided.ok
    ? writeSetup(actor, decided.value, input, { checkoutId: null, requestId: null })
    : decided
}
