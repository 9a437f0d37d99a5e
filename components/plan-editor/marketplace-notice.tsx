import { useTranslations } from 'next-intl'
import { Banner } from '../ui/banner'

const rule =
  'https://docs.github.com/en/apps/github-marketplace/selling-your-app-on-github-marketplace/pricing-plans-for-github-marketplace-apps'

/** GitHub's rule about free plans on its own marketplace, where it may bite an app that is listed there too. */
export function MarketplaceNotice({ offer }: { offer: 'only_free' | 'sells' }) {
  const t = useTranslations('planEditor.marketplace')
  return (
    <Banner title={t(`${offer}.title`)}>
      {t(`${offer}.text`)} <a href={rule}>{t('link')}</a>
    </Banner>
  )
}
