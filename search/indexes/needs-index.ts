import {
  bodyText,
  type IndexDefinition,
  keywordFacet,
  keywordFilter,
  numberFacet,
  pinyinText,
  sortableNumber,
  termText,
  titleText,
} from './index-definition'

/** 需求. */
export const needsIndex: IndexDefinition = {
  name: 'needs',
  version: 3,
  titleField: 'title',
  text: {
    title: titleText(4),
    terms: termText(2.5),
    summary: titleText(2),
    description: bodyText(1),
    requirements: termText(1.5),
    lots: termText(1.5),
    steps: termText(1),
    organizationName: titleText(1),
    namePinyin: pinyinText(1),
  },
  fields: {
    kind: keywordFacet,
    chain: keywordFacet,
    step: keywordFacet,
    industry: keywordFacet,
    district: keywordFacet,
    park: keywordFacet,
    organization: keywordFilter,
    process: keywordFacet,
    material: keywordFacet,
    certificate: keywordFacet,
    /** The level asked for. */
    trl: numberFacet,
    budgetMinWan: sortableNumber,
    budgetMaxWan: sortableNumber,
    publishedAt: sortableNumber,
    /** Absent where answers are taken without end, or the date is not public. */
    closesAt: sortableNumber,
    confirmedAt: sortableNumber,
    expiresAt: sortableNumber,
    /** Numbers with what they are of: see `statedField`. */
    stated: keywordFacet,
    state: keywordFacet,
  },
}
