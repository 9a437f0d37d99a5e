import { afterAll } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { connectOctoLabs, type GithubForTests, startGithub } from './github'
import { type ListedMarket, listMarket } from './listed-market'
import { showListing } from './shown-listing'
import { type StripeForTests, startStripe } from './stripe-sandbox'

interface AskingGround {
  github: GithubForTests
  stripe: StripeForTests
  market: ListedMarket
  /** Two owners of octo-labs, a member who administers a repository, a member, and a stranger. */
  people: Record<'olivia' | 'omar' | 'rafael' | 'mei' | 'nina', Actor>
  /** The account of octo-labs. */
  octo: string
}

/** What tests of requests stand on: both sandboxes until the file ends, octo-labs connected, and Hexlint for sale; with its page where that is asked for. */
export async function askingGround({ shown = false } = {}): Promise<AskingGround> {
  const stripe = await startStripe()
  // The last one started gives the clock that the product reads.
  const github = await startGithub()
  afterAll(async () => {
    await stripe.close()
    await github.close()
  })
  const people = {
    olivia: await github.signIn('olivia'),
    omar: await github.signIn('omar'),
    rafael: await github.signIn('rafael'),
    mei: await github.signIn('mei'),
    nina: await github.signIn('nina'),
  }
  const octo = await connectOctoLabs(people.olivia)
  const market = await listMarket('hexlint', 301)
  if (shown) await showListing(market.listing)
  return { github, stripe, market, people, octo }
}
