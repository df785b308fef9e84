/** What the page of a need always sends of who sees which part, unless somebody says otherwise. */
export const sentTiers = {
  titleTier: '0',
  summaryTier: '0',
  stepsTier: '0',
  quantityTier: '0',
  descriptionTier: '0',
  detailTier: '1',
  newTier: '0',
  budgetTier: '0',
  placeTier: '0',
  datesTier: '0',
  organizationTier: '0',
} as const
