import { indexCategory } from '@/lib/listings/commands/index-category'

/** Writes what search knows of a category's listings again. */
export async function handle({ categoryId }: { categoryId: string }): Promise<void> {
  await indexCategory(categoryId)
}
