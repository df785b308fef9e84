export const organizationKinds = [
  'enterprise',
  'university',
  'institute',
  'platform_owner',
] as const
export const organizationScales = ['large', 'medium', 'small', 'micro'] as const
export const memberRoles = ['owner', 'editor', 'viewer'] as const
