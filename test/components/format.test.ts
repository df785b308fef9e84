import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, formatIsoDate, formatShortDate } from '../../app/components/format-date'
import { exactYuan, groupDigits, moneyNumber, moneyUnit } from '../../app/components/format-money'
import { formatNumber, formatRange } from '../../app/components/format-range'
import { keepTogether } from '../../app/components/keep-together'
import { countDays } from '../../app/domain/shared/shanghai-days'

test('a day is that of Shanghai, wherever the server stands', () => {
  const lateEvening = new Date('2026-03-05T15:59:59Z')
  const midnight = new Date('2026-03-05T16:00:00Z')
  expect(formatDate(lateEvening, 'zh-CN')).toBe('2026年3月5日')
  expect(formatDate(midnight, 'zh-CN')).toBe('2026年3月6日')
  expect(formatDate(midnight, 'en')).toBe('6 March 2026')
  expect(formatShortDate('2026-03-05T16:00:00Z')).toBe('03-06')
  expect(formatIsoDate(midnight)).toBe('2026-03-06')
  expect(countDays(lateEvening, midnight)).toBe(1)
})

test('days are counted like Intl counts the calendar of Shanghai', () => {
  const instant = fc.date({
    min: new Date('1995-01-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  })
  const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  fc.assert(
    fc.property(instant, (date) => {
      expect(formatIsoDate(date)).toBe(shanghai.format(date))
    }),
  )
})

test.each([
  [120_000_000_000n, 'zh-CN', '12 亿元'],
  [1_200_000_000n, 'zh-CN', '1,200 万元'],
  [1_250_000n, 'zh-CN', '1.3 万元'],
  [45_000n, 'zh-CN', '450 元'],
  [1_200_000_000n, 'en', '12 million'],
  [4_500_000n, 'en', '45 thousand'],
])('%s fen reads in %s as %s', (fen, language, words) => {
  const unit = moneyUnit(fen, language)
  expect(`${moneyNumber(fen, unit.fen)} ${unit.name}`).toBe(words)
})

test('the exact figure loses nothing', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (fen) => {
      const [yuan = '', rest = '00'] = exactYuan(fen).replaceAll(',', '').split('.')
      expect(BigInt(yuan) * 100n + BigInt(rest)).toBe(fen)
    }),
  )
  expect(groupDigits(1234567)).toBe('1,234,567')
})

test.each([
  [0.4, null, 'μm', '≥\u00a00.4\u00a0μm'],
  [null, 180, 'nm', '≤\u00a0180\u00a0nm'],
  [130, 180, 'nm', '130–180\u00a0nm'],
  [-183, 40, '℃', '-183–40\u00a0℃'],
  [5, 5, 'mm', '5\u00a0mm'],
  [0.02, 0.05, '%', '0.02–0.05%'],
  [1, 10, '1', '1–10'],
  [12000, null, '件', '≥\u00a012,000\u00a0件'],
  [null, 1e-7, 'Pa·m³/s', '≤\u00a010⁻⁷\u00a0Pa·m³/s'],
  [5e-7, 2e-6, 'Pa·m³/s', '5×10⁻⁷–2×10⁻⁶\u00a0Pa·m³/s'],
  [null, null, 'mm', ''],
])('from %s to %s %s reads %s', (min, max, unit, words) => {
  expect(formatRange(min, max, unit)).toBe(words)
})

test('a number shows the digits that were entered and no noise of the machine', () => {
  expect(formatNumber(0.1 + 0.2)).toBe('0.3')
  expect(formatNumber(8000)).toBe('8000')
  expect(formatNumber(1234567.5)).toBe('1,234,567.5')
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999, max: 999_999 }),
      fc.integer({ min: 0, max: 3 }),
      (n, scale) => {
        const value = n / 10 ** scale
        expect(Number(formatNumber(value).replaceAll(',', ''))).toBe(value)
      },
    ),
  )
})

test('a number and its unit stay on one line, words and sentences break as before', () => {
  expect(keepTogether('层高 8 m, 载荷 3 t/m², 5 台')).toBe('层高 8\u00a0m, 载荷 3\u00a0t/m², 5 台')
  expect(keepTogether('IATF 16949 认证')).toBe('IATF 16949 认证')
})
