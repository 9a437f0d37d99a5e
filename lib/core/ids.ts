import { ulid } from 'ulid'

const prefixes = {
  account: 'acc',
  audit: 'aud',
  campaign: 'cmp',
  campaignItem: 'cit',
  category: 'cat',
  checkout: 'chk',
  collection: 'col',
  delivery: 'dlv',
  draftChange: 'dch',
  endpoint: 'whe',
  inbox: 'inb',
  installation: 'ins',
  ledger: 'led',
  listing: 'lst',
  mail: 'mai',
  manifestFlow: 'mfl',
  notification: 'ntf',
  outbox: 'obx',
  permissionSnapshot: 'psn',
  permissionUpdate: 'pup',
  plan: 'pln',
  planChange: 'chg',
  publisher: 'pub',
  purchase: 'pur',
  report: 'rpt',
  request: 'req',
  requestMessage: 'msg',
  review: 'rvw',
  revision: 'rev',
  session: 'ses',
  setup: 'set',
  user: 'usr',
} as const

export type IdKind = keyof typeof prefixes

/** A new id that sorts by time of creation and says what it names, such as `lst_01K…` (design §7). */
export function newId(kind: IdKind): string {
  return `${prefixes[kind]}_${ulid()}`
}

/** Whether a string has the form of an id of this kind; says nothing about existence. */
export function isId(kind: IdKind, value: string): boolean {
  return new RegExp(`^${prefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`).test(value)
}
