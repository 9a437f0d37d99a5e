import type { Actor } from '@/lib/accounts/types'
import { createPublisher } from '@/lib/publishers/commands/create-publisher'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { must } from './market'

export const anyProfile = {
  name: 'Kelpworks',
  websiteUrl: 'https://kelpworks.example',
  supportEmail: 'help@kelpworks.example',
  descriptionEn: 'Tools that grow on you.',
  descriptionFr: '',
  contactName: 'Nina Sørensen',
  contactEmail: 'nina@kelpworks.example',
}

/** Makes an account of the actor's a publisher, as the form does. */
export async function becomePublisher(
  actor: Actor,
  login = actor.login,
): Promise<AuthorizedPublisher> {
  must(await createPublisher(actor, login, anyProfile))
  return must(await authorizePublisher(actor, login, 'admin'))
}
