-- What is verified is the name and the code that the evidence was handed in for.
UPDATE "Review" AS r
SET "detail" = jsonb_build_object('name', o."name", 'uscc', o."uscc")
FROM "Organization" AS o
WHERE o."id" = r."subjectId" AND r."kind" = 'verification' AND r."decidedAt" IS NULL;

-- Whoever writes it: under another name or code an organization is verified no more, unless that very
-- write verifies it.
CREATE FUNCTION end_verification_of_other_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."verifiedAt" := NULL;
  NEW."verifiedBy" := NULL;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Organization_verified_name"
  BEFORE UPDATE ON "Organization"
  FOR EACH ROW
  WHEN (
    (NEW."name", NEW."uscc") IS DISTINCT FROM (OLD."name", OLD."uscc")
    AND NEW."verifiedAt" IS NOT DISTINCT FROM OLD."verifiedAt"
  )
  EXECUTE FUNCTION end_verification_of_other_name();
