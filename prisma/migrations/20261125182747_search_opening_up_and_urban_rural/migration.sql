-- Search offers five more registers: docs/adr/0023-search.md.
CREATE INDEX "CooperationProject_search_idx" ON "CooperationProject" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "TourismSite_search_idx" ON "TourismSite" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("nameZh", '') || E'\n' || coalesce("nameEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Relocation_search_idx" ON "Relocation" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "RectificationItem_search_idx" ON "RectificationItem" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "EcologyWork_search_idx" ON "EcologyWork" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
