'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Actor } from '@/lib/accounts/types'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { lookAgain } from '@/lib/approvals/commands/look-again'
import { sendMessage } from '@/lib/approvals/commands/send-message'
import { supportRequest } from '@/lib/approvals/commands/support-request'
import { takeBackApproval } from '@/lib/approvals/commands/take-back-approval'
import { withdrawRequest } from '@/lib/approvals/commands/withdraw-request'
import { signedInAction } from '@/lib/auth/action'
import type { FormAction } from '@/lib/core/form-state'
import { ok, type Result } from '@/lib/core/result'

type Said =
  | 'told'
  | 'supportDone'
  | 'withdrawn'
  | 'approvedDone'
  | 'takenBack'
  | 'deniedDone'
  | 'done'

/** A form of the page of a request; the command itself checks every field, with words for each. */
function requestAction(
  run: (actor: Actor, input: unknown) => Promise<Result<void>>,
  said: Said,
): FormAction {
  return signedInAction(z.looseObject({}), async (actor, input, locale) => {
    const done = await run(actor, input)
    if (!done.ok) return done
    const t = await getTranslations({ locale, namespace: 'requests.page' })
    return ok({ message: t(said) })
  })
}

const support = requestAction(supportRequest, 'supportDone')
const withdraw = requestAction(withdrawRequest, 'withdrawn')
const message = requestAction(sendMessage, 'told')
const approve = requestAction(approveRequest, 'approvedDone')
const takeBack = requestAction(takeBackApproval, 'takenBack')
const deny = requestAction(denyRequest, 'deniedDone')
const check = requestAction(lookAgain, 'done')

export const supportAction: FormAction = async (state, form) => support(state, form)
export const withdrawAction: FormAction = async (state, form) => withdraw(state, form)
export const messageAction: FormAction = async (state, form) => message(state, form)
export const approveAction: FormAction = async (state, form) => approve(state, form)
export const takeBackAction: FormAction = async (state, form) => takeBack(state, form)
export const denyAction: FormAction = async (state, form) => deny(state, form)
export const checkAction: FormAction = async (state, form) => check(state, form)
