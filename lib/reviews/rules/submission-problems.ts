import type { DraftProblem } from '../../listings/types'
import type { Readiness, ReadinessStep } from '../../publishers/types'

/** What keeps a listing from being submitted, beside what is written in it. */
export interface OtherProblem {
  section: 'plans' | 'images' | 'webhook' | 'publisher'
  field: 'plans' | 'screenshots' | 'webhook' | ReadinessStep['key']
  code: 'plan_missing' | 'too_many_plans' | 'screenshot_missing' | 'webhook_missing' | 'step_open'
  params: { max?: number }
}

export type SubmissionProblem = DraftProblem | OtherProblem

/** GitHub, "Setting pricing plans for your listing". */
const mostPlans = 10

interface Facts {
  /** How many plans are sold once it is published. */
  plans: number
  /** Whether one of them costs something. */
  paid: boolean
  hasWebhook: boolean
  screenshots: number
  readiness: Readiness
}

/**
 * What is missing around the texts: something to choose, a picture (GitHub, "Writing a listing
 * description for your app"), the publisher's own checklist, and where money is taken a webhook,
 * since the integrator must learn who bought. A free listing does without.
 */
export function otherProblems(facts: Facts): OtherProblem[] {
  const { plans, paid, hasWebhook, screenshots, readiness } = facts
  const problems: (OtherProblem | false)[] = [
    plans === 0 && { section: 'plans', field: 'plans', code: 'plan_missing', params: {} },
    plans > mostPlans && {
      section: 'plans',
      field: 'plans',
      code: 'too_many_plans',
      params: { max: mostPlans },
    },
    screenshots === 0 && {
      section: 'images',
      field: 'screenshots',
      code: 'screenshot_missing',
      params: {},
    },
    paid &&
      !hasWebhook && {
        section: 'webhook',
        field: 'webhook',
        code: 'webhook_missing',
        params: {},
      },
  ]
  const open = readiness.steps
    .filter(({ state, required }) => required && state !== 'done')
    .map(
      ({ key }): OtherProblem => ({
        section: 'publisher',
        field: key,
        code: 'step_open',
        params: {},
      }),
    )
  return [...problems.filter((found) => found !== false), ...open]
}
