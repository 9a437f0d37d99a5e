import type { Locale } from '../../core/locales'
import { getFeaturedCards, getNewestCards } from '../../listings/queries'
import type { HomeView } from '../types'
import { getCategories } from './get-categories'

const newest = 6

/** What the home page shows, with nothing of the viewer. */
export async function getHome(locale: Locale): Promise<HomeView> {
  const [featured, latest, categories] = await Promise.all([
    getFeaturedCards(locale),
    getNewestCards(locale, newest),
    getCategories(locale),
  ])
  return { featured, newest: latest, categories }
}
