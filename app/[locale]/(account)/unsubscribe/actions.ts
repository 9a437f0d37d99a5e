'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ipOf } from '@/lib/auth/actor'
import { admitForm } from '@/lib/auth/public-action'
import { defaultLocale } from '@/lib/core/locales'
import { unsubscribe } from '@/lib/notifications/commands/unsubscribe'

/** Ends the kind of mail that the form's token names, signed in or not; the page then says so. */
export async function unsubscribeAction(form: FormData): Promise<void> {
  const admitted = await admitForm(form)
  const locale = admitted.ok ? admitted.value : defaultLocale
  const given = form instanceof FormData ? form.get('token') : null
  const token = typeof given === 'string' ? given : ''
  if (admitted.ok) await unsubscribe(token, ipOf(await headers()))
  redirect(`/${locale}/unsubscribe?${new URLSearchParams({ token })}`)
}
