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
  version: 6,
  titleField: 'name',
  text: {
    name: titleText(4),
    /** Whoever types just it means the firm. */
    shortName: { ...titleText(4), isList: true },
    nameEn: titleText(2),
    summary: bodyText(1.5),
    capabilities: bodyText(1),
    /** What it makes, and its trade: a firm is sought by them more often than by its name. */
    products: { ...bodyText(1), isList: true },
    trade: titleText(1),
    /** Whoever has a licence in hand looks a firm up by its code. */
    uscc: titleText(4),
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
    /** Numbers with what they are of: see `statedField`. */
    stated: keywordFacet,
    updatedAt: sortableNumber,
  },
}
