-- Search offers research projects: docs/adr/0023-search.md.
CREATE INDEX "ResearchProject_search_idx" ON "ResearchProject" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
