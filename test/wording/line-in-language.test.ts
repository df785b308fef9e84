import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAbilityLine } from '../../app/domain/listing/ability-line'
import { readRequirementLine } from '../../app/domain/listing/read-requirement-line'
import { abilityReading } from '../../app/listings/capability/abilities'
import { requirementReading } from '../../app/listings/need/requirement-reading'
import { i18nOf } from '../../app/platform/languages/i18n.server'

const english = { t: i18nOf('en').t, language: 'en' }
const chinese = { t: i18nOf('zh-CN').t, language: 'zh-CN' }
type Read = typeof requirementReading
const choices = (read: Read, line: string, words: typeof english) => {
  const reading = read(line, words)
  return reading.kind === 'read' ? [] : reading.choices
}

describe('what may be meant is offered in the language of the page', () => {
  test.each([
    ['no rework', ['process: no rework', 'note: no rework']],

    [
      'preferred: no rework (@1)',
      ['preferred: process: no rework (@1)', 'preferred: note: no rework (@1)'],
    ],
    ['禁止外协', ['process: no 外协', 'note: 禁止外协']],
    ['五轴', ['process: 五轴', 'material: 五轴']],
    ['ABS', ['material: ABS', 'certificate: ABS', 'note: ABS']],
  ])('%s', (line, expected) => {
    expect(choices(requirementReading, line, english)).toEqual(expected)
  })
})

/** Every fourth of them: enough of each kind. */
const phrases = ['a', 'b', 'c', 'e'].flatMap((set) =>
  readFileSync(`test/golden/requirements/phrases-${set}.jsonl`, 'utf8')
    .split('\n')
    .filter((it) => it.trim() !== '')
    .filter((_, at) => at % 4 === 0)
    .map((it) => String(JSON.parse(it).phrase)),
)

const ours = /[：]|不含|希望/u
const said = (it: { readonly ok: boolean; readonly value?: unknown; readonly reason?: unknown }) =>
  JSON.stringify(it.ok ? it.value : it.reason)

test('of phrases, the English choices have no words of ours in Chinese, and say the same', () => {
  let offered = 0
  for (const phrase of phrases) {
    const isChinese = /\p{Script=Han}|：/u.test(phrase)
    const pairs = [
      [requirementReading, (it: string) => said(readRequirementLine(it))],
      [abilityReading, (it: string) => said(readAbilityLine(it))],
    ] as const
    for (const [read, says] of pairs) {
      const inEnglish = choices(read, phrase, english)
      const inChinese = choices(read, phrase, chinese)
      expect(inEnglish.map(says), phrase).toEqual(inChinese.map(says))
      offered += inEnglish.length
      if (!isChinese) expect(inEnglish.join('\n'), phrase).not.toMatch(ours)
      expect(inEnglish.join('\n'), phrase).not.toMatch(/^(?:说明|材料|工艺)：/mu)
    }
  }
  expect(offered).toBeGreaterThan(150)
})

test('what the hints give as examples is understood', () => {
  const examples = (hint: string) =>
    /(?:For instance|如：)\s*([^。]*?)(?:\. A line|。|$)/u.exec(hint)?.[1]?.split(/, |、/u) ?? []
  for (const words of [english, chinese]) {
    const asked = examples(words.t('demand:need.newRequirementsHint'))
    expect(asked.length).toBeGreaterThan(3)
    for (const line of asked) {
      expect(readRequirementLine(line), line).toMatchObject({ ok: true, isPlainWords: false })
    }
    const offered = examples(words.t('offer:capability.abilitiesHint'))
    expect(offered.length).toBeGreaterThan(3)
    for (const line of offered) expect(readAbilityLine(line), line).toMatchObject({ ok: true })
  }
})
