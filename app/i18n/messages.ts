import pagesEn from '@/app/[locale]/messages/en.json'
import pagesFr from '@/app/[locale]/messages/fr.json'
import accountEn from '@/components/account/messages/en.json'
import accountFr from '@/components/account/messages/fr.json'
import catalogueEn from '@/components/catalogue/messages/en.json'
import catalogueFr from '@/components/catalogue/messages/fr.json'
import layoutEn from '@/components/layout/messages/en.json'
import layoutFr from '@/components/layout/messages/fr.json'
import listingsEn from '@/components/listings/messages/en.json'
import listingsFr from '@/components/listings/messages/fr.json'
import organizationsEn from '@/components/organizations/messages/en.json'
import organizationsFr from '@/components/organizations/messages/fr.json'
import permissionsEn from '@/components/permissions/messages/en.json'
import permissionsFr from '@/components/permissions/messages/fr.json'
import plansEn from '@/components/plans/messages/en.json'
import plansFr from '@/components/plans/messages/fr.json'
import purchasesEn from '@/components/purchases/messages/en.json'
import purchasesFr from '@/components/purchases/messages/fr.json'
import setupEn from '@/components/setup/messages/en.json'
import setupFr from '@/components/setup/messages/fr.json'
import type { Locale } from '@/lib/core/locales'
import errorsEn from '@/lib/core/messages/en.json'
import errorsFr from '@/lib/core/messages/fr.json'
import installsEn from '@/lib/installs/messages/en.json'
import installsFr from '@/lib/installs/messages/fr.json'

const en = {
  account: accountEn,
  catalogue: catalogueEn,
  errors: errorsEn,
  installs: installsEn,
  layout: layoutEn,
  listings: listingsEn,
  organizations: organizationsEn,
  pages: pagesEn,
  permissions: permissionsEn,
  plans: plansEn,
  setup: setupEn,
  purchases: purchasesEn,
}

export type Messages = typeof en

/** All that pages say: one namespace for each folder that keeps its messages beside its components. */
export const messages: Record<Locale, Messages> = {
  en,
  fr: {
    account: accountFr,
    catalogue: catalogueFr,
    errors: errorsFr,
    installs: installsFr,
    layout: layoutFr,
    listings: listingsFr,
    organizations: organizationsFr,
    pages: pagesFr,
    permissions: permissionsFr,
    plans: plansFr,
    setup: setupFr,
    purchases: purchasesFr,
  },
}
