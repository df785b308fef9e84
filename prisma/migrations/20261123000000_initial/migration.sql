-- CreateEnum
CREATE TYPE "ChainGroup" AS ENUM ('traditional', 'leading', 'key', 'emerging', 'frontier', 'breakthrough');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('upstream', 'midstream', 'downstream');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('enterprise', 'university', 'institute', 'platform-owner', 'park-operator');

-- CreateEnum
CREATE TYPE "OrganizationScale" AS ENUM ('large', 'medium', 'small', 'micro');

-- CreateEnum
CREATE TYPE "NeedKind" AS ENUM ('scenario', 'sourcing', 'challenge');

-- CreateEnum
CREATE TYPE "ListingState" AS ENUM ('draft', 'published', 'paused', 'closed', 'expired');

-- CreateEnum
CREATE TYPE "Strictness" AS ENUM ('hard', 'wish');

-- CreateEnum
CREATE TYPE "CapacityPeriod" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "RequirementKind" AS ENUM ('numeric', 'process', 'material', 'certificate', 'capacity', 'lead-time', 'region', 'trl', 'statement');

-- CreateEnum
CREATE TYPE "Comparison" AS ENUM ('at-most', 'at-least', 'equals', 'covers');

-- CreateEnum
CREATE TYPE "OutboxSubject" AS ENUM ('organization', 'need', 'capability', 'pilot');

-- CreateEnum
CREATE TYPE "GapKind" AS ENUM ('search', 'need-match', 'capability-match');

-- CreateTable
CREATE TABLE "Capability" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "state" "ListingState" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "processes" TEXT[],
    "materials" TEXT[],
    "products" TEXT[],
    "capacityValue" DOUBLE PRECISION,
    "capacityUnit" TEXT,
    "capacityPer" "CapacityPeriod",
    "leadTimeMinDays" INTEGER,
    "leadTimeMaxDays" INTEGER,
    "serves" TEXT,
    "trl" INTEGER,
    "orderMinFen" BIGINT,
    "orderMaxFen" BIGINT,
    "evidence" TEXT[],
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedBy" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "importHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Capability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CapabilityChainStep" (
    "capabilityId" UUID NOT NULL,
    "stepId" TEXT NOT NULL,

    CONSTRAINT "CapabilityChainStep_pkey" PRIMARY KEY ("capabilityId","stepId")
);

-- CreateTable
CREATE TABLE "CapabilityIndustryCode" (
    "capabilityId" UUID NOT NULL,
    "code" VARCHAR(4) NOT NULL,

    CONSTRAINT "CapabilityIndustryCode_pkey" PRIMARY KEY ("capabilityId","code")
);

-- CreateTable
CREATE TABLE "CapabilityRange" (
    "capabilityId" UUID NOT NULL,
    "quantity" TEXT NOT NULL,
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,

    CONSTRAINT "CapabilityRange_pkey" PRIMARY KEY ("capabilityId","quantity")
);

-- CreateTable
CREATE TABLE "CapabilityCertificate" (
    "capabilityId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "CapabilityCertificate_pkey" PRIMARY KEY ("capabilityId","code")
);

