import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enumeratorEnd } from '../../../../app/domain/listing/document/enumerator'
import {
  judgeAbilityLine,
  judgeRequirementLine,
} from '../../../../app/domain/listing/document/judge-line'
import { partText, proposeLines } from '../../../../app/domain/listing/document/propose-lines'
import { readRequirementLine } from '../../../../app/domain/listing/read-requirement-line'
import type { DocumentPart } from '../../../../app/domain/shared/read-document'

const paragraph = (...cells: string[]): DocumentPart => ({
  place: { kind: 'paragraph', paragraph: 1 },
  cells,
  doubt: null,
})
const row = (...cells: string[]): DocumentPart => ({
  place: { kind: 'table', table: 1, row: 1 },
  cells,
  doubt: null,
})
const line = (block: number, text: string): DocumentPart => ({
  place: { kind: 'page', page: 1, line: block, block },
  cells: [text],
  doubt: null,
})
const linesOf = (...parts: DocumentPart[]) =>
  proposeLines(parts, judgeRequirementLine).proposals.map((it) => it.line)

describe('a paragraph', () => {
  test('gives the facts in it, each with its place, and not the words around', () => {
    const text = '1. 本体要求如下：结构紧凑，尺寸公差≤0.02 mm；材料：TC4。外形美观。'
    const { proposals } = proposeLines([paragraph(text)], judgeRequirementLine)
    expect(proposals.map(({ line, span }) => [line, text.slice(span.from, span.until)])).toEqual([
      ['尺寸公差≤0.02 mm', '尺寸公差≤0.02 mm'],
      ['材料：TC4', '材料：TC4'],
    ])
  })

  test('with a mark at its end keeps back every part', () => {
    expect(linesOf(paragraph('尺寸公差≤0.02 mm，表面粗糙度 Ra≤0.8；材料：TC4。（@2）'))).toEqual([
      '尺寸公差≤0.02 mm（@2）',
      '表面粗糙度 Ra≤0.8（@2）',
      '材料：TC4（@2）',
    ])
  })

  test('with a mark that cannot be read is asked about as a whole', () => {
    const text = '尺寸公差≤0.02 mm（@2），材料：TC4；仅供@张工'
    const [only, ...others] = linesOf(paragraph(text))
    expect(others).toEqual([])
    expect(readRequirementLine(only ?? '')).toMatchObject({ ok: false, reason: 'unreadable-tier' })
  })

  test.each([
    ['3.2.1 尺寸公差≤0.02 mm', '尺寸公差≤0.02 mm'],
    ['（2）尺寸公差≤0.02 mm', '尺寸公差≤0.02 mm'],
    ['★ 3、尺寸公差≤0.02 mm', '尺寸公差≤0.02 mm'],
    ['一、尺寸公差≤0.02 mm', '尺寸公差≤0.02 mm'],
    ['3.2 mm 厚的板', '3.2 mm 厚的板'],
    ['2.5 吨以下', '2.5 吨以下'],
    ['1.5 倍以上', '1.5 倍以上'],
    ['5-8 周', '5-8 周'],
    ['-5 ℃ 以下', '-5 ℃ 以下'],
    ['10) 20 ℃ 下', '20 ℃ 下'],
    ['12.', '12.'],
  ])('%s begins behind what only counts it', (text, rest) => {
    expect(text.slice(enumeratorEnd(text))).toBe(rest)
  })

  test('without a fact or a figure is left, a heading with its number too', () => {
    const parts = [paragraph('技术要求'), paragraph('3.2 性能指标'), paragraph('共计约三台设备')]
    expect(proposeLines(parts, judgeRequirementLine)).toMatchObject({
      proposals: [{ part: 2 }],
      left: [{ part: 0 }, { part: 1 }],
    })
  })

  test.each([
    [
      '尺寸公差≤0.02 mm，不得采用焊接，外形美观',
      ['尺寸公差≤0.02 mm', '不得采用焊接'],
      ['外形美观'],
    ],
    ['本件禁止外协。表面粗糙度 Ra≤0.8 μm。', ['本件禁止外协', '表面粗糙度 Ra≤0.8 μm'], []],
    ['零件不允许补焊', ['零件不允许补焊'], []],
    ['Robust design, no welding.', ['no welding.'], ['Robust design']],
    ['外形美观，不得采用焊接（@2）', ['不得采用焊接（@2）'], ['外形美观']],
  ])('%s: what is forbidden is proposed, and words beside it are counted', (text, lines, words) => {
    const { proposals, left } = proposeLines([paragraph(text)], judgeRequirementLine)
    expect(proposals.map(({ line }) => line)).toEqual(lines)
    expect(left.map(({ span }) => text.slice(span.from, span.until))).toEqual(words)
  })
})

