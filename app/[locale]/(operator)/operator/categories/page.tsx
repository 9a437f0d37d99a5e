import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { CategoryList } from '@/components/reviews/category-list'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { listCategoryAdmin } from '@/lib/reviews/queries/list-category-admin'
import {
  addCategoryAction,
  moveCategoryAction,
  removeCategoryAction,
  renameCategoryAction,
} from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.categories')
  return { title: t('title') }
}

export default async function CategoriesPage() {
  const locale = await pageLocale()
  await requireOperator(locale, `/${locale}/operator/categories`)
  const t = await getTranslations('reviews.operator.categories')
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead')} />
      <OperatorNav locale={locale} current="categories" />
      <CategoryList
        locale={locale}
        categories={await listCategoryAdmin()}
        actions={{
          add: addCategoryAction,
          rename: renameCategoryAction,
          move: moveCategoryAction,
          remove: removeCategoryAction,
        }}
      />
    </Container>
  )
}
