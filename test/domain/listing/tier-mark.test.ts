import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'
import { readRequirementLines } from '../../../app/domain/listing/read-requirement-lines'

const tierOf = (line: string) => {
  const read = readRequirementLine(line)
  return read.ok ? read.value.tier : read.reason
}
const textOf = (line: string) => {
  const read = readRequirementLine(line)
  return read.ok ? JSON.stringify(read.value.body) : ''
}

describe('for whom a requirement is', () => {
  test.each([
    ['良率≥98 % @1', 1],
    ['良率≥98 %＠1', 1],
    ['良率≥98 % @１', 1],
    ['良率≥98 % @2。', 2],
    ['良率≥98 % @ 2', 2],
    ['良率≥98 %（@1）', 1],
    ['良率≥98 % @1；', 1],
    ['良率≥98 %，@2', 2],
    ['良率≥98 %【＠　２】。', 2],
    ['良率≥98 % ﹫1', 1],
    ['良率≥98 % @\u200b1\u200b', 1],
    ['良率≥98 % @0', 0],
    ['良率≥98 %', 0],
  ])('%s', (line, tier) => {
    expect(tierOf(line)).toBe(tier)
    expect(textOf(line)).toBe(textOf('良率≥98 %'))
  })

  test.each([
    '良率≥98 % @3',
    '良率≥98 % @12',
    '良率≥98 % @-1',
    '良率≥98 % @',
    '良率≥98 % @1@2',
    '良率≥98 % @1 @1',
    '良率≥98 % @内部',
    '良率≥98 % @一',
    '良率≥98 % @①',
    '良率≥98 % @1级',
    '良率≥98 % @1 个',
    '良率≥98 % @1.5',
    '良率≥98 % @1"x',
    '良率≥98 % @1，测三批',
    '@1 良率≥98 %',
    '材料：TC4（厚度 3 mm @1）',
    '材料：TC4@1.cn',
  ])('%s is refused, never published', (line) => {
    expect(tierOf(line)).toBe('unreadable-tier')
  })

  test('a condition of a measurement and an address of mail are no mark', () => {
    for (const line of [
      '噪声≤65 dB @1 m',
      '噪声≤65 dB @1m',
      '噪声≤65 dB ＠ 1 米',
      '效率≥90 % @50 % 负载',
      '粘度 100~200 mPa·s @25℃',
      '带宽≥1 GHz @10~20 kHz。',
      '图纸发到 li.gong@example.com',
      '说明：图纸发到 ligong@163.com',
    ]) {
      expect([line, tierOf(line), textOf(line)]).toEqual([
        line,
        0,
        expect.stringMatching(/condition|@/),
      ])
      expect([line, tierOf(`${line} @2`), textOf(`${line} ＠２。`)]).toEqual([
        line,
        2,
        textOf(line),
      ])
    }
  })

  test('a refusal says where', () => {
    expect(readRequirementLine('  良率≥98 % @内部 ')).toEqual({
      ok: false,
      reason: 'unreadable-tier',
      span: { from: 10, until: 13 },
      choices: [],
    })
    const { requirements, refused } = readRequirementLines(
      '材料：TC4\r\n\r\n良率≥98 % @3\n交期：30 天 @1',
    )
    expect(requirements.map(({ tier }) => tier)).toEqual([0, 1])
    expect(refused).toEqual([{ line: 3, reason: 'unreadable-tier', found: '@3' }])
  })

  const sign = fc.constantFrom('@', '＠')
  const digit = fc.constantFrom('0', '1', '2', '０', '１', '２')
  const gap = fc.constantFrom('', ' ', '  ', '　', '\u00a0')
  const end = fc.array(fc.constantFrom(' ', '　', ...'。；;，,.、)）'), { maxLength: 4 })
  const mark = fc
    .tuple(gap, sign, gap, digit, end)
    .map(
      ([before, at, between, number, after]) =>
        `${before}${at}${between}${number}${after.join('')}`,
    )
  const words = fc.oneof(
    fc.constantFrom(
      '良率≥98 %',
      '噪声≤65 dB @1 m',
      '材料：TC4（退火态）',
      '希望：交期：30 天',
      '须有三年以上经验。',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'@＠12 mA（）：材料。a.'), maxLength: 30 }),
  )

  test('is read, and the mark is gone, or the line is refused', () => {
    fc.assert(
      fc.property(words, mark, (line, spelling) => {
        const read = readRequirementLine(`${line}${spelling}`)
        if (!read.ok) return
        const plain = readRequirementLine(line)
        const digit = /[0-2０-２](?=\D*$)/u.exec(spelling)?.[0] ?? ''
        expect(read.value.tier).toBe(Number(digit.normalize('NFKC')))
        expect(signsIn(read.value.body)).toBe(plain.ok ? signsIn(plain.value.body) : signsIn(line))
      }),
      { numRuns: 1000 },
    )
  })

  test('of a line that can be read, is always read', () => {
    const readable = words.filter((line) =>
      /^[^@＠﹫()（）[\]【】{}「」『』〔〕“”‘’"']*\p{L}$/u.test(line),
    )
    fc.assert(
      fc.property(readable, mark, (line, spelling) => {
        expect(readRequirementLine(`${line}${spelling}`).ok).toBe(readRequirementLine(line).ok)
      }),
    )
  })
})

const signsIn = (it: unknown) => JSON.stringify(it).match(/[@＠﹫]/gu)?.length ?? 0
