const rows = [
  'AE AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GI GR HK HR HU IE IT JP LI LT LU LV MT MX MY',
  'NL NO NZ PL PT RO SE SG SI SK TH US',
]

/** Where Stripe opens accounts that take cards (ISO 3166-1 alpha-2). Stripe itself has the last word. */
export const sellerCountries: readonly string[] = rows.flatMap((row) => row.split(' '))
