import { z } from 'zod'
import type { InventoryView } from './types'

export const inventoryShows = ['all', 'souk', 'others', 'pending', 'paid', 'gone'] as const
export const inventorySorts = ['name', 'since', 'changed', 'cost', 'permissions'] as const

/** What an address says of the inventory; anything else is the whole, by name. */
export const inventoryViewSchema = z.object({
  show: z.enum(inventoryShows).catch('all'),
  sort: z.enum(inventorySorts).catch('name'),
}) satisfies z.ZodType<InventoryView>
