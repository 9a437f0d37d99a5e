import { useLocale, useTranslations } from 'next-intl'
import { countryCodes } from '@/lib/core/countries'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'
import styles from './order-fields.module.css'
import { CyclePrice } from './plan-picker'

interface OrderFieldsProps {
  plan: PlanView
  cycle: BillingCycle
  /** As typed. */
  units: string
  country: string | null
  postal: string | null
  seller: string
  /** What is wrong, by field. */
  errors: Record<string, string>
}

/** How often, how many, and what the tax depends on. */
export function OrderFields({
  plan,
  cycle,
  units,
  country,
  postal,
  seller,
  errors,
}: OrderFieldsProps) {
  return (
    <div className={styles.fields}>
      <Cycles plan={plan} cycle={cycle} error={errors.cycle} />
      {plan.unitName !== null && (
        <Units key={plan.id} unit={plan.unitName} units={units} error={errors.units} />
      )}
      <Billing country={country} postal={postal} seller={seller} errors={errors} />
    </div>
  )
}

/** How often it is paid, where both are sold. */
export function Cycles({
  plan,
  cycle,
  error,
}: Pick<OrderFieldsProps, 'plan' | 'cycle'> & { error?: string }) {
  const t = useTranslations('setup.plan')
  if (plan.monthlyPrice === null || plan.yearlyPrice === null) {
    return <input type="hidden" name="cycle" value={cycle} />
  }
  return (
    <ChoiceGroup id="cycles" label={t('cycle')} validation={error}>
      {(['monthly', 'yearly'] as const).map((one) => (
        <Radio
          key={`${plan.id}-${one}`}
          id={`cycle-${one}`}
          name="cycle"
          value={one}
          label={t(one)}
          caption={<CyclePrice plan={plan} cycle={one} />}
          defaultChecked={one === cycle}
        />
      ))}
    </ChoiceGroup>
  )
}

type BillingProps = Pick<OrderFieldsProps, 'country' | 'postal' | 'seller' | 'errors'>

/** What the tax depends on. */
export function Billing({ country, postal, seller, errors }: BillingProps) {
  const t = useTranslations('setup.plan')
  return (
    <fieldset className={styles.billing}>
      <legend className={styles.legend}>{t('billing')}</legend>
      <p className={styles.caption}>{t('billingCaption', { seller })}</p>
      <div className={styles.address}>
        <Country country={country} error={errors.country} />
        <FormControl
          name="postal"
          label={t('postal')}
          optionalLabel={t('optional')}
          validation={errors.postalCode}
        >
          {(field) => (
            <TextInput
              {...field}
              defaultValue={postal ?? ''}
              maxLength={20}
              autoComplete="billing postal-code"
            />
          )}
        </FormControl>
      </div>
    </fieldset>
  )
}

/** How many, of a plan that is sold by the unit. */
export function Units({ unit, units, error }: { unit: string; units: string; error?: string }) {
  const t = useTranslations('setup.plan')
  return (
    <div className={styles.units}>
      <FormControl name="units" label={t('units', { unit })} validation={error} required>
        {(field) => (
          <TextInput
            {...field}
            type="number"
            inputMode="numeric"
            min={1}
            max={100_000}
            step={1}
            defaultValue={units}
            autoComplete="off"
          />
        )}
      </FormControl>
    </div>
  )
}

function Country({ country, error }: { country: string | null; error?: string }) {
  const t = useTranslations('setup.plan')
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const countries = countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
  return (
    <FormControl name="country" label={t('country')} validation={error}>
      {(field) => (
        <Select {...field} defaultValue={country ?? ''} autoComplete="billing country">
          <option key="none" value="">
            {t('chooseCountry')}
          </option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </FormControl>
  )
}
