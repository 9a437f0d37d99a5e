import type { Localized } from '@/lib/core/locales'
import type { ListingContent, NewPlan, PublishListing } from '@/lib/listings/schema'
import type { PlanText } from '@/lib/plans/schema'
import type { DemoListing, DemoPlan } from '../demo/types'

export interface Pictures {
  /** Ids of the stored images. */
  logo: string
  screenshots: string[]
}

/** A demo listing as the command publishes it. */
export function toPublication(
  demo: DemoListing,
  publisherId: string,
  { logo, screenshots }: Pictures,
): PublishListing {
  return {
    slug: demo.slug,
    publisherId,
    kind: demo.kind,
    currency: demo.currency.toLowerCase(),
    name: demo.name,
    categories: demo.categories.filter((slug) => slug !== undefined),
    github: {
      appId: demo.app?.appId ?? null,
      appSlug: demo.app?.appSlug ?? null,
      clientId: demo.app?.clientId ?? demo.oauth?.clientId ?? null,
    },
    content: contentOf(demo),
    logo,
    screenshots: screenshots.map((assetId, index) => ({
      assetId,
      caption: demo.screenshots[index]?.caption ?? { en: demo.name },
    })),
    plans: demo.plans.map(toPlan),
  }
}

function contentOf(demo: DemoListing): ListingContent {
  const { app, oauth, api } = demo
  return {
    text: demo.text,
    languages: demo.topicLanguages,
    logoBackground: demo.logo.background,
    links: { ...demo.links, ...(oauth ? { installation: oauth.installationUrl } : {}) },
    permissions: app?.permissions ?? [],
    events: app?.events ?? api?.webhookEvents ?? [],
    scopes: oauth?.scopes ?? [],
    calls: api?.calls ?? [],
    needs: api?.needs ?? [],
    setupSteps: api?.setup ?? [],
    ...(app?.copiesUrl ? { manifest: { hook_attributes: { url: app.copiesUrl } } } : {}),
  }
}

function toPlan(plan: DemoPlan): NewPlan {
  const price = (amount: number) => (amount === 0 ? null : amount)
  return {
    number: plan.number,
    priceModel: plan.priceModel,
    monthlyPrice: price(plan.monthly),
    yearlyPrice: price(plan.yearly),
    trialDays: plan.trialDays,
    audience: plan.audience,
    text: { en: wordsOf(plan, 'en'), fr: wordsOf(plan, 'fr') },
  }
}

function wordsOf(plan: DemoPlan, locale: 'en' | 'fr'): PlanText['en'] {
  const say = (text: Required<Localized>) => text[locale]
  return {
    name: say(plan.name),
    description: say(plan.description),
    bullets: plan.bullets.map(say),
    unitName: plan.unitName ? say(plan.unitName) : null,
  }
}
