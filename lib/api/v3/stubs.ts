import type { EntitledAccount, EntitledPlan } from '../../entitlements/types'

const pro: EntitledPlan = {
  id: 1313,
  number: 3,
  name: 'Pro',
  description: 'For teams that build all day',
  bullets: ['Up to 25 private repositories', '11 builds at a time'],
  priceModel: 'flat_rate',
  monthlyPrice: 1099,
  yearlyPrice: 11_870,
  hasTrial: true,
  unitName: null,
  state: 'published',
}

const startup: EntitledPlan = {
  ...pro,
  id: 1111,
  number: 2,
  name: 'Startup',
  description: 'For teams that begin',
  bullets: ['Up to 10 private repositories', '3 builds at a time'],
  monthlyPrice: 699,
  yearlyPrice: 7870,
}

const seats: EntitledPlan = {
  ...pro,
  id: 1414,
  number: 4,
  name: 'Seats',
  description: 'For as many people as there are',
  bullets: ['Any number of private repositories'],
  priceModel: 'per_unit',
  monthlyPrice: 400,
  yearlyPrice: 4000,
  hasTrial: false,
  unitName: 'seat',
}

const free: EntitledPlan = {
  ...pro,
  id: 1010,
  number: 1,
  name: 'Free',
  description: 'For public repositories',
  bullets: ['Any number of public repositories'],
  priceModel: 'free',
  monthlyPrice: 0,
  yearlyPrice: 0,
  hasTrial: false,
}

/** Made-up plans, one of each kind, for integrators to try their code with: GitHub's `stubbed` endpoints. */
export const stubbedPlans: EntitledPlan[] = [free, startup, pro, seats]

const octoLabs: EntitledAccount = {
  account: {
    id: 4,
    type: 'Organization',
    login: 'octo-labs',
    email: null,
    billingEmail: 'billing@octo-labs.example',
  },
  plan: pro,
  cycle: 'monthly',
  units: null,
  isInstalled: true,
  onFreeTrial: true,
  trialEndsAt: new Date('2030-11-11T00:00:00Z'),
  nextBillingAt: new Date('2030-11-11T00:00:00Z'),
  updatedAt: new Date('2030-11-02T01:12:12Z'),
  pendingChange: { effectiveAt: new Date('2030-11-11T00:00:00Z'), units: null, plan: startup },
}

const mona: EntitledAccount = {
  ...octoLabs,
  account: {
    id: 5,
    type: 'User',
    login: 'mona',
    email: 'mona@people.example',
    billingEmail: null,
  },
  plan: seats,
  cycle: 'yearly',
  units: 12,
  isInstalled: false,
  onFreeTrial: false,
  trialEndsAt: null,
  pendingChange: null,
}

/** Made-up accounts with made-up purchases. */
export const stubbedAccounts: EntitledAccount[] = [octoLabs, mona]
