import { listCollections } from '../../collections/queries/list-collections'
import { MOST_ON_HOME } from '../../collections/schema'
import type { Locale } from '../../core/locales'
import { getFeaturedCards, getNewestCards } from '../../listings/queries/get-listing-cards'
import type { HomeView } from '../types'
import { getCategories } from './get-categories'

const newest = 6

/** What the home page shows, with nothing of the viewer. */
export async function getHome(locale: Locale): Promise<HomeView> {
  const [featured, latest, categories, collections] = await Promise.all([
    getFeaturedCards(locale),
    getNewestCards(locale, newest),
    getCategories(locale),
    listCollections(locale, MOST_ON_HOME),
  ])
  return { featured, newest: latest, categories, collections }
}
