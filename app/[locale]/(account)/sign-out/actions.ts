'use server'

import { redirect } from 'next/navigation'
import { admitForm } from '@/lib/auth/public-action'
import { signOut } from '@/lib/auth/sign-out'
import { defaultLocale } from '@/lib/core/locales'

/** Ends this browser's session and leads home. */
export async function signOutAction(form: FormData): Promise<void> {
  const admitted = await admitForm(form)
  if (!admitted.ok) redirect(`/${defaultLocale}/sign-out`)
  await signOut()
  redirect(`/${admitted.value}`)
}
