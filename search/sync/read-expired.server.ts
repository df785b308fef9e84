import type { OutboxChange, Reader } from './outbox-position.server'

/**
 * What changed by the passing of time alone: listings, labels and certificates whose day came
 * between two instants. Their documents have to be written anew or deleted.
 */
export async function readExpired(
  db: Reader,
  since: Date,
  until: Date,
): Promise<readonly OutboxChange[]> {
  return db.$queryRaw<OutboxChange[]>`
    SELECT 'need' AS "subject", "id"::text AS "subjectId" FROM "Need"
      WHERE "expiresAt" > ${since} AND "expiresAt" <= ${until}
    UNION ALL SELECT 'capability', "id"::text FROM "Capability"
      WHERE "expiresAt" > ${since} AND "expiresAt" <= ${until}
    UNION ALL SELECT 'pilot', "id"::text FROM "PilotPlatform"
      WHERE "expiresAt" > ${since} AND "expiresAt" <= ${until}
    UNION ALL SELECT 'organization', "organizationId"::text FROM "OrganizationLabel"
      WHERE "expiresAt" > ${since} AND "expiresAt" <= ${until}
    UNION ALL SELECT 'capability', "Capability"."id"::text
      FROM "OrganizationLabel" JOIN "Capability" USING ("organizationId")
      WHERE "OrganizationLabel"."expiresAt" > ${since}
        AND "OrganizationLabel"."expiresAt" <= ${until}
    UNION ALL SELECT 'capability', "capabilityId"::text FROM "CapabilityCertificate"
      WHERE "expiresAt" > ${since} AND "expiresAt" <= ${until}`
}
