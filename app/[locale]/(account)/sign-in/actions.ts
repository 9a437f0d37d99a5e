'use server'

import { redirect } from 'next/navigation'
import { admitForm } from '@/lib/auth/public-action'
import { localPath } from '@/lib/auth/return-to'
import { startSignIn } from '@/lib/auth/start-sign-in'
import { defaultLocale } from '@/lib/core/locales'

/** Leads to GitHub, and from there back to where the person wanted to go. */
export async function signInAction(form: FormData): Promise<void> {
  const admitted = await admitForm(form)
  if (!admitted.ok) redirect(`/${defaultLocale}/sign-in?error=${admitted.error.code}`)
  const locale = admitted.value
  redirect(await startSignIn(localPath(form.get('returnTo'), `/${locale}`), locale))
}
