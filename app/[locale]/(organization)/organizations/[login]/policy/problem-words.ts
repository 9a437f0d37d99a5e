import { getTranslations } from 'next-intl/server'
import { formWords } from '@/components/policy/form-words'
import type { ShownDryRun } from '@/components/policy/shown'
import type { Locale } from '@/lib/core/locales'
import type { FormProblem, PolicyProblem } from '@/lib/policies/types'

const wordsIn = (locale: Locale) => getTranslations({ locale, namespace: 'policy' })

type Words = Awaited<ReturnType<typeof wordsIn>>

/** What is wrong in a policy's text, each with its line, its key and what to do, in the reader's words. */
export async function problemWords(
  problems: readonly PolicyProblem[],
  locale: Locale,
): Promise<ShownDryRun> {
  const t = await wordsIn(locale)
  return {
    kind: 'problems',
    title: t('problems.title'),
    fields: {},
    problems: problems.map(({ line, key, code, values }) => {
      const problem = t(`problems.codes.${code}`, values)
      const text =
        key === ''
          ? t('problems.atLine', { line, problem })
          : t('problems.at', { line, key, problem })
      return { text, field: null }
    }),
  }
}

/** What a field is called, with the number of its rule. */
function labelOf(field: string, t: Words): string {
  const [, number, name = field] = /^rules\.(\d+)\.(\w+)$/.exec(field) ?? []
  const word = formWords.find((one) => one === name)
  const label = word === undefined ? name : t(`form.${word}`)
  return number === undefined
    ? label
    : t('problems.inRule', { number: Number(number) + 1, field: label })
}

/** What is wrong in a policy's form, each at its field and once more above them all, in the reader's words. */
export async function formProblemWords(
  found: readonly FormProblem[],
  locale: Locale,
): Promise<ShownDryRun> {
  const t = await wordsIn(locale)
  const said = found.map(({ field, word, values }) => ({
    field,
    problem: t(`problems.words.${word}`, values),
  }))
  const fields: Record<string, string> = {}
  for (const { field, problem } of said) {
    if (field !== null) fields[field] = fields[field] ? `${fields[field]} ${problem}` : problem
  }
  return {
    kind: 'problems',
    title: t('problems.formTitle'),
    fields,
    problems: said.map(({ field, problem }) => ({
      field,
      text: field === null ? problem : t('problems.atField', { field: labelOf(field, t), problem }),
    })),
  }
}
