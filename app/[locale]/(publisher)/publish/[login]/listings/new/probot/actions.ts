'use server'

import { getTranslations } from 'next-intl/server'
import type { ShownProblems } from '@/components/connect/app-yml-form'
import { signedInAction } from '@/lib/auth/action'
import { domainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'
import { err, ok } from '@/lib/core/result'
import { startListingFlow } from '@/lib/manifests/commands/start-flow'
import { describeAppYml } from '@/lib/manifests/rules/compose-manifest'
import { readAppYml } from '@/lib/manifests/rules/read-app-yml'
import { appYmlFormSchema } from '@/lib/manifests/schema'
import type { AppYmlProblem } from '@/lib/manifests/types'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'

async function show(problems: AppYmlProblem[], locale: Locale): Promise<ShownProblems> {
  const t = await getTranslations({ locale, namespace: 'connect.appYml' })
  return {
    problems: problems.map(({ line, key, code, values }) => {
      const text = t(`codes.${code}`, values)
      const where = { line: String(line), text }
      return { line, key, text: key === '' ? t('atLine', where) : t('at', { ...where, key }) }
    }),
  }
}

export const readAppYmlAction = signedInAction(
  appYmlFormSchema,
  async (actor, { login, appYml, ...fallback }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const read = readAppYml(appYml)
    if (!read.ok) return ok({ shown: await show(read.error, locale) })
    const { name = read.value.name, url = read.value.url } = fallback
    if (name === null) return err(domainError('invalid_input', { field: 'name' }))
    if (url === null) return err(domainError('invalid_input', { field: 'url' }))
    const app = describeAppYml(read.value, { name, url, hookUrl: fallback.hookUrl })
    const flow = await startListingFlow(actor, publisher.value, app, locale)
    return flow.ok ? ok({ redirectTo: `/${locale}/manifests/${flow.value.id}` }) : flow
  },
)
