import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ManagedPlan } from '@/lib/plans/types'
import { PlanForm } from './plan-form'
import { typedFrom } from './typed-plan'

interface PlanEditorProps {
  locale: Locale
  currency: string
  /** What tells the action which listing. */
  listing: { login: string; slug: string }
  /** Null for a new one. */
  plan: ManagedPlan | null
  action: FormAction
}

/** The form of a draft plan; its words go to the browser with it, since the preview is drawn there. */
export async function PlanEditor({ locale, currency, listing, plan, action }: PlanEditorProps) {
  const { plans, planEditor } = await getMessages()
  const hidden: Record<string, string> = plan
    ? { ...listing, plan: plan.view.id, version: String(plan.version) }
    : listing
  return (
    <NextIntlClientProvider messages={{ plans, planEditor }}>
      <PlanForm
        locale={locale}
        currency={currency}
        number={plan?.view.number ?? 0}
        hidden={hidden}
        initial={typedFrom(plan, currency, locale)}
        action={action}
      />
    </NextIntlClientProvider>
  )
}
