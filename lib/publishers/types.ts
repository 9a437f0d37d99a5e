import type { Brand } from '../core/brand'

/** A publisher whose pages the actor may use, minted by `authorizePublisher` only. */
export type PublisherId = Brand<string, 'PublisherId'>

/** An admin is the person themselves or an owner of the organization; an editor was invited to write its listings. */
export type PublisherRight = 'admin' | 'editor'

/** A publisher as somebody of it meets it: by which account it is known, and with which right. */
export interface AuthorizedPublisher {
  id: PublisherId
  right: PublisherRight
  /** As GitHub spells it. */
  login: string
  name: string
}
