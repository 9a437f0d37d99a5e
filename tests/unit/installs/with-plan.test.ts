import { describe, expect, it } from 'vitest'
import { withPlan } from '@/lib/installs/rules'

describe('the integrator’s page after a purchase', () => {
  it.each([
    ['https://a.example/start', 7, 'https://a.example/start?marketplace_listing_plan_id=7'],
    [
      'https://a.example/start?from=souk#top',
      7,
      'https://a.example/start?from=souk&marketplace_listing_plan_id=7#top',
    ],
    [
      'https://a.example/?marketplace_listing_plan_id=1',
      7,
      'https://a.example/?marketplace_listing_plan_id=7',
    ],
    ['https://a.example/start', null, 'https://a.example/start'],
  ])('from %s with plan %j is %s', (url, plan, expected) => {
    expect(withPlan(url, plan)).toBe(expected)
  })
})
