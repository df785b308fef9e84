-- What Prisma's schema cannot say. Written by hand; the schema engine leaves it alone.

-- Tiers: 0 public, 1 verified members, 2 named organizations under NDA.
ALTER TABLE "Need"
  ADD CONSTRAINT "Need_tiers" CHECK (
    "organizationTier" BETWEEN 0 AND 2
    AND "descriptionTier" BETWEEN 0 AND 2
    AND "detailTier" BETWEEN 0 AND 2
    AND "budgetTier" BETWEEN 0 AND 2
    AND "placeTier" BETWEEN 0 AND 2
    AND "datesTier" BETWEEN 0 AND 2
  ),
  ADD CONSTRAINT "Need_budget" CHECK (
    "budgetMinFen" >= 0 AND "budgetMaxFen" >= 0 AND "budgetMinFen" <= "budgetMaxFen"
  ),
  ADD CONSTRAINT "Need_responseDays" CHECK ("responseDays" > 0),
  ADD CONSTRAINT "Need_version" CHECK ("version" > 0);

ALTER TABLE "NeedLot"
  ADD CONSTRAINT "NeedLot_tier" CHECK ("tier" BETWEEN 0 AND 2),
  ADD CONSTRAINT "NeedLot_budget" CHECK (
    "budgetMinFen" >= 0 AND "budgetMaxFen" >= 0 AND "budgetMinFen" <= "budgetMaxFen"
  );

-- Each kind of requirement fills its own columns and no others. num_nonnulls counts the rest.
ALTER TABLE "NeedRequirement"
  ADD CONSTRAINT "NeedRequirement_tier" CHECK ("tier" BETWEEN 0 AND 2),
  ADD CONSTRAINT "NeedRequirement_columns" CHECK (
    CASE "kind"
      WHEN 'numeric' THEN
        num_nonnulls("quantity", "comparison", "value", "unit") = 4
        AND ("upper" IS NOT NULL) = ("comparison" = 'covers')
        AND ("upper" IS NULL OR "value" <= "upper")
        AND num_nonnulls("term", "certificate", "per", "region", "regionOf", "text") = 0
      WHEN 'certificate' THEN
        "certificate" IS NOT NULL
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "term", "per",
                         "region", "regionOf", "text") = 0
      WHEN 'capacity' THEN
        num_nonnulls("value", "unit", "per") = 3 AND "value" > 0
        AND num_nonnulls("quantity", "comparison", "upper", "term", "certificate", "region",
                         "regionOf", "text") = 0
      WHEN 'lead-time' THEN
        num_nonnulls("value", "unit") = 2 AND "value" > 0 AND "unit" = 'd'
        AND num_nonnulls("quantity", "comparison", "upper", "term", "certificate", "per",
                         "region", "regionOf", "text") = 0
      WHEN 'region' THEN
        num_nonnulls("region", "regionOf") = 2 AND "regionOf" IN ('site', 'service')
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "term",
                         "certificate", "per", "text") = 0
      WHEN 'trl' THEN
        num_nonnulls("value") = 1
        AND "value" IN (1, 2, 3, 4, 5, 6, 7, 8, 9)
        AND num_nonnulls("quantity", "comparison", "upper", "unit", "term", "certificate", "per",
                         "region", "regionOf", "text") = 0
      WHEN 'statement' THEN
        "text" IS NOT NULL
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "term",
                         "certificate", "per", "region", "regionOf") = 0
      -- A process, a material and whatever else is asked for by a word of the lexicon.
      ELSE
        "term" IS NOT NULL
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "certificate",
                         "per", "region", "regionOf", "text") = 0
    END
  );

ALTER TABLE "Capability"
  ADD CONSTRAINT "Capability_trl" CHECK ("trl" BETWEEN 1 AND 9),
  ADD CONSTRAINT "Capability_capacity" CHECK (
    num_nonnulls("capacityValue", "capacityUnit", "capacityPer") IN (0, 3)
    AND ("capacityValue" IS NULL OR "capacityValue" >= 0)
  ),
  ADD CONSTRAINT "Capability_leadTime" CHECK (
    "leadTimeMinDays" >= 0 AND "leadTimeMaxDays" >= 0 AND "leadTimeMinDays" <= "leadTimeMaxDays"
  ),
  ADD CONSTRAINT "Capability_orderSize" CHECK (
    "orderMinFen" >= 0 AND "orderMaxFen" >= 0 AND "orderMinFen" <= "orderMaxFen"
  ),
  ADD CONSTRAINT "Capability_version" CHECK ("version" > 0);

ALTER TABLE "CapabilityRange"
  ADD CONSTRAINT "CapabilityRange_ends" CHECK (
    num_nonnulls("min", "max") > 0 AND ("min" <= "max") IS NOT FALSE
  );

ALTER TABLE "PilotPlatform"
  ADD CONSTRAINT "PilotPlatform_trl" CHECK (
    "trlMin" BETWEEN 1 AND 9 AND "trlMax" BETWEEN 1 AND 9 AND "trlMin" <= "trlMax"
  ),
  ADD CONSTRAINT "PilotPlatform_openDays" CHECK ("openDays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
  ADD CONSTRAINT "PilotPlatform_openingTimes" CHECK (
    "opensAt" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    AND "closesAt" ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
    AND "opensAt" < "closesAt"
  ),
  ADD CONSTRAINT "PilotPlatform_version" CHECK ("version" > 0);

ALTER TABLE "Equipment"
  ADD CONSTRAINT "Equipment_count" CHECK ("count" > 0),
  ADD CONSTRAINT "Equipment_rate" CHECK ("rateFen" >= 0),
  ADD CONSTRAINT "Equipment_slot" CHECK ("slotMinutes" > 0);

ALTER TABLE "EquipmentRange"
  ADD CONSTRAINT "EquipmentRange_ends" CHECK (
    num_nonnulls("min", "max") > 0 AND ("min" <= "max") IS NOT FALSE
  );

-- 统一社会信用代码 (GB 32100): 18 characters, without I, O, S, V and Z. The check digit is no rule
-- of the database, since real codes with a wrong one exist.
ALTER TABLE "Organization"
  ADD CONSTRAINT "Organization_uscc" CHECK ("uscc" ~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{18}$'),
  ADD CONSTRAINT "Organization_employees" CHECK ("employees" >= 0),
  ADD CONSTRAINT "Organization_version" CHECK ("version" > 0);

ALTER TABLE "OrganizationLabel"
  ADD CONSTRAINT "OrganizationLabel_validity" CHECK ("validFrom" <= "expiresAt");

ALTER TABLE "ChainFlow" ADD CONSTRAINT "ChainFlow_ends" CHECK ("fromId" <> "toId");
ALTER TABLE "Gap" ADD CONSTRAINT "Gap_count" CHECK ("count" > 0);

-- The audit trail is append-only, for the owner of the tables too.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'AuditEntry is append-only';
END
$$;

CREATE TRIGGER "AuditEntry_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Wakes those who follow the outbox, once per transaction, when it commits.
CREATE FUNCTION announce_outbox_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('lianhe_outbox', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER "OutboxEntry_announce"
  AFTER INSERT ON "OutboxEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox_entry();
