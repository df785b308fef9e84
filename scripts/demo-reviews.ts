import { createHash } from 'node:crypto'
import { daysToDecide, dueAfter } from '../app/domain/moderation/review'
import { daysAfter } from '../app/domain/shared/shanghai-days'
import { capabilityPosting } from '../app/listings/capability/capability-posting.server'
import { savePosting } from '../app/listings/form/save-posting.server'
import { needPosting } from '../app/listings/need/need-posting.server'
import { isWorkday } from '../app/platform/environment/is-workday.server'
import { folderStore } from '../app/platform/files/file-store.server'
import type { Organization, PrismaClient } from '../prisma/generated/client'
import { recordChange } from '../prisma/record-change.server'
import { demoAccounts } from './demo-accounts'

/**
 * Fills the desk of the demo operator once: a need, a capability much like another, a verification
 * and a label with evidence, a report. False if there were any before.
 */
export async function loadDemoReviews(
  db: PrismaClient,
  filesFolder: string,
  now: Date,
): Promise<boolean> {
  if ((await db.review.count({ where: { isDemo: true } })) > 0) return false
  const [buyer, supplier] = await Promise.all([
    memberOf(db, demoAccounts.buyer.email),
    memberOf(db, demoAccounts.supplier.email),
  ])
  if (buyer === null || supplier === null) return false
  const demo = { db, now, filesFolder, buyer, supplier }
  await submitNeed(demo)
  await submitTwin(demo)
  await askVerification(demo)
  await askLabel(demo)
  await report(demo)
  return true
}

type Member = NonNullable<Awaited<ReturnType<typeof memberOf>>>

interface Demo {
  readonly db: PrismaClient
  readonly now: Date
  readonly filesFolder: string
  readonly buyer: Member
  readonly supplier: Member
}

async function memberOf(db: PrismaClient, email: string) {
  const found = await db.membership.findFirst({
    where: { person: { email } },
    include: { organization: true },
  })
  return found && { personId: found.personId, organization: found.organization }
}

const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000)

async function submitNeed({ db, now, buyer }: Demo): Promise<void> {
  const { organization, personId } = buyer
  const known = await db.need.findFirstOrThrow({
    where: { organizationId: organization.id },
    include: { steps: true },
  })
  await savePosting(
    db,
    needPosting,
    {
      organizationId: organization.id,
      actor: personId,
      id: crypto.randomUUID(),
      isNew: true,
      isSubmitted: true,
    },
    {
      kind: 'sourcing',
      title: '叶片主梁拉挤板小批量试制（演示）',
      titleTier: 0,
      summary: '海上风电叶片主梁用碳纤维拉挤板，先试制两批再谈年度框架',
      summaryTier: 0,
      step: known.steps[0]?.stepId ?? '',
      stepsTier: 0,
      quantity: '首批 6 吨',
      quantityTier: 1,
      requirements: [],
      newRequirements: '材料：碳纤维\n交期：45 天\n希望：所在：长三角\n拉伸模量须附第三方报告 @1',
      newTier: 0,
      description: '现有供方产能不足，需要第二来源。',
      descriptionTier: 0,
      detail: '铺层设计与验收曲线见附表，签保密协议后提供。',
      detailTier: 2,
      budgetMin: 80,
      budgetMax: 120,
      budgetTier: 1,
      placeTier: 0,
      datesTier: 0,
      closesAt: daysAfter(now, 40),
      responseDays: 7,
      organizationTier: 1,
      alias: '某风电叶片企业',
      version: 0,
    },
    hoursBefore(now, 30),
  )
}

/** Nearly what another firm has published already. */
async function submitTwin({ db, now, buyer, supplier }: Demo): Promise<void> {
  const known = await db.capability.findFirstOrThrow({
    where: { state: 'published', organizationId: supplier.organization.id },
    include: { steps: true },
    orderBy: { key: 'asc' },
  })
  const organizationId = buyer.organization.id
  await savePosting(
    db,
    capabilityPosting,
    {
      organizationId,
      actor: buyer.personId,
      id: crypto.randomUUID(),
      isNew: true,
      isSubmitted: true,
    },
    {
      title: `${known.title}（演示）`,
      summary: known.summary,
      step: known.steps[0]?.stepId ?? '',
      processes: known.processes.join('、') || '加工',
      materials: known.materials.join('、'),
      products: known.products.join('、'),
      description: known.description,
      version: 0,
    },
    hoursBefore(now, 5),
  )
}

