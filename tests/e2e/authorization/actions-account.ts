import { type ActionRow, everybody, only, signedIn } from '@/tests/support/authorization/rows'

const folder = 'app/[locale]/(account)'

/** What everybody does about themselves. Whoever names what is another's changes nothing of it. */
export const accountActions: ActionRow[] = [
  {
    name: `${folder}/notifications/actions.ts#markAction`,
    on: () => '/en/notifications',
    form: ({ own }) => ({ notification: own.notification, as: 'unread' }),
    answers: only('done', ['requester']),
  },
  // Everybody marks their own, up to the moment of any.
  {
    name: `${folder}/notifications/actions.ts#markAllAction`,
    on: () => '/en/notifications',
    form: ({ own }) => ({ newest: own.notification }),
    answers: signedIn('done'),
  },
  {
    name: `${folder}/settings/actions.ts#changeChannelsAction`,
    on: () => '/en/settings',
    form: () => ({ request_asked: 'digest' }),
    answers: signedIn('done'),
  },
  {
    name: `${folder}/settings/actions.ts#changeLanguageAction`,
    on: () => '/en/settings',
    form: () => ({ language: 'en' }),
    answers: signedIn('done'),
  },
  // Says how many of one's own sessions were ended: none, where it is another's.
  {
    name: `${folder}/settings/actions.ts#revokeSessionAction`,
    on: () => '/en/settings',
    form: ({ own }) => ({ session: own.session }),
    answers: signedIn('done'),
  },
  {
    name: `${folder}/unsubscribe/actions.ts#unsubscribeAction`,
    on: ({ own }) => `/en/unsubscribe?token=${own.unsubscribe}`,
    form: ({ own }) => ({ $alone: 'on', token: own.unsubscribe }),
    answers: everybody('done'),
  },
  {
    name: `${folder}/sign-in/actions.ts#signInAction`,
    on: () => '/en/sign-in',
    form: () => ({ $alone: 'on', returnTo: '/en' }),
    answers: everybody('done'),
  },
  // Last, since nobody is signed in any more.
  {
    name: `${folder}/sign-out/actions.ts#signOutAction`,
    on: () => '/en/sign-out',
    form: () => ({ $alone: 'on' }),
    answers: everybody('done'),
  },
]
