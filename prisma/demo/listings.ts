import { hexlint } from './listings/hexlint'
import type { DemoListing } from './types'

export const demoListings: DemoListing[] = [hexlint]
