-- Search offers two more registers: docs/adr/0023-search.md.
CREATE INDEX "LegalReview_search_idx" ON "LegalReview" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "RiskCampaign_search_idx" ON "RiskCampaign" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