-- CreateTable
CREATE TABLE "IndustryCode" (
    "code" VARCHAR(4) NOT NULL,
    "level" INTEGER NOT NULL,
    "parentCode" VARCHAR(4),
    "section" VARCHAR(1) NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "IndustryCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Chain" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "group" "ChainGroup" NOT NULL,
    "order" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "Chain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChainStep" (
    "id" TEXT NOT NULL,
    "chainId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" "Stage" NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "keywords" TEXT[],

    CONSTRAINT "ChainStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChainStepCode" (
    "stepId" TEXT NOT NULL,
    "code" VARCHAR(4) NOT NULL,

    CONSTRAINT "ChainStepCode_pkey" PRIMARY KEY ("stepId","code")
);

-- CreateTable
CREATE TABLE "ChainFlow" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,

    CONSTRAINT "ChainFlow_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "uscc" VARCHAR(18),
    "isUsccConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "nameEn" TEXT,
    "kind" "OrganizationKind" NOT NULL,
    "scale" "OrganizationScale",
    "districtCode" VARCHAR(6),
    "siteRegion" TEXT,
    "address" TEXT,
    "parkId" UUID,
    "industryCode" VARCHAR(4),
    "industryText" TEXT,
    "foundedYear" INTEGER,
    "employees" INTEGER,
    "summary" TEXT,
    "website" TEXT,
    "verifiedAt" TIMESTAMPTZ(3),
    "verifiedBy" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "importHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationLabel" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "evidence" TEXT,
    "validFrom" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "OrganizationLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Need" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "organizationTier" INTEGER NOT NULL DEFAULT 0,
    "alias" TEXT,
    "kind" "NeedKind" NOT NULL,
    "state" "ListingState" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "descriptionTier" INTEGER NOT NULL DEFAULT 0,
    "detail" TEXT,
    "detailTier" INTEGER NOT NULL DEFAULT 1,
    "quantity" TEXT,
    "budgetMinFen" BIGINT,
    "budgetMaxFen" BIGINT,
    "budgetTier" INTEGER NOT NULL DEFAULT 0,
    "districtCode" VARCHAR(6),
    "placeTier" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "deliverBy" TIMESTAMPTZ(3),
    "datesTier" INTEGER NOT NULL DEFAULT 0,
    "responseDays" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedBy" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "importHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedChainStep" (
    "needId" UUID NOT NULL,
    "stepId" TEXT NOT NULL,

    CONSTRAINT "NeedChainStep_pkey" PRIMARY KEY ("needId","stepId")
);

-- CreateTable
CREATE TABLE "NeedIndustryCode" (
    "needId" UUID NOT NULL,
    "code" VARCHAR(4) NOT NULL,

    CONSTRAINT "NeedIndustryCode_pkey" PRIMARY KEY ("needId","code")
);

-- CreateTable
CREATE TABLE "NeedLot" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "tier" INTEGER NOT NULL DEFAULT 0,
    "quantity" TEXT,
    "budgetMinFen" BIGINT,
    "budgetMaxFen" BIGINT,

    CONSTRAINT "NeedLot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedRequirement" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "lotId" UUID,
    "position" INTEGER NOT NULL,
    "kind" "RequirementKind" NOT NULL,
    "strictness" "Strictness" NOT NULL,
    "tier" INTEGER NOT NULL DEFAULT 0,
    "quantity" TEXT,
    "comparison" "Comparison",
    "value" DOUBLE PRECISION,
    "upper" DOUBLE PRECISION,
    "unit" TEXT,
    "term" TEXT,
    "certificate" TEXT,
    "per" "CapacityPeriod",
    "region" TEXT,
    "regionOf" TEXT,
    "text" TEXT,

    CONSTRAINT "NeedRequirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEntry" (
    "id" BIGSERIAL NOT NULL,
    "transaction" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,
    "subject" "OutboxSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Gap" (
    "id" UUID NOT NULL,
    "kind" "GapKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "District" (
    "code" VARCHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "District_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Park" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "summary" TEXT NOT NULL,
    "districtCode" VARCHAR(6) NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Park_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParkChain" (
    "parkId" UUID NOT NULL,
    "chainId" TEXT NOT NULL,

    CONSTRAINT "ParkChain_pkey" PRIMARY KEY ("parkId","chainId")
);

-- CreateTable
CREATE TABLE "PilotPlatform" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "parkId" UUID,
    "state" "ListingState" NOT NULL DEFAULT 'draft',
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "districtCode" VARCHAR(6),
    "address" TEXT,
    "scale" TEXT,
    "processes" TEXT[],
    "materials" TEXT[],
    "certificates" TEXT[],
    "trlMin" INTEGER,
    "trlMax" INTEGER,
    "openDays" INTEGER[],
    "opensAt" TEXT,
    "closesAt" TEXT,
    "rules" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedBy" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotPlatform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotChainStep" (
    "pilotId" UUID NOT NULL,
    "stepId" TEXT NOT NULL,

    CONSTRAINT "PilotChainStep_pkey" PRIMARY KEY ("pilotId","stepId")
);

-- CreateTable
CREATE TABLE "PilotIndustryCode" (
    "pilotId" UUID NOT NULL,
    "code" VARCHAR(4) NOT NULL,

    CONSTRAINT "PilotIndustryCode_pkey" PRIMARY KEY ("pilotId","code")
);

-- CreateTable
CREATE TABLE "Equipment" (
    "id" UUID NOT NULL,
    "pilotId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "model" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "rateFen" BIGINT,
    "slotMinutes" INTEGER,
    "note" TEXT,

    CONSTRAINT "Equipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EquipmentRange" (
    "equipmentId" UUID NOT NULL,
    "quantity" TEXT NOT NULL,
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,

    CONSTRAINT "EquipmentRange_pkey" PRIMARY KEY ("equipmentId","quantity")
);

-- CreateIndex
CREATE UNIQUE INDEX "Capability_key_key" ON "Capability"("key");

-- CreateIndex
CREATE INDEX "Capability_organizationId_idx" ON "Capability"("organizationId");

-- CreateIndex
CREATE INDEX "Capability_state_idx" ON "Capability"("state");

-- CreateIndex
CREATE INDEX "CapabilityChainStep_stepId_idx" ON "CapabilityChainStep"("stepId");

-- CreateIndex
CREATE INDEX "IndustryCode_parentCode_idx" ON "IndustryCode"("parentCode");

-- CreateIndex
CREATE UNIQUE INDEX "ChainStep_chainId_position_key" ON "ChainStep"("chainId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_key_key" ON "Organization"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_uscc_key" ON "Organization"("uscc");

-- CreateIndex
CREATE INDEX "Organization_parkId_idx" ON "Organization"("parkId");

-- CreateIndex
CREATE INDEX "Organization_districtCode_idx" ON "Organization"("districtCode");

-- CreateIndex
CREATE UNIQUE INDEX "OrganizationLabel_organizationId_label_key" ON "OrganizationLabel"("organizationId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "Need_key_key" ON "Need"("key");

-- CreateIndex
CREATE INDEX "Need_organizationId_idx" ON "Need"("organizationId");

-- CreateIndex
CREATE INDEX "Need_state_closesAt_idx" ON "Need"("state", "closesAt");

-- CreateIndex
CREATE INDEX "NeedChainStep_stepId_idx" ON "NeedChainStep"("stepId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedLot_needId_key_key" ON "NeedLot"("needId", "key");

-- CreateIndex
CREATE INDEX "NeedRequirement_lotId_idx" ON "NeedRequirement"("lotId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedRequirement_needId_position_key" ON "NeedRequirement"("needId", "position");

-- CreateIndex
CREATE INDEX "OutboxEntry_transaction_id_idx" ON "OutboxEntry"("transaction", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_idx" ON "AuditEntry"("subject", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Gap_kind_subject_key" ON "Gap"("kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Park_key_key" ON "Park"("key");

-- CreateIndex
CREATE UNIQUE INDEX "PilotPlatform_key_key" ON "PilotPlatform"("key");

-- CreateIndex
CREATE INDEX "PilotPlatform_organizationId_idx" ON "PilotPlatform"("organizationId");

-- CreateIndex
CREATE INDEX "PilotPlatform_state_idx" ON "PilotPlatform"("state");

-- CreateIndex
CREATE INDEX "PilotChainStep_stepId_idx" ON "PilotChainStep"("stepId");

-- CreateIndex
CREATE UNIQUE INDEX "Equipment_pilotId_key_key" ON "Equipment"("pilotId", "key");

-- AddForeignKey
ALTER TABLE "Capability" ADD CONSTRAINT "Capability_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityChainStep" ADD CONSTRAINT "CapabilityChainStep_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityChainStep" ADD CONSTRAINT "CapabilityChainStep_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "ChainStep"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityIndustryCode" ADD CONSTRAINT "CapabilityIndustryCode_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityIndustryCode" ADD CONSTRAINT "CapabilityIndustryCode_code_fkey" FOREIGN KEY ("code") REFERENCES "IndustryCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityRange" ADD CONSTRAINT "CapabilityRange_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityCertificate" ADD CONSTRAINT "CapabilityCertificate_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndustryCode" ADD CONSTRAINT "IndustryCode_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "IndustryCode"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainStep" ADD CONSTRAINT "ChainStep_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "Chain"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainStepCode" ADD CONSTRAINT "ChainStepCode_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "ChainStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainStepCode" ADD CONSTRAINT "ChainStepCode_code_fkey" FOREIGN KEY ("code") REFERENCES "IndustryCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainFlow" ADD CONSTRAINT "ChainFlow_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "ChainStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainFlow" ADD CONSTRAINT "ChainFlow_toId_fkey" FOREIGN KEY ("toId") REFERENCES "ChainStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "District"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parkId_fkey" FOREIGN KEY ("parkId") REFERENCES "Park"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_industryCode_fkey" FOREIGN KEY ("industryCode") REFERENCES "IndustryCode"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationLabel" ADD CONSTRAINT "OrganizationLabel_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "District"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedChainStep" ADD CONSTRAINT "NeedChainStep_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedChainStep" ADD CONSTRAINT "NeedChainStep_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "ChainStep"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedIndustryCode" ADD CONSTRAINT "NeedIndustryCode_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedIndustryCode" ADD CONSTRAINT "NeedIndustryCode_code_fkey" FOREIGN KEY ("code") REFERENCES "IndustryCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedLot" ADD CONSTRAINT "NeedLot_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedRequirement" ADD CONSTRAINT "NeedRequirement_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedRequirement" ADD CONSTRAINT "NeedRequirement_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "NeedLot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Park" ADD CONSTRAINT "Park_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "District"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkChain" ADD CONSTRAINT "ParkChain_parkId_fkey" FOREIGN KEY ("parkId") REFERENCES "Park"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkChain" ADD CONSTRAINT "ParkChain_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "Chain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotPlatform" ADD CONSTRAINT "PilotPlatform_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotPlatform" ADD CONSTRAINT "PilotPlatform_parkId_fkey" FOREIGN KEY ("parkId") REFERENCES "Park"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotPlatform" ADD CONSTRAINT "PilotPlatform_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "District"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotChainStep" ADD CONSTRAINT "PilotChainStep_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "PilotPlatform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotChainStep" ADD CONSTRAINT "PilotChainStep_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "ChainStep"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotIndustryCode" ADD CONSTRAINT "PilotIndustryCode_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "PilotPlatform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotIndustryCode" ADD CONSTRAINT "PilotIndustryCode_code_fkey" FOREIGN KEY ("code") REFERENCES "IndustryCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Equipment" ADD CONSTRAINT "Equipment_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "PilotPlatform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EquipmentRange" ADD CONSTRAINT "EquipmentRange_equipmentId_fkey" FOREIGN KEY ("equipmentId") REFERENCES "Equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
