import { type AddressRow, everybody, only, signedIn } from '@/tests/support/authorization/rows'

/** What everybody has for themselves. */
export const accountPages: AddressRow[] = [
  { name: 'PAGE /[locale]/settings', at: () => '/en/settings', answers: signedIn('shown') },
  {
    name: 'PAGE /[locale]/notifications',
    at: () => '/en/notifications',
    answers: signedIn('shown'),
  },
  {
    name: 'GET /[locale]/notifications/[id]',
    at: ({ own }) => `/en/notifications/${own.notification}`,
    answers: only('elsewhere', ['requester']),
  },
  {
    name: 'PAGE /[locale]/sign-in',
    at: () => '/en/sign-in',
    answers: signedIn('elsewhere', { anonymous: 'shown' }),
  },
  { name: 'PAGE /[locale]/sign-out', at: () => '/en/sign-out', answers: everybody('shown') },
  // Whoever holds the token of a mail reads it there, signed in or not.
  {
    name: 'PAGE /[locale]/unsubscribe',
    at: ({ own }) => `/en/unsubscribe?token=${own.unsubscribe}`,
    answers: everybody('shown'),
  },
  {
    name: 'PAGE /[locale]/unsubscribe',
    at: ({ own }) => `/en/unsubscribe?token=${own.unsubscribe}x`,
    answers: everybody('not_found'),
  },
]