describe('a row of a table', () => {
  const heads = row('序号', '项目', '单位', '指标', '备注')
  test.each([
    [['表面粗糙度', 'μm', '≤0.8'], '表面粗糙度 ≤0.8 μm'],
    [['1', '表面粗糙度', 'μm', '≤0.8'], '表面粗糙度 ≤0.8 μm'],
    [['长度', '400~600', 'mm'], '长度 400~600 mm'],
    [['材料', 'TC4'], '材料 TC4'],
    [['质量体系', 'IATF 16949'], '质量体系 IATF 16949'],
    [['表面粗糙度 @1', 'μm', '≤0.8'], '表面粗糙度 ≤0.8 μm（@1）'],
    [['表面粗糙度', '—', 'Ra≤0.8 μm'], '表面粗糙度 Ra≤0.8 μm'],
  ])('%j is joined as a person reads it', (cells, expected) => {
    expect(linesOf(row(...cells))).toEqual([expected])
  })

  test('below a header is joined by what the header says', () => {
    expect(linesOf(heads, row('1', '长度', 'mm', '≤400', '20 ℃'))).toEqual(['长度 ≤400 mm（20 ℃）'])
  })

  test('that is none gives what its cells say by themselves', () => {
    const parts = [row('其他', '1. 尺寸公差≤0.02 mm；2. 材料：TC4'), row('材料：TC4', '直径≥3 m')]
    expect(linesOf(...parts)).toEqual(['尺寸公差≤0.02 mm', '材料：TC4', '材料：TC4', '直径≥3 m'])
  })

  test('with a mark that cannot be read is asked about, and its unit never hides the mark', () => {
    for (const cells of [
      ['表面粗糙度', '≤0.8 @1', 'μm'],
      ['表面粗糙度 @x', '≤0.8', 'μm'],
    ]) {
      const [only] = linesOf(row(...cells))
      const read = readRequirementLine(only ?? '')
      expect(read.ok ? read.value.tier : read.reason).toEqual(
        cells[0]?.includes('x') ? 'unreadable-tier' : 1,
      )
    }
  })
})

test('a line of a page above one with a mark is asked about, in the same block only', () => {
  const parts = [line(1, '直径≥3 m'), line(2, '尺寸公差≤0.02 mm'), line(2, '材料：TC4（@2）')]
  const { proposals } = proposeLines(parts, judgeRequirementLine)
  expect(proposals.map(({ why, choices }) => [why, choices])).toEqual([
    [null, []],
    ['mark-below', ['尺寸公差≤0.02 mm（@2）', '尺寸公差≤0.02 mm']],
    [null, []],
  ])
})

describe('of abilities', () => {
  test('none with a mark is taken for one, since all may read them', () => {
    for (const text of ['证书：ISO 9001 @1', '服务：长三角（@2）', '工件长度 400 mm 以内 @2']) {
      const [it] = proposeLines([paragraph(text)], judgeAbilityLine).proposals
      expect(judgeAbilityLine(it?.line ?? '')).toMatchObject({ kind: 'asked' })
    }
  })
})

describe('what stands on several pages', () => {
  const on = (page: number, ...texts: string[]): DocumentPart[] =>
    texts.map((text, at) => ({
      place: { kind: 'page', page, line: at + 1, block: at + 1 },
      cells: text.split('|'),
      doubt: null,
    }))
  const parts = [
    ...on(1, '技术协议 JX-2026-07', '直径≥3 m', '内部资料', '第 1 页 共 3 页'),
    ...on(2, '技术协议 JX-2026-07', '直径≥2 m', '内部资料', '第 2 页 共 3 页'),
    ...on(3, '技术协议 JX-2026-07', '长度≥2 m', '长度≥2 m', '内部资料', '第 3 页 共 3 页'),
  ]

  test('is proposed once, or counted once, with the other pages', () => {
    const { proposals, left } = proposeLines(parts, judgeRequirementLine)
    expect(proposals.map(({ line, alsoOn }) => [line, alsoOn])).toEqual([
      ['技术协议 JX-2026-07', [2, 3]],
      ['直径≥3 m', []],
      ['直径≥2 m', []],
      // Twice on one page it may be of two things.
      ['长度≥2 m', []],
      ['长度≥2 m', []],
    ])
    expect(left.map(({ part, alsoOn }) => [partText(parts[part] ?? paragraph()), alsoOn])).toEqual([
      ['内部资料', [2, 3]],
      ['第 1 页 共 3 页', [2, 3]],
    ])
  })

  test('is the same with the number of its page in it, and no other number', () => {
    const feet = [1, 2, 3].flatMap((page) => on(page, `文件 A-7|第 ${page} 页`, `厚度 ${page} mm`))
    const { proposals } = proposeLines(feet, judgeRequirementLine)
    expect(proposals.map(({ alsoOn }) => alsoOn)).toEqual([[2, 3], [], [], []])
  })

  test('is not the same where a mark below holds for one of them', () => {
    const block = (page: number, texts: readonly string[]): DocumentPart[] =>
      on(page, ...texts).map((it) => ({ ...it, place: { kind: 'page', page, line: 1, block: 1 } }))
    const marked = [...block(1, ['直径≥3 m']), ...block(2, ['直径≥3 m', '材料：TC4（@2）'])]
    const { proposals } = proposeLines(marked, judgeRequirementLine)
    expect(proposals.map(({ why, alsoOn }) => [why, alsoOn])).toEqual([
      [null, []],
      ['mark-below', []],
      [null, []],
    ])
  })
})

