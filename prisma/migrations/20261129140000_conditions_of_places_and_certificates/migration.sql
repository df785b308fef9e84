-- A certificate and a place may say of what or for what they are asked; words alone have no condition.
ALTER TABLE "NeedRequirement"
  DROP CONSTRAINT "NeedRequirement_columns",
  ADD CONSTRAINT "NeedRequirement_columns" CHECK (
    CASE "kind"
      WHEN 'numeric' THEN
        num_nonnulls("quantity", "comparison", "value", "unit") = 4
        AND ("upper" IS NOT NULL) = ("comparison" IN ('covers', 'within'))
        AND ("upper" IS NULL OR "value" <= "upper")
        AND num_nonnulls("term", "certificate", "per", "region", "regionOf", "text") = 0
      WHEN 'certificate' THEN
        "certificate" IS NOT NULL
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "term", "per",
                         "region", "regionOf", "text") = 0
      WHEN 'standard' THEN
        "text" IS NOT NULL
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "term",
                         "certificate", "per", "region", "regionOf") = 0
      WHEN 'capacity' THEN
        num_nonnulls("value", "unit", "per") = 3 AND "value" > 0
        AND num_nonnulls("quantity", "comparison", "upper", "term", "certificate", "region",
                         "regionOf", "text") = 0
      WHEN 'lead-time' THEN
        num_nonnulls("value", "unit") = 2 AND "value" > 0 AND "unit" = 'd'
        AND ("fromDays" IS NULL OR ("fromDays" > 0 AND "fromDays" < "value"))
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
        "text" IS NOT NULL AND "condition" IS NULL
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "term",
                         "certificate", "per", "region", "regionOf") = 0
      -- A process, a material and whatever else is asked for by a word of the lexicon.
      ELSE
        "term" IS NOT NULL
        AND num_nonnulls("quantity", "comparison", "value", "upper", "unit", "certificate",
                         "per", "region", "regionOf", "text") = 0
    END
  );
