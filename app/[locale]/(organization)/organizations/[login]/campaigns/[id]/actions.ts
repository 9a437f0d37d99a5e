'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Actor } from '@/lib/accounts/types'
import { signedInAction } from '@/lib/auth/action'
import { assignReviewer } from '@/lib/campaigns/commands/assign-reviewer'
import { closeCampaign } from '@/lib/campaigns/commands/close-campaign'
import { decideItem } from '@/lib/campaigns/commands/decide-item'
import { lookAgain } from '@/lib/campaigns/commands/look-again'
import { sayDone } from '@/lib/campaigns/commands/say-done'
import type { FormAction } from '@/lib/core/form-state'
import { ok, type Result } from '@/lib/core/result'

type Said = 'decided' | 'assigned' | 'saidDone' | 'closedNow' | 'checked'

/** A form of the page of a campaign; the command itself checks every field and who may. */
function campaignAction(
  run: (actor: Actor, input: unknown) => Promise<Result<unknown>>,
  said: Said,
): FormAction {
  return signedInAction(z.looseObject({}), async (actor, input, locale) => {
    const done = await run(actor, input)
    if (!done.ok) return done
    const t = await getTranslations({ locale, namespace: 'campaigns.page' })
    return ok({ message: t(said) })
  })
}

const decide = campaignAction(decideItem, 'decided')
const assign = campaignAction(assignReviewer, 'assigned')
const say = campaignAction(sayDone, 'saidDone')
const close = campaignAction(closeCampaign, 'closedNow')
const check = campaignAction(lookAgain, 'checked')

export const decideAction: FormAction = async (state, form) => decide(state, form)
export const assignAction: FormAction = async (state, form) => assign(state, form)
export const sayAction: FormAction = async (state, form) => say(state, form)
export const closeAction: FormAction = async (state, form) => close(state, form)
export const checkAction: FormAction = async (state, form) => check(state, form)
