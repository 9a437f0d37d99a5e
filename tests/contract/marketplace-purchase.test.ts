import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { toMarketplacePurchaseEvent } from '@/lib/api/marketplace-purchase'
import { entitlementOf } from '@/lib/purchases/rules/entitlement'
import type { PurchaseEvent } from '@/lib/purchases/schema'
import { testEnvironment } from '../support/environment'

const require = createRequire(import.meta.url)
const actions: PurchaseEvent['action'][] = [
  'purchased',
  'changed',
  'pending_change',
  'pending_change_cancelled',
  'cancelled',
]
const priceModels = ['flat_rate', 'per_unit', 'free'] as const

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgresql://nowhere.example/souk'))
})

function event(action: PurchaseEvent['action'], priceModel: (typeof priceModels)[number]) {
  const words = { name: 'Team', description: 'For teams', bullets: ['One', 'Two'], unitName: null }
  const purchase = entitlementOf(
    {
      purchaseId: 'pur_1',
      account: { githubId: 42n, type: 'Organization', login: 'octo-labs' },
      billingEmail: 'billing@octo.example',
      plan: {
        id: 'pln_1',
        githubId: 7,
        priceModel,
        monthlyPrice: priceModel === 'free' ? null : 1000,
        yearlyPrice: null,
        currency: 'eur',
        trialDays: 0,
        text: { en: words },
      },
    },
    {
      cycle: priceModel === 'free' ? null : 'monthly',
      units: 3,
      trialEndsAt: null,
      currentPeriodEnd: priceModel === 'free' ? null : new Date('2026-12-22T00:00:00Z'),
      cancelAtPeriodEnd: false,
      endedAt: null,
    },
  )
  const sender = {
    id: 1,
    login: 'mona',
    type: 'User',
    avatarUrl: null,
    email: 'mona@octo.example',
  } as const
  const previous = action === 'purchased' ? null : purchase
  return toMarketplacePurchaseEvent({
    action,
    effectiveAt: '2026-11-22T10:00:00.000Z',
    sender,
    purchase,
    previous,
  })
}

/** Ajv wants a type beside `nullable`; without one, anything goes. */
function tolerant(_key: string, value: unknown): unknown {
  const untyped =
    typeof value === 'object' && value !== null && 'nullable' in value && !('type' in value)
  return untyped ? {} : value
}

const read = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'), tolerant)

function validator(schema: object) {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  return ajv.compile(schema)
}

const openapi = read('@octokit/openapi/generated/api.github.com.deref.json')
const cases = actions.flatMap((action) => priceModels.map((model) => [action, model] as const))

describe('the marketplace_purchase webhook', () => {
  it.each(cases)('%s of a %s plan is what GitHub’s OpenAPI describes', (action, model) => {
    const name = `marketplace-purchase-${action.replaceAll('_', '-')}`
    const { schema } = openapi['x-webhooks'][name].post.requestBody.content['application/json']
    const validate = validator(schema)
    expect(validate(event(action, model)) ? [] : validate.errors).toEqual([])
  })

  it.each(actions)('%s is what Octokit’s webhook schemas describe', (action) => {
    const { definitions } = read('@octokit/webhooks-schemas/schema.json')
    const validate = validator({
      $ref: `#/definitions/marketplace_purchase$${action}`,
      definitions,
    })
    const payload = event(action, 'flat_rate')
    // The published schemas are older than the sender's node_id, which OpenAPI wants.
    const { node_id: _, ...sender } = payload.sender
    expect(validate({ ...payload, sender }) ? [] : validate.errors).toEqual([])
  })
})
