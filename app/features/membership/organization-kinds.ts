/** What people may register, as the database calls it; operators of parks are appointed. */
export const registrableKinds = ['enterprise', 'university', 'institute', 'platform_owner'] as const
export const memberRoles = ['owner', 'editor', 'viewer'] as const