async function askVerification(demo: Demo): Promise<void> {
  const { db, buyer } = demo
  const person = await db.person.create({
    data: { name: '周厂长 (演示)', isDemo: true, confirmedAt: demo.now },
  })
  const organization = await db.organization.create({
    data: {
      key: 'demo-unverified',
      name: '上海演示新材料科技有限公司',
      kind: 'enterprise',
      scale: 'small',
      parkId: buyer.organization.parkId,
      isDemo: true,
      members: { create: { personId: person.id, role: 'owner' } },
    },
  })
  const title = organization.name
  await askWithFile(demo, {
    kind: 'verification',
    title,
    organization,
    personId: person.id,
    hours: 60,
    detail: { name: organization.name, uscc: organization.uscc },
  })
}

async function askLabel(demo: Demo): Promise<void> {
  const { now, buyer } = demo
  const label = 'specialized-sophisticated'
  const expiresAt = daysAfter(now, 900).toISOString()
  const { organization, personId } = buyer
  const detail = { label, issuer: '上海市经济和信息化委员会', expiresAt }
  await askWithFile(demo, {
    kind: 'label',
    title: label,
    organization,
    personId,
    hours: 20,
    detail,
  })
}

interface EvidenceReview {
  readonly kind: 'verification' | 'label'
  readonly title: string
  readonly organization: Organization
  readonly personId: string
  readonly hours: number
  readonly detail: Readonly<Record<string, string | null>>
}

async function askWithFile({ db, now, filesFolder }: Demo, asked: EvidenceReview): Promise<void> {
  const { kind, title, organization, personId, hours, detail } = asked
  const bytes = demoPdf()
  const id = crypto.randomUUID()
  await folderStore(filesFolder).put(id, bytes, 'application/pdf')
  const submittedAt = hoursBefore(now, hours)
  const file = {
    id,
    name: '演示材料.pdf',
    type: 'application/pdf',
    bytes: bytes.length,
    sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
    uploadedBy: personId,
  }
  await db.$transaction(async (tx) => {
    await tx.review.create({
      data: {
        kind,
        subjectId: organization.id,
        organizationId: organization.id,
        parkId: organization.parkId,
        title,
        detail,
        submittedBy: personId,
        submittedAt,
        dueAt: dueAfter(submittedAt, daysToDecide[kind], isWorkday),
        isDemo: true,
        files: { create: file },
      },
    })
    const subject = { subject: 'organization', subjectId: organization.id } as const
    await recordChange(tx, { actor: personId, verb: `submit-${kind}`, ...subject })
  })
}

async function report({ db, now, buyer, supplier }: Demo): Promise<void> {
  const { organization } = buyer
  const need = await db.need.findFirstOrThrow({
    where: { organizationId: organization.id, state: 'published' },
    orderBy: { key: 'asc' },
  })
  const submittedAt = hoursBefore(now, 3)
  await db.$transaction(async (tx) => {
    await tx.review.create({
      data: {
        kind: 'report',
        about: 'need',
        subjectId: need.id,
        organizationId: organization.id,
        parkId: organization.parkId,
        title: need.title,
        note: '联系后对方说这个需求上月已经定标（演示）',
        submittedBy: supplier.personId,
        submittedAt,
        dueAt: dueAfter(submittedAt, daysToDecide.report, isWorkday),
        isDemo: true,
      },
    })
    const subject = { subject: 'need', subjectId: need.id } as const
    await recordChange(tx, { actor: supplier.personId, verb: 'report', ...subject })
  })
}

/** A PDF of one page that says what it is. */
function demoPdf(): Uint8Array {
  const stream = 'BT /F1 18 Tf 60 760 Td (Demo evidence: not a real document) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
