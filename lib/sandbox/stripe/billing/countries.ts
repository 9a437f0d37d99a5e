const currencies: Record<string, string> = {
  aed: 'AE',
  aud: 'AU',
  bgn: 'BG',
  brl: 'BR',
  cad: 'CA',
  chf: 'CH LI',
  czk: 'CZ',
  dkk: 'DK',
  eur: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
  gbp: 'GB GI',
  hkd: 'HK',
  huf: 'HU',
  jpy: 'JP',
  mxn: 'MX',
  myr: 'MY',
  nok: 'NO',
  nzd: 'NZ',
  pln: 'PL',
  ron: 'RO',
  sek: 'SE',
  sgd: 'SG',
  thb: 'TH',
  usd: 'US',
}

/** The currency that an account of the country begins with, lower case; undefined where Stripe opens none. */
export function currencyOf(country: string): string | undefined {
  return Object.keys(currencies).find((code) => currencies[code]?.split(' ').includes(country))
}
