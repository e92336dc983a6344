-- Search offers milestones, entries of the lists, deals, land and financings of projects: docs/adr/0023-search.md.
CREATE INDEX "Deal_search_idx" ON "Deal" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", '') || E'\n' || coalesce("code", ''))));
CREATE INDEX "Financing_search_idx" ON "Financing" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("code", ''))));
CREATE INDEX "LandParcel_search_idx" ON "LandParcel" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("code", ''))));
CREATE INDEX "Milestone_search_idx" ON "Milestone" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", ''))));
CREATE INDEX "ProjectProblem_search_idx" ON "ProjectProblem" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", ''))));
CREATE INDEX "ProjectTask_search_idx" ON "ProjectTask" USING gin (plangraph.search_grams(plangraph.search_text(coalesce("titleZh", '') || E'\n' || coalesce("titleEn", ''))));
