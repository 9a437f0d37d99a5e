'use server'

import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { startCopy } from '@/lib/manifests/commands/start-copy'
import { copyFormSchema } from '@/lib/manifests/schema'

export const startCopyAction = signedInAction(copyFormSchema, async (actor, form, locale) => {
  const flow = await startCopy(actor, form, locale)
  return flow.ok ? ok({ redirectTo: `/${locale}/manifests/${flow.value.id}` }) : flow
})
