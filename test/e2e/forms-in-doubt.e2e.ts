import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pdfFile, wordFile } from '../support/documents'
import { type Firm, visitAs } from './support/firm'
import { firmOfFile } from './support/firm-of-file'
import { expectAccessible, journey } from './support/journey'

let firm: Firm

firmOfFile((...made) => {
  ;[, firm] = made
})

async function fillBasics(page: Page): Promise<void> {
  await page.selectOption('#field-kind', 'sourcing')
  await page.fill('#field-title', '写到一半的需求')
  await page.fill('#field-summary', '一段所有人都能读到的摘要')
  await page.selectOption('#field-step', { index: 3 })
  await page.fill('#field-closesAt', '2033-06-30')
}

async function type(page: Page, lines: string): Promise<void> {
  await page.fill('#field-newRequirements', lines)
  await page.locator('#field-newRequirements').blur()
}

async function read(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.setInputFiles('#field-document', file)
  await page.click('#document button[value=read-document]')
}

const rowsOf = (page: Page) => page.locator('[data-requirement]')
const texts = (page: Page) =>
  page
    .locator('[data-requirement] input[name$=".text"]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
const proposal = (page: Page, text: string) =>
  page
    .locator('[data-proposal]')
    .filter({ has: page.locator(`blockquote mark:text-is("${text}")`) })

describe('a form in doubt', () => {
  journey('says what it does not understand, and loses none of it', async ({ site }) => {
    site.allowErrors(/422/)
    const page = await visitAs(site, firm.owner, { width: 390 })
    page.setDefaultTimeout(20_000)
    await page.goto(`/manage/${firm.id}/needs/new`)
    await page.waitForLoadState('networkidle')
    await fillBasics(page)

    // Of a mark that nobody can read, no tier is shown as if it held.
    await type(page, '材料：TC4 @9\n禁止外协\n尺寸公差≤0.02 mm @1')
    const [odd, forbidden, tolerance] = [0, 1, 2].map((at) => rowsOf(page).nth(at))
    const tierOf = (row: typeof odd) => row?.locator('select').nth(1).locator('option:checked')
    expect(await tierOf(odd)?.textContent()).toBe('保密标记看不懂')
    await odd?.getByRole('button', { name: '材料：TC4（@2）' }).click()
    expect(await tierOf(odd)?.textContent()).toBe('签保密协议的企业')
    // Another tier chosen takes the mark out of the line: what is shown is what holds.
    await odd?.locator('select').nth(1).selectOption('1')
    expect(await odd?.locator('input[name$=".text"]').inputValue()).toBe('材料：TC4')
    expect(await forbidden?.textContent()).toContain('写的是不许什么')
    await forbidden?.getByRole('button', { name: '工艺：不含 外协' }).click()
    expect(await forbidden?.textContent()).toContain('读作：不含')

    const word = await wordFile([
      '尺寸公差≤0.02 mm（@2）',
      '材料：TC4',
      '结构紧凑，不得返修，长度≥2 m',
    ])
    await read(page, '要求.docx', word)
    const higher = proposal(page, '尺寸公差≤0.02 mm')
    await higher.getByText('表中已有同一项，那里是：硬性，核验会员').waitFor()
    await higher.getByRole('button', { name: '采用：尺寸公差' }).click()
    expect(await tierOf(tolerance)?.textContent()).toBe('签保密协议的企业')
    const lower = proposal(page, '材料：TC4')
    await lower.getByText('采用这一条不会放宽').waitFor()
    expect(await lower.getByRole('button', { name: '采用' }).count()).toBe(0)
    await proposal(page, '不得返修').getByRole('button', { name: '工艺：不含 返修' }).click()
    expect(await texts(page)).toEqual([
      '材料：TC4',
      '工艺：不含 外协',
      '尺寸公差≤0.02 mm（@2）',
      '工艺：不含 返修',
    ])
    await expectAccessible(page)

    const many = Array.from({ length: 70 }, (_, at) => `长度≤${at + 100} mm`)
    await type(page, many.join('\n'))
    expect(await rowsOf(page).count()).toBe(60)
    await page.getByText('还有 14 行没有放入').waitFor()
    expect(await page.inputValue('#field-newRequirements')).toContain(many.slice(56).join('\n'))
  })

  journey('gives heads of pages once', async ({ site }) => {
    const page = await visitAs(site, firm.owner)
    page.setDefaultTimeout(20_000)
    await page.goto(`/manage/${firm.id}/needs/new`)
    await page.waitForLoadState('networkidle')
    const file = await pdfFile((pdf) => {
      for (const at of [1, 2, 3]) {
        if (at > 1) pdf.addPage()
        pdf.text('Agreement JX-2026-07', 50, 40)
        pdf.text(`length <= ${at}00 mm`, 50, 300)
        pdf.text(`Page ${at} of 3`, 50, 700)
      }
    })
    await read(page, 'agreement.pdf', file)
    await proposal(page, 'Agreement JX-2026-07').getByText('也在第 2、3 页').waitFor()
    expect(await proposal(page, 'Agreement JX-2026-07').count()).toBe(1)
    expect(await page.locator('[data-proposal]').count()).toBe(4)
    await page.click('#document details summary')
    expect(await page.textContent('#document details')).toContain('Page 1 of 3')
    expect(await page.textContent('#document summary')).toContain('1 处文字')
  })

  journey('keeps a draft without JavaScript, in English too', async ({ site }) => {
    site.allowErrors(/422|413/)
    const page = await visitAs(site, firm.owner, { hasJavaScript: false, width: 390 })
    page.setDefaultTimeout(20_000)
    await page.goto(`/manage/${firm.id}/needs/new?lang=en`)
    await fillBasics(page)
    const lines = ['no outsourcing', 'wafer diameter ≤1,5 mm', 'material: TC4 @9']
    await page.fill('#field-newRequirements', lines.join('\n'))
    await page.click('button[value=draft] >> nth=-1')
    await page.getByText('kept as you typed them').waitFor()
    expect(await texts(page)).toEqual(lines)
    const shown = (await page.locator('[data-requirement]').allTextContents()).join('\n')
    for (const choice of ['process: no outsourcing', 'note: no outsourcing', '1.5 mm', '(@2)']) {
      expect(shown.replaceAll('（@2）', '(@2)')).toContain(choice)
    }
    expect(shown).not.toMatch(/工艺|材料|说明|不含/)
    // It is refused only when it is put before an operator, and is still there.
    await page.click('button[value=submit] >> nth=-1')
    await page.locator('[role=alert] a').first().waitFor()
    expect(await page.locator('[role=alert] a').count()).toBe(2)
    expect(await page.getByText('kept as you typed them').count()).toBe(0)
    expect(await texts(page)).toEqual(lines)
  })

  for (const hasJavaScript of [false, true]) {
    const how = hasJavaScript ? 'with' : 'without'
    journey(`tells how much a file may have, ${how} JavaScript`, async ({ site }) => {
      site.allowErrors(/422|413|ERR_/)
      const page = await visitAs(site, firm.owner, { hasJavaScript, width: 390 })
      page.setDefaultTimeout(40_000)
      await page.goto(`/manage/${firm.id}/needs/new`)
      if (hasJavaScript) await page.waitForLoadState('networkidle')
      await page.fill('#field-title', '写到一半的需求')
      await read(page, '大.pdf', new Uint8Array(42 * 2 ** 20))
      if (hasJavaScript) {
        await page.locator('#error-field-document:has-text("超过 8 MB")').waitFor()
        expect(await page.inputValue('#field-title')).toBe('写到一半的需求')
        // Nor is the form lost where no answer comes back.
        await page.route('**/document?**', (route) => route.abort())
        await page.route('**/document.data**', (route) => route.abort())
        await read(page, '小.txt', new TextEncoder().encode('材料：TC4'))
        await page.locator('#error-field-document:has-text("没有送到")').waitFor()
        expect(await page.inputValue('#field-title')).toBe('写到一半的需求')
      } else {
        await page.getByText('每个最多 8 MB').waitFor()
        await page.getByText('填写内容也没有收到').waitFor()
        await page.getByRole('link', { name: '回到表单' }).click()
        await page.locator('#field-title').waitFor()
      }
    })
  }
})
