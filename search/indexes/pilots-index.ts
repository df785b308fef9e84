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

/** 中试平台. */
export const pilotsIndex: IndexDefinition = {
  name: 'pilots',
  version: 3,
  titleField: 'name',
  text: {
    name: titleText(4),
    terms: termText(2.5),
    summary: titleText(2),
    description: bodyText(1),
    equipment: termText(2),
    scale: termText(1),
    certificates: termText(1),
    steps: termText(1),
    organizationName: titleText(1.5),
    namePinyin: pinyinText(1),
  },
  fields: {
    chain: keywordFacet,
    step: keywordFacet,
    industry: keywordFacet,
    district: keywordFacet,
    park: keywordFacet,
    organization: keywordFilter,
    process: keywordFacet,
    material: keywordFacet,
    certificate: keywordFacet,
    /** Every level that the platform takes in. */
    trl: numberFacet,
    /** Of the cheapest equipment that has a price. */
    rateYuanPerHour: sortableNumber,
    publishedAt: sortableNumber,
    confirmedAt: sortableNumber,
    expiresAt: sortableNumber,
    /** Numbers with what they are of: see `statedField`. */
    stated: keywordFacet,
    state: keywordFacet,
  },
}
