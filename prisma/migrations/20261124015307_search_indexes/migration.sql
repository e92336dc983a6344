-- Search looks for parts of names, titles and codes, in Chinese and English: docs/adr/0023-search.md.
-- Names of two characters are common in Chinese, which trigrams cannot find; so the index holds pairs of neighbouring
-- characters, and single ones, whatever the language. It needs no extension and no locale that knows Chinese letters.

-- A row's texts as they are searched: one width (NFKC), lower case, a newline before and after each. To find out that a
-- text is normalised already costs a third of normalising it.
CREATE FUNCTION plangraph.search_text(lines text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10
RETURN E'\n' || lower(CASE WHEN lines IS NFKC NORMALIZED THEN lines ELSE normalize(lines, NFKC) END) || E'\n';

-- What the index holds of a text.
CREATE FUNCTION plangraph.search_grams(lines text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 100 AS $$
DECLARE
  characters text[] := string_to_array(lines, NULL);
  grams text[] := characters;
  character text;
  previous text := '';
BEGIN
  FOREACH character IN ARRAY characters LOOP
    grams := grams || (previous || character);
    previous := character;
  END LOOP;
  RETURN grams;
END;
$$;

CREATE INDEX "Brand_search_idx" ON "Brand" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Designation_search_idx" ON "Designation" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", '') || E'\n' || coalesce("awardingBodyZh", '') || E'\n' || coalesce("awardingBodyEn", ''))));
CREATE INDEX "District_search_idx" ON "District" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "EducationCommunity_search_idx" ON "EducationCommunity" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Enclave_search_idx" ON "Enclave" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "EnterpriseRequest_search_idx" ON "EnterpriseRequest" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("title", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Enterprise_search_idx" ON "Enterprise" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", '') || E'\n' || coalesce("creditCode", ''))));
CREATE INDEX "Indicator_search_idx" ON "Indicator" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", '') || E'\n' || coalesce("numeratorZh", '') || E'\n' || coalesce("numeratorEn", '') || E'\n' || coalesce("denominatorZh", '') || E'\n' || coalesce("denominatorEn", ''))));
CREATE INDEX "IndustryChain_search_idx" ON "IndustryChain" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Measure_search_idx" ON "Measure" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Organisation_search_idx" ON "Organisation" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Park_search_idx" ON "Park" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "PartnerRegion_search_idx" ON "PartnerRegion" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Place_search_idx" ON "Place" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Plan_search_idx" ON "Plan" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Project_search_idx" ON "Project" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Reform_search_idx" ON "Reform" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "RenewalScheme_search_idx" ON "RenewalScheme" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "ResearchInstitution_search_idx" ON "ResearchInstitution" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "School_search_idx" ON "School" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "ServiceMatter_search_idx" ON "ServiceMatter" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Target_search_idx" ON "Target" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("code", ''))));
CREATE INDEX "TransportScheme_search_idx" ON "TransportScheme" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("higherPlanZh", '') || E'\n' || coalesce("higherPlanEn", ''))));
