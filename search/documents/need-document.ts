import { statedRequirement } from '../../app/domain/listing/asked/stated-fact'
import type { Requirement } from '../../app/domain/listing/requirement'
import { findQuantity } from '../../app/domain/shared/quantities'
import type { ReadableNeed } from '../../prisma/need/readable-need'
import type { SearchDocument } from '../port'
import type { ProjectionContext } from './common-rows'
import {
  certificateNames,
  distinct,
  industryLevels,
  ownerPinyin,
  ownerText,
  stepFields,
  stepNames,
  toEpoch,
  toWan,
} from './project-fields'
import { statedField } from './stated-field'

/**
 * A need as the index of its reader's tier holds it: `needs` what anybody reads, `member-needs` what
 * verified members read. The second tier is in no index, nor is `detail`, whatever its tier.
 */
export function needDocument(need: ReadableNeed, { canonical }: ProjectionContext): SearchDocument {
  const steps = need.steps.map((step) => ({ step: { ...step, chainId: step.chain.id } }))
  const { requirements, organization } = need
  const termsOf = (kind: Requirement['kind']) =>
    requirements.flatMap((it) =>
      it.kind === kind && 'term' in it && it.isExcluded !== true
        ? [it.term, ...(it.others ?? [])]
        : [],
    )
  const processes = termsOf('process')
  const materials = termsOf('material')
  const certificates = requirements.flatMap((it) => ('certificate' in it ? [it.certificate] : []))
  const text = {
    title: need.title ?? '',
    terms: distinct([...processes, ...materials]),
    summary: need.summary ?? '',
    description: need.description ?? '',
    requirements: [...requirements.flatMap(sentenceOf), ...certificateNames(certificates)],
    lots: need.lots.map(({ title }) => title),
    steps: stepNames(steps),
    organizationName: organization === null ? (need.alias ?? '') : ownerText(organization),
    namePinyin: organization === null ? [] : ownerPinyin(organization),
  }
  return {
    id: need.id,
    version: need.version,
    text,
    fields: {
      kind: need.kind,
      state: need.state,
      stated: statedField(requirements.flatMap(statedRequirement), text),
      ...stepFields(steps),
      industry: industryLevels(need.industries.map((industry) => ({ industry }))),
      district: need.district?.code ?? null,
      // The park is the organization's, and would name it.
      park: need.district === null ? null : (organization?.park?.id ?? null),
      organization: organization?.id ?? null,
      process: distinct(processes.map(canonical)),
      material: distinct(materials.map(canonical)),
      certificate: distinct(certificates),
      trl: requirements.find((it) => it.kind === 'trl')?.level ?? null,
      budgetMinWan: toWan(need.budget?.minFen ?? null),
      budgetMaxWan: toWan(need.budget?.maxFen ?? null),
      publishedAt: toEpoch(need.openedAt),
      closesAt: toEpoch(need.closesAt),
      confirmedAt: toEpoch(need.confirmedAt),
      expiresAt: toEpoch(need.expiresAt),
    },
  }
}

function sentenceOf(requirement: Requirement): readonly string[] {
  if (requirement.kind === 'statement') return [requirement.text]
  if (requirement.kind === 'standard') return [requirement.standard]
  if (requirement.kind !== 'numeric') return []
  const name = findQuantity(requirement.quantity)?.name ?? requirement.quantity
  const values = [requirement.value, requirement.upper].filter((value) => value !== null)
  return [`${name} ${values.join('–')} ${requirement.unit}`.trim()]
}
