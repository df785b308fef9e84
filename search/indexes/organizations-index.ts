import {
  bodyText,
  booleanFacet,
  type IndexDefinition,
  keywordFacet,
  pinyinText,
  sortableNumber,
  titleText,
} from './index-definition'

/** 企业与机构. */
export const organizationsIndex: IndexDefinition = {
  name: 'organizations',
  version: 1,
  titleField: 'name',
  text: {
    name: titleText(4),
    shortName: titleText(4),
    nameEn: titleText(2),
    summary: bodyText(1.5),
    capabilities: bodyText(1),
    namePinyin: pinyinText(2),
  },
  fields: {
    kind: keywordFacet,
    scale: keywordFacet,
    label: keywordFacet,
    district: keywordFacet,
    park: keywordFacet,
    industry: keywordFacet,
    /** Chains and steps of what it offers. */
    chain: keywordFacet,
    step: keywordFacet,
    isVerified: booleanFacet,
    foundedYear: sortableNumber,
    employees: sortableNumber,
    capabilityCount: sortableNumber,
    updatedAt: sortableNumber,
  },
}
