/** The kinds of tax ID that the sandbox knows, and how they are written (docs.stripe.com/billing/customer/tax-ids). */
const formats = {
  au_abn: /^\d{11}$/,
  br_cnpj: /^\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}$/,
  ca_bn: /^\d{9}$/,
  ca_gst_hst: /^\d{9}RT\d{4}$/,
  ch_vat: /^CHE-?\d{3}\.?\d{3}\.?\d{3} ?(MWST|TVA|IVA)$/,
  eu_vat:
    /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[A-Z0-9]{8,12}$/,
  gb_vat: /^GB(\d{9}|\d{12})$/,
  in_gst: /^\d{2}[A-Z0-9]{13}$/,
  jp_cn: /^\d{13}$/,
  no_vat: /^\d{9}MVA$/,
  nz_gst: /^\d{8,9}$/,
  sg_gst: /^[A-Z0-9]{9,10}$/,
  us_ein: /^\d{2}-?\d{7}$/,
} as const

type TaxIdType = keyof typeof formats

export const taxIdTypes = Object.keys(formats).filter(isTaxIdType)

export function isTaxIdType(type: string): type is TaxIdType {
  return type in formats
}

/** Whether a value is written as its kind demands; spaces do not count. */
export function isTaxId(type: TaxIdType, value: string): boolean {
  return formats[type].test(value.replaceAll(' ', '').toUpperCase())
}
