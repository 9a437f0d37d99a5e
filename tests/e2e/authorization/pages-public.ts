import { type AddressRow, everybody, only } from '@/tests/support/authorization/rows'
import { drafted } from '@/tests/support/authorization/shop'

/** Pages that everybody may see, signed in or not. They hold nothing of the viewer. */
export const publicPages: AddressRow[] = [
  { name: 'PAGE /[locale]', at: () => '/en', answers: everybody('shown') },
  { name: 'PAGE /[locale]/search', at: () => '/en/search?q=hexlint', answers: everybody('shown') },
  {
    name: 'PAGE /[locale]/categories/[slug]',
    at: () => '/en/categories/code-quality',
    answers: everybody('shown'),
  },
  {
    name: 'PAGE /[locale]/collections/[slug]',
    at: () => '/en/collections/first-steps',
    answers: everybody('shown'),
  },
  {
    name: 'PAGE /[locale]/listings/[slug]',
    at: () => '/en/listings/hexlint',
    answers: everybody('shown'),
  },
  {
    name: 'PAGE /[locale]/compare',
    at: () => '/en/compare?listings=hexlint,fernglas',
    answers: everybody('shown'),
  },
  { name: 'PAGE /[locale]/help', at: () => '/en/help', answers: everybody('shown') },
  {
    name: 'PAGE /[locale]/help/[topic]',
    at: () => '/en/help/kinds',
    answers: everybody('shown'),
  },
  {
    name: 'PAGE /[locale]/help/[topic]',
    at: () => '/en/help/nothing',
    answers: everybody('not_found'),
  },
  {
    name: 'PAGE /[locale]/help/permissions-risk',
    at: () => '/en/help/permissions-risk',
    answers: everybody('shown'),
  },
  {
    name: 'PAGE /[locale]/help/who-may-install',
    at: () => '/en/help/who-may-install',
    answers: everybody('shown'),
  },
  {
    name: 'PAGE /[locale]/[...rest]',
    at: () => '/en/nowhere/at/all',
    answers: everybody('not_found'),
  },
  { name: 'PAGE /_not-found', at: () => '/nowhere', answers: everybody('not_found') },
  { name: 'PAGE /_global-error', at: () => '/_global-error', answers: everybody('shown') },
  // A listing that nobody has published is not there for whoever sells it either.
  {
    name: 'PAGE /[locale]/listings/[slug]',
    at: () => '/en/listings/matrix-draft',
    answers: everybody('not_found'),
  },
  // Nor is one that the operator has suspended.
  {
    name: 'PAGE /[locale]/listings/[slug]',
    at: () => `/en/listings/${drafted.suspended}`,
    answers: everybody('not_found'),
  },
  {
    name: 'PAGE /[locale]/listings/[slug]/setup',
    at: () => '/en/listings/matrix-draft/setup',
    answers: only('not_found', [], { anonymous: 'not_found' }),
  },
]