const fragment = fc.constantFrom(
  ...[
    '尺寸公差≤0.02 mm',
    '材料：TC4',
    '表面粗糙度 Ra≤0.8',
    '证书：ISO 9001',
    '外形美观',
    '禁止外协',
    'no welding',
    '共 3 台',
  ],
  ...['漏率≤10⁻¹¹ Pa·m³/s', '（见附录 2）', '晶圆直径 4,6,8 英寸', 'μm', '≤0.8', '—', '1', '3.2 m'],
  ...['希望：交期 5 周', '1,200 mm', '@1', '@张工', '“甲，乙”', '说明：共 2 项', 'TRL≥6', ' '],
)
const sign = fc.constantFrom(
  '，',
  '。',
  '；',
  ';',
  ',',
  '\n',
  ' ',
  '、',
  '1. ',
  '（2）',
  '3.2.1 ',
  '',
)
const text = fc
  .array(fc.tuple(fragment, sign), { minLength: 1, maxLength: 6 })
  .map((pairs) => pairs.flat().join(''))
const anyText = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 40 }))
const anyPart = fc.oneof(
  anyText.map((it) => paragraph(it)),
  fc.array(anyText, { minLength: 1, maxLength: 5 }).map((cells) => row(...cells)),
  anyText.map((it) => line(1, it)),
)
const anyJudge = fc.constantFrom(judgeRequirementLine, judgeAbilityLine)

describe('of any file', () => {
  test('each proposal stands where it says, and no two overlap', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 5 }), anyJudge, (parts, judge) => {
        const { proposals } = proposeLines(parts, judge)
        const ends = new Map<number, number>()
        for (const { part, span, line } of proposals) {
          const shown = partText(parts[part] ?? paragraph())
          expect(span.from).toBeGreaterThanOrEqual(ends.get(part) ?? 0)
          expect(span.until).toBeGreaterThan(span.from)
          expect(span.until).toBeLessThanOrEqual(shown.length)
          ends.set(part, span.until)
          const found = shown.slice(span.from, span.until)
          const isRunning = (parts[part]?.cells ?? []).filter((it) => it.trim() !== '').length === 1
          if (isRunning) {
            const mark = /（@[12]）$/u.exec(line)?.[0] ?? ''
            const said = [line, line.slice(0, line.length - mark.length)]
            expect(said).toContain(found.replaceAll(/\s*\n\s*/gu, ' '))
          } else expect(signsIn(line, found)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('all is proposed or left, each sign once, but marks and numbers that only count', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 5 }), anyJudge, (parts, judge) => {
        const { proposals, left } = proposeLines(parts, judge)
        for (const [at, part] of parts.entries()) {
          const own = proposals.filter((it) => it.part === at)
          const spans = [...own, ...left.filter((it) => it.part === at)].map(({ span }) => span)
          const inOrder = spans.sort((a, b) => a.from - b.from)
          for (const [of, { from }] of inOrder.entries()) {
            expect(from).toBeGreaterThanOrEqual(inOrder[of - 1]?.until ?? 0)
          }
          const rest = inOrder.reduceRight(
            (text, { from, until }) => text.slice(0, from) + text.slice(until),
            partText(part),
          )
          expect(rest.replaceAll(counting, ''), partText(part)).not.toMatch(/[\p{L}\d]/u)
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** All that the line says stands in the row. */
function signsIn(line: string, found: string): boolean {
  const bare = line.replace(/（@[12]）$/u, '').replaceAll(/[\s：（）|]/gu, '')
  return [...bare].every((it) => found.includes(it))
}

const counting = /\d?3\.2\.1|（2）|(?<!\d)1?1[.、] ?|(?<=^|\| )[\d.]+(?= \||$)|@[012]/gu
