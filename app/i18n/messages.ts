import pagesEn from '@/app/[locale]/messages/en.json'
import pagesFr from '@/app/[locale]/messages/fr.json'
import documentsEn from '@/app/documents/messages/en.json'
import documentsFr from '@/app/documents/messages/fr.json'
import accountEn from '@/components/account/messages/en.json'
import accountFr from '@/components/account/messages/fr.json'
import auditEn from '@/components/audit/messages/en.json'
import auditFr from '@/components/audit/messages/fr.json'
import campaignsEn from '@/components/campaigns/messages/en.json'
import campaignsFr from '@/components/campaigns/messages/fr.json'
import catalogueEn from '@/components/catalogue/messages/en.json'
import catalogueFr from '@/components/catalogue/messages/fr.json'
import collectionsEn from '@/components/collections/messages/en.json'
import collectionsFr from '@/components/collections/messages/fr.json'
import compareEn from '@/components/compare/messages/en.json'
import compareFr from '@/components/compare/messages/fr.json'
import connectEn from '@/components/connect/messages/en.json'
import connectFr from '@/components/connect/messages/fr.json'
import editorEn from '@/components/editor/messages/en.json'
import editorFr from '@/components/editor/messages/fr.json'
import helpEn from '@/components/help/messages/en.json'
import helpFr from '@/components/help/messages/fr.json'
import insightsEn from '@/components/insights/messages/en.json'
import insightsFr from '@/components/insights/messages/fr.json'
import inventoryEn from '@/components/inventory/messages/en.json'
import inventoryFr from '@/components/inventory/messages/fr.json'
import layoutEn from '@/components/layout/messages/en.json'
import layoutFr from '@/components/layout/messages/fr.json'
import listingsEn from '@/components/listings/messages/en.json'
import listingsFr from '@/components/listings/messages/fr.json'
import notificationsEn from '@/components/notifications/messages/en.json'
import notificationsFr from '@/components/notifications/messages/fr.json'
import organizationsEn from '@/components/organizations/messages/en.json'
import organizationsFr from '@/components/organizations/messages/fr.json'
import permissionsEn from '@/components/permissions/messages/en.json'
import permissionsFr from '@/components/permissions/messages/fr.json'
import planChangeEn from '@/components/plan-change/messages/en.json'
import planChangeFr from '@/components/plan-change/messages/fr.json'
import planEditorEn from '@/components/plan-editor/messages/en.json'
import planEditorFr from '@/components/plan-editor/messages/fr.json'
import plansEn from '@/components/plans/messages/en.json'
import plansFr from '@/components/plans/messages/fr.json'
import policyEn from '@/components/policy/messages/en.json'
import policyFr from '@/components/policy/messages/fr.json'
import publishEn from '@/components/publish/messages/en.json'
import publishFr from '@/components/publish/messages/fr.json'
import purchasesEn from '@/components/purchases/messages/en.json'
import purchasesFr from '@/components/purchases/messages/fr.json'
import requestsEn from '@/components/requests/messages/en.json'
import requestsFr from '@/components/requests/messages/fr.json'
import reviewsEn from '@/components/reviews/messages/en.json'
import reviewsFr from '@/components/reviews/messages/fr.json'
import setupEn from '@/components/setup/messages/en.json'
import setupFr from '@/components/setup/messages/fr.json'
import updatesEn from '@/components/updates/messages/en.json'
import updatesFr from '@/components/updates/messages/fr.json'
import webhooksEn from '@/components/webhooks/messages/en.json'
import webhooksFr from '@/components/webhooks/messages/fr.json'
import type { Locale } from '@/lib/core/locales'
import errorsEn from '@/lib/core/messages/en.json'
import errorsFr from '@/lib/core/messages/fr.json'
import installsEn from '@/lib/installs/messages/en.json'
import installsFr from '@/lib/installs/messages/fr.json'
import reasonsEn from '@/lib/reviews/messages/en.json'
import reasonsFr from '@/lib/reviews/messages/fr.json'

const en = {
  account: accountEn,
  audit: auditEn,
  campaigns: campaignsEn,
  catalogue: catalogueEn,
  collections: collectionsEn,
  compare: compareEn,
  connect: connectEn,
  documents: documentsEn,
  editor: editorEn,
  errors: errorsEn,
  help: helpEn,
  insights: insightsEn,
  installs: installsEn,
  inventory: inventoryEn,
  layout: layoutEn,
  listings: listingsEn,
  notifications: notificationsEn,
  organizations: organizationsEn,
  pages: pagesEn,
  permissions: permissionsEn,
  planEditor: planEditorEn,
  planChange: planChangeEn,
  plans: plansEn,
  policy: policyEn,
  publish: publishEn,
  reasons: reasonsEn,
  requests: requestsEn,
  reviews: reviewsEn,
  setup: setupEn,
  purchases: purchasesEn,
  updates: updatesEn,
  webhooks: webhooksEn,
}

export type Messages = typeof en

/** All that pages say: one namespace for each folder that keeps its messages beside its components. */
export const messages: Record<Locale, Messages> = {
  en,
  fr: {
    account: accountFr,
    audit: auditFr,
    campaigns: campaignsFr,
    catalogue: catalogueFr,
    collections: collectionsFr,
    compare: compareFr,
    connect: connectFr,
    documents: documentsFr,
    editor: editorFr,
    errors: errorsFr,
    help: helpFr,
    insights: insightsFr,
    installs: installsFr,
    inventory: inventoryFr,
    layout: layoutFr,
    listings: listingsFr,
    notifications: notificationsFr,
    organizations: organizationsFr,
    pages: pagesFr,
    permissions: permissionsFr,
    planEditor: planEditorFr,
    planChange: planChangeFr,
    plans: plansFr,
    policy: policyFr,
    publish: publishFr,
    reasons: reasonsFr,
    requests: requestsFr,
    reviews: reviewsFr,
    setup: setupFr,
    purchases: purchasesFr,
    updates: updatesFr,
    webhooks: webhooksFr,
  },
}
