-- Counts, sums and groups over what serves are answered from an index alone, by the amount or the day that lists are ordered by:
-- docs/adr/0144-closer-to-the-limit.md.

-- DropIndex
DROP INDEX "ApiClient_organisationId_id_idx";

-- DropIndex
DROP INDEX "ApiClient_recordedAt_id_idx";

-- DropIndex
DROP INDEX "BrandSales_sales_id_idx";

-- DropIndex
DROP INDEX "JobRecord_periodEnd_id_idx";

-- DropIndex
DROP INDEX "JobRecord_period_id_idx";

-- DropIndex
DROP INDEX "IncomeSurvey_periodEnd_id_idx";

-- DropIndex
DROP INDEX "IncomeSurvey_period_id_idx";

-- DropIndex
DROP INDEX "Facility_kind_stage_id_idx";

-- DropIndex
DROP INDEX "Facility_stage_id_idx";

-- DropIndex
DROP INDEX "Facility_beds_id_idx";

-- DropIndex
DROP INDEX "Facility_startedOn_id_idx";

-- DropIndex
DROP INDEX "Facility_openedOn_id_idx";

-- DropIndex
DROP INDEX "Facility_closedOn_id_idx";

-- DropIndex
DROP INDEX "Facility_citationId_id_idx";

-- DropIndex
DROP INDEX "HeritageItem_level_stage_id_idx";

-- DropIndex
DROP INDEX "HeritageItem_stage_id_idx";

-- DropIndex
DROP INDEX "HeritageItem_appliedOn_id_idx";

-- DropIndex
DROP INDEX "HeritageItem_listedOn_id_idx";

-- DropIndex
DROP INDEX "HeritageItem_delistedOn_id_idx";

-- DropIndex
DROP INDEX "HeritageItem_citationId_id_idx";

-- DropIndex
DROP INDEX "HeadingMapping_rows_name_id_idx";

-- DropIndex
DROP INDEX "HeadingMapping_recordedAt_id_idx";

-- DropIndex
DROP INDEX "Reform_beganOn_id_idx";

-- DropIndex
DROP INDEX "Reform_completedOn_id_idx";

-- DropIndex
DROP INDEX "ServiceMatter_offeredOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_planId_receivedOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_enterpriseId_receivedOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_organisationId_dueOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_state_dueOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_receivedOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_dueOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_answeredOn_id_idx";

-- DropIndex
DROP INDEX "EnterpriseRequest_resolvedOn_id_idx";

-- DropIndex
DROP INDEX "RiskCampaign_beganOn_id_idx";

-- DropIndex
DROP INDEX "RiskCampaign_closedOn_id_idx";

-- DropIndex
DROP INDEX "Inspection_campaignId_heldOn_id_idx";

-- DropIndex
DROP INDEX "Inspection_placeId_heldOn_id_idx";

-- DropIndex
DROP INDEX "Inspection_state_heldOn_id_idx";

-- DropIndex
DROP INDEX "Inspection_heldOn_id_idx";

-- DropIndex
DROP INDEX "Inspection_closedOn_id_idx";

-- DropIndex
DROP INDEX "PetitionCase_state_dueOn_id_idx";

-- DropIndex
DROP INDEX "PetitionCase_backlogYear_state_id_idx";

-- DropIndex
DROP INDEX "PetitionCase_receivedOn_id_idx";

-- DropIndex
DROP INDEX "PetitionCase_dueOn_id_idx";

-- DropIndex
DROP INDEX "PetitionCase_resolvedOn_id_idx";

-- DropIndex
DROP INDEX "PetitionCase_organisationId_dueOn_id_idx";

-- DropIndex
DROP INDEX "Mediation_state_beganOn_id_idx";

-- DropIndex
DROP INDEX "Mediation_beganOn_id_idx";

-- DropIndex
DROP INDEX "Mediation_endedOn_id_idx";

-- DropIndex
DROP INDEX "LegalReview_outcome_receivedOn_id_idx";

-- DropIndex
DROP INDEX "LegalReview_receivedOn_id_idx";

-- DropIndex
DROP INDEX "LegalReview_reviewedOn_id_idx";

-- DropIndex
DROP INDEX "LegalReview_organisationId_receivedOn_id_idx";

-- DropIndex
DROP INDEX "Recognition_enterpriseId_grantedOn_id_idx";

-- DropIndex
DROP INDEX "Recognition_kind_grantedOn_id_idx";

-- DropIndex
DROP INDEX "Recognition_grantedOn_id_idx";

-- DropIndex
DROP INDEX "Recognition_expiresOn_id_idx";

-- DropIndex
DROP INDEX "EchelonCriterion_measure_id_idx";

-- DropIndex
DROP INDEX "EchelonCriterion_since_id_idx";

-- DropIndex
DROP INDEX "ListingCase_stageOn_id_idx";

-- DropIndex
DROP INDEX "ListingCase_citationId_id_idx";

-- DropIndex
DROP INDEX "ClearedSite_vacatedOn_id_idx";

-- DropIndex
DROP INDEX "ClearedSite_areaMu_id_idx";

-- DropIndex
DROP INDEX "ClearedSite_enterpriseId_id_idx";

-- DropIndex
DROP INDEX "EnterpriseOutput_enterpriseId_periodEnd_id_idx";

-- DropIndex
DROP INDEX "EnterpriseOutput_periodEnd_id_idx";

-- DropIndex
DROP INDEX "EnterpriseOutput_period_id_idx";

-- DropIndex
DROP INDEX "ResearchProject_level_stage_id_idx";

-- DropIndex
DROP INDEX "ResearchProject_stage_id_idx";

-- DropIndex
DROP INDEX "ResearchProject_wonOn_id_idx";

-- DropIndex
DROP INDEX "ResearchProject_enterpriseId_id_idx";

-- DropIndex
DROP INDEX "ResearchProject_institutionId_id_idx";

-- DropIndex
DROP INDEX "RdExpenditure_enterpriseId_periodEnd_id_idx";

-- DropIndex
DROP INDEX "RdExpenditure_periodEnd_id_idx";

-- DropIndex
DROP INDEX "RdExpenditure_period_id_idx";

-- DropIndex
DROP INDEX "TalentIntake_kind_periodEnd_id_idx";

-- DropIndex
DROP INDEX "TalentIntake_periodEnd_id_idx";

-- DropIndex
DROP INDEX "TalentIntake_period_id_idx";

-- DropIndex
DROP INDEX "TransportScheme_mode_id_idx";

-- DropIndex
DROP INDEX "TransportScheme_planningStatus_id_idx";

-- DropIndex
DROP INDEX "TransportScheme_length_id_idx";

-- DropIndex
DROP INDEX "CooperationProject_agreedOn_id_idx";

-- DropIndex
DROP INDEX "CooperationProject_investment_id_idx";

-- DropIndex
DROP INDEX "TourismSite_citationId_id_idx";

-- DropIndex
DROP INDEX "VisitorRecord_siteId_periodEnd_id_idx";

-- DropIndex
DROP INDEX "VisitorRecord_periodEnd_id_idx";

-- DropIndex
DROP INDEX "VisitorRecord_period_id_idx";

-- DropIndex
DROP INDEX "VisitorRecord_visitors_id_idx";

-- DropIndex
DROP INDEX "VisitorRecord_income_id_idx";

-- DropIndex
DROP INDEX "TradeRecord_enterpriseId_periodEnd_id_idx";

-- DropIndex
DROP INDEX "TradeRecord_periodEnd_id_idx";

-- DropIndex
DROP INDEX "TradeRecord_period_id_idx";

-- DropIndex
DROP INDEX "TradeRecord_exports_id_idx";

-- DropIndex
DROP INDEX "TradeRecord_imports_id_idx";

-- DropIndex
DROP INDEX "Reference_indicatorId_periodEnd_id_idx";

-- DropIndex
DROP INDEX "Reference_placeId_periodEnd_id_idx";

-- DropIndex
DROP INDEX "Reference_periodEnd_id_idx";

-- DropIndex
DROP INDEX "Reference_period_id_idx";

-- DropIndex
DROP INDEX "ScoreRule_planId_ordinal_id_idx";

-- DropIndex
DROP INDEX "ScoreRule_kind_id_idx";

-- DropIndex
DROP INDEX "ScoreRule_ordinal_id_idx";

-- DropIndex
DROP INDEX "Appointment_organisationId_subject_id_idx";

-- DropIndex
DROP INDEX "Appointment_role_id_idx";

-- DropIndex
DROP INDEX "Appointment_recordedAt_id_idx";

-- DropIndex
DROP INDEX "Project_key_totalInvestment_id_idx";

-- DropIndex
DROP INDEX "Project_stage_totalInvestment_id_idx";

-- DropIndex
DROP INDEX "Project_totalInvestment_id_idx";

-- DropIndex
DROP INDEX "Project_startedOn_id_idx";

-- DropIndex
DROP INDEX "Project_completedOn_id_idx";

-- DropIndex
DROP INDEX "Milestone_dueOn_id_idx";

-- DropIndex
DROP INDEX "Milestone_reachedOn_dueOn_id_idx";

-- DropIndex
DROP INDEX "Milestone_critical_reachedOn_dueOn_id_idx";

-- DropIndex
DROP INDEX "InvestmentRecord_projectId_periodEnd_id_idx";

-- DropIndex
DROP INDEX "InvestmentRecord_periodEnd_id_idx";

-- DropIndex
DROP INDEX "InvestmentRecord_period_id_idx";

-- DropIndex
DROP INDEX "ProjectProblem_state_dueOn_id_idx";

-- DropIndex
DROP INDEX "ProjectProblem_dueOn_id_idx";

-- DropIndex
DROP INDEX "ProjectProblem_organisationId_dueOn_id_idx";

-- DropIndex
DROP INDEX "ProjectTask_state_dueOn_id_idx";

-- DropIndex
DROP INDEX "ProjectTask_dueOn_id_idx";

-- DropIndex
DROP INDEX "ProjectTask_organisationId_dueOn_id_idx";

-- DropIndex
DROP INDEX "Review_kind_dueOn_id_idx";

-- DropIndex
DROP INDEX "Review_dueOn_id_idx";

-- DropIndex
DROP INDEX "Review_heldOn_dueOn_id_idx";

-- DropIndex
DROP INDEX "Deal_stage_signedOn_id_idx";

-- DropIndex
DROP INDEX "Deal_signedOn_id_idx";

-- DropIndex
DROP INDEX "Deal_amount_id_idx";

-- DropIndex
DROP INDEX "Deal_enterpriseId_id_idx";

-- DropIndex
DROP INDEX "Deal_projectId_id_idx";

-- DropIndex
DROP INDEX "DealFunding_dealId_arrivedOn_id_idx";

-- DropIndex
DROP INDEX "DealFunding_arrivedOn_id_idx";

-- DropIndex
DROP INDEX "DealFunding_amount_id_idx";

-- DropIndex
DROP INDEX "LandParcel_state_settledOn_id_idx";

-- DropIndex
DROP INDEX "LandParcel_settledOn_id_idx";

-- DropIndex
DROP INDEX "LandParcel_areaMu_id_idx";

-- DropIndex
DROP INDEX "LandParcel_enterpriseId_id_idx";

-- DropIndex
DROP INDEX "LandParcel_projectId_id_idx";

-- DropIndex
DROP INDEX "Financing_kind_grantedOn_id_idx";

-- DropIndex
DROP INDEX "Financing_grantedOn_id_idx";

-- DropIndex
DROP INDEX "Financing_amount_id_idx";

-- DropIndex
DROP INDEX "Relocation_signedOn_id_idx";

-- DropIndex
DROP INDEX "Relocation_movedOn_id_idx";

-- DropIndex
DROP INDEX "RectificationItem_origin_dueOn_id_idx";

-- DropIndex
DROP INDEX "RectificationItem_state_dueOn_id_idx";

-- DropIndex
DROP INDEX "RectificationItem_dueOn_id_idx";

-- DropIndex
DROP INDEX "RectificationItem_foundOn_id_idx";

-- DropIndex
DROP INDEX "RectificationItem_closedOn_id_idx";

-- DropIndex
DROP INDEX "RectificationItem_organisationId_dueOn_id_idx";

-- DropIndex
DROP INDEX "EcologyWork_startedOn_id_idx";

-- DropIndex
DROP INDEX "EcologyWork_completedOn_id_idx";

-- DropIndex
DROP INDEX "EcologyWork_investment_id_idx";

-- DropIndex
DROP INDEX "EcologyWork_citationId_id_idx";

-- DropIndex
DROP INDEX "Webhook_organisationId_id_idx";

-- DropIndex
DROP INDEX "Webhook_state_id_idx";

-- DropIndex
DROP INDEX "Webhook_recordedAt_id_idx";

-- CreateIndex
CREATE INDEX "ApiClient_organisationId_id_retiredAt_idx" ON "ApiClient"("organisationId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ApiClient_recordedAt_id_retiredAt_idx" ON "ApiClient"("recordedAt", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "BrandSales_sales_id_retiredAt_idx" ON "BrandSales"("sales", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "JobRecord_periodEnd_id_retiredAt_idx" ON "JobRecord"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "JobRecord_period_id_retiredAt_idx" ON "JobRecord"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "IncomeSurvey_periodEnd_id_retiredAt_idx" ON "IncomeSurvey"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "IncomeSurvey_period_id_retiredAt_idx" ON "IncomeSurvey"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Facility_kind_stage_id_retiredAt_idx" ON "Facility"("kind", "stage", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Facility_stage_id_retiredAt_idx" ON "Facility"("stage", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Facility_beds_id_retiredAt_idx" ON "Facility"("beds", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Facility_startedOn_id_retiredAt_idx" ON "Facility"("startedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Facility_openedOn_id_retiredAt_idx" ON "Facility"("openedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Facility_closedOn_id_retiredAt_idx" ON "Facility"("closedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Facility_citationId_id_retiredAt_idx" ON "Facility"("citationId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeritageItem_level_stage_id_retiredAt_idx" ON "HeritageItem"("level", "stage", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeritageItem_stage_id_retiredAt_idx" ON "HeritageItem"("stage", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeritageItem_appliedOn_id_retiredAt_idx" ON "HeritageItem"("appliedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeritageItem_listedOn_id_retiredAt_idx" ON "HeritageItem"("listedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeritageItem_delistedOn_id_retiredAt_idx" ON "HeritageItem"("delistedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeritageItem_citationId_id_retiredAt_idx" ON "HeritageItem"("citationId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeadingMapping_rows_name_id_retiredAt_idx" ON "HeadingMapping"("rows", "name", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "HeadingMapping_recordedAt_id_retiredAt_idx" ON "HeadingMapping"("recordedAt", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Reform_beganOn_id_retiredAt_idx" ON "Reform"("beganOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Reform_completedOn_id_retiredAt_idx" ON "Reform"("completedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ServiceMatter_offeredOn_id_retiredAt_idx" ON "ServiceMatter"("offeredOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_planId_receivedOn_id_retiredAt_idx" ON "EnterpriseRequest"("planId", "receivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_enterpriseId_receivedOn_id_retiredAt_idx" ON "EnterpriseRequest"("enterpriseId", "receivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_organisationId_dueOn_id_retiredAt_idx" ON "EnterpriseRequest"("organisationId", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_state_dueOn_id_retiredAt_idx" ON "EnterpriseRequest"("state", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_receivedOn_id_retiredAt_idx" ON "EnterpriseRequest"("receivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_dueOn_id_retiredAt_idx" ON "EnterpriseRequest"("dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_answeredOn_id_retiredAt_idx" ON "EnterpriseRequest"("answeredOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_resolvedOn_id_retiredAt_idx" ON "EnterpriseRequest"("resolvedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RiskCampaign_beganOn_id_retiredAt_idx" ON "RiskCampaign"("beganOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RiskCampaign_closedOn_id_retiredAt_idx" ON "RiskCampaign"("closedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Inspection_campaignId_heldOn_id_retiredAt_idx" ON "Inspection"("campaignId", "heldOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Inspection_placeId_heldOn_id_retiredAt_idx" ON "Inspection"("placeId", "heldOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Inspection_state_heldOn_id_retiredAt_idx" ON "Inspection"("state", "heldOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Inspection_heldOn_id_retiredAt_idx" ON "Inspection"("heldOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Inspection_closedOn_id_retiredAt_idx" ON "Inspection"("closedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "PetitionCase_state_dueOn_id_retiredAt_idx" ON "PetitionCase"("state", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "PetitionCase_backlogYear_state_id_retiredAt_idx" ON "PetitionCase"("backlogYear", "state", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "PetitionCase_receivedOn_id_retiredAt_idx" ON "PetitionCase"("receivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "PetitionCase_dueOn_id_retiredAt_idx" ON "PetitionCase"("dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "PetitionCase_resolvedOn_id_retiredAt_idx" ON "PetitionCase"("resolvedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "PetitionCase_organisationId_dueOn_id_retiredAt_idx" ON "PetitionCase"("organisationId", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Mediation_state_beganOn_id_retiredAt_idx" ON "Mediation"("state", "beganOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Mediation_beganOn_id_retiredAt_idx" ON "Mediation"("beganOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Mediation_endedOn_id_retiredAt_idx" ON "Mediation"("endedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LegalReview_outcome_receivedOn_id_retiredAt_idx" ON "LegalReview"("outcome", "receivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LegalReview_receivedOn_id_retiredAt_idx" ON "LegalReview"("receivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LegalReview_reviewedOn_id_retiredAt_idx" ON "LegalReview"("reviewedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LegalReview_organisationId_receivedOn_id_retiredAt_idx" ON "LegalReview"("organisationId", "receivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Recognition_enterpriseId_grantedOn_id_retiredAt_idx" ON "Recognition"("enterpriseId", "grantedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Recognition_kind_grantedOn_id_retiredAt_idx" ON "Recognition"("kind", "grantedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Recognition_grantedOn_id_retiredAt_idx" ON "Recognition"("grantedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Recognition_expiresOn_id_retiredAt_idx" ON "Recognition"("expiresOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EchelonCriterion_measure_id_retiredAt_idx" ON "EchelonCriterion"("measure", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EchelonCriterion_since_id_retiredAt_idx" ON "EchelonCriterion"("since", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ListingCase_stageOn_id_retiredAt_idx" ON "ListingCase"("stageOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ListingCase_citationId_id_retiredAt_idx" ON "ListingCase"("citationId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ClearedSite_vacatedOn_id_retiredAt_idx" ON "ClearedSite"("vacatedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ClearedSite_areaMu_id_retiredAt_idx" ON "ClearedSite"("areaMu", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ClearedSite_enterpriseId_id_retiredAt_idx" ON "ClearedSite"("enterpriseId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseOutput_enterpriseId_periodEnd_id_retiredAt_idx" ON "EnterpriseOutput"("enterpriseId", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseOutput_periodEnd_id_retiredAt_idx" ON "EnterpriseOutput"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EnterpriseOutput_period_id_retiredAt_idx" ON "EnterpriseOutput"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ResearchProject_level_stage_id_retiredAt_idx" ON "ResearchProject"("level", "stage", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ResearchProject_stage_id_retiredAt_idx" ON "ResearchProject"("stage", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ResearchProject_wonOn_id_retiredAt_idx" ON "ResearchProject"("wonOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ResearchProject_enterpriseId_id_retiredAt_idx" ON "ResearchProject"("enterpriseId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ResearchProject_institutionId_id_retiredAt_idx" ON "ResearchProject"("institutionId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RdExpenditure_enterpriseId_periodEnd_id_retiredAt_idx" ON "RdExpenditure"("enterpriseId", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RdExpenditure_periodEnd_id_retiredAt_idx" ON "RdExpenditure"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RdExpenditure_period_id_retiredAt_idx" ON "RdExpenditure"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TalentIntake_kind_periodEnd_id_retiredAt_idx" ON "TalentIntake"("kind", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TalentIntake_periodEnd_id_retiredAt_idx" ON "TalentIntake"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TalentIntake_period_id_retiredAt_idx" ON "TalentIntake"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TransportScheme_mode_id_retiredAt_idx" ON "TransportScheme"("mode", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TransportScheme_planningStatus_id_retiredAt_idx" ON "TransportScheme"("planningStatus", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TransportScheme_length_id_retiredAt_idx" ON "TransportScheme"("length", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "CooperationProject_agreedOn_id_retiredAt_idx" ON "CooperationProject"("agreedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "CooperationProject_investment_id_retiredAt_idx" ON "CooperationProject"("investment", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TourismSite_citationId_id_retiredAt_idx" ON "TourismSite"("citationId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "VisitorRecord_siteId_periodEnd_id_retiredAt_idx" ON "VisitorRecord"("siteId", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "VisitorRecord_periodEnd_id_retiredAt_idx" ON "VisitorRecord"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "VisitorRecord_period_id_retiredAt_idx" ON "VisitorRecord"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "VisitorRecord_visitors_id_retiredAt_idx" ON "VisitorRecord"("visitors", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "VisitorRecord_income_id_retiredAt_idx" ON "VisitorRecord"("income", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TradeRecord_enterpriseId_periodEnd_id_retiredAt_idx" ON "TradeRecord"("enterpriseId", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TradeRecord_periodEnd_id_retiredAt_idx" ON "TradeRecord"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TradeRecord_period_id_retiredAt_idx" ON "TradeRecord"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TradeRecord_exports_id_retiredAt_idx" ON "TradeRecord"("exports", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "TradeRecord_imports_id_retiredAt_idx" ON "TradeRecord"("imports", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Reference_indicatorId_periodEnd_id_retiredAt_idx" ON "Reference"("indicatorId", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Reference_placeId_periodEnd_id_retiredAt_idx" ON "Reference"("placeId", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Reference_periodEnd_id_retiredAt_idx" ON "Reference"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Reference_period_id_retiredAt_idx" ON "Reference"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ScoreRule_planId_ordinal_id_retiredAt_idx" ON "ScoreRule"("planId", "ordinal", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ScoreRule_kind_id_retiredAt_idx" ON "ScoreRule"("kind", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ScoreRule_ordinal_id_retiredAt_idx" ON "ScoreRule"("ordinal", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Appointment_organisationId_subject_id_retiredAt_idx" ON "Appointment"("organisationId", "subject", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Appointment_role_id_retiredAt_idx" ON "Appointment"("role", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Appointment_recordedAt_id_retiredAt_idx" ON "Appointment"("recordedAt", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Project_key_totalInvestment_id_retiredAt_idx" ON "Project"("key", "totalInvestment", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Project_stage_totalInvestment_id_retiredAt_idx" ON "Project"("stage", "totalInvestment", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Project_totalInvestment_id_retiredAt_idx" ON "Project"("totalInvestment", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Project_startedOn_id_retiredAt_idx" ON "Project"("startedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Project_completedOn_id_retiredAt_idx" ON "Project"("completedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Milestone_dueOn_id_retiredAt_idx" ON "Milestone"("dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Milestone_reachedOn_dueOn_id_retiredAt_idx" ON "Milestone"("reachedOn", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Milestone_critical_reachedOn_dueOn_id_retiredAt_idx" ON "Milestone"("critical", "reachedOn", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "InvestmentRecord_projectId_periodEnd_id_retiredAt_idx" ON "InvestmentRecord"("projectId", "periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "InvestmentRecord_periodEnd_id_retiredAt_idx" ON "InvestmentRecord"("periodEnd", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "InvestmentRecord_period_id_retiredAt_idx" ON "InvestmentRecord"("period", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ProjectProblem_state_dueOn_id_retiredAt_idx" ON "ProjectProblem"("state", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ProjectProblem_dueOn_id_retiredAt_idx" ON "ProjectProblem"("dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ProjectProblem_organisationId_dueOn_id_retiredAt_idx" ON "ProjectProblem"("organisationId", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ProjectTask_state_dueOn_id_retiredAt_idx" ON "ProjectTask"("state", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ProjectTask_dueOn_id_retiredAt_idx" ON "ProjectTask"("dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "ProjectTask_organisationId_dueOn_id_retiredAt_idx" ON "ProjectTask"("organisationId", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Review_kind_dueOn_id_retiredAt_idx" ON "Review"("kind", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Review_dueOn_id_retiredAt_idx" ON "Review"("dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Review_heldOn_dueOn_id_retiredAt_idx" ON "Review"("heldOn", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Deal_stage_signedOn_id_retiredAt_idx" ON "Deal"("stage", "signedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Deal_signedOn_id_retiredAt_idx" ON "Deal"("signedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Deal_amount_id_retiredAt_idx" ON "Deal"("amount", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Deal_enterpriseId_id_retiredAt_idx" ON "Deal"("enterpriseId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Deal_projectId_id_retiredAt_idx" ON "Deal"("projectId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "DealFunding_dealId_arrivedOn_id_retiredAt_idx" ON "DealFunding"("dealId", "arrivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "DealFunding_arrivedOn_id_retiredAt_idx" ON "DealFunding"("arrivedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "DealFunding_amount_id_retiredAt_idx" ON "DealFunding"("amount", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LandParcel_state_settledOn_id_retiredAt_idx" ON "LandParcel"("state", "settledOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LandParcel_settledOn_id_retiredAt_idx" ON "LandParcel"("settledOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LandParcel_areaMu_id_retiredAt_idx" ON "LandParcel"("areaMu", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LandParcel_enterpriseId_id_retiredAt_idx" ON "LandParcel"("enterpriseId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "LandParcel_projectId_id_retiredAt_idx" ON "LandParcel"("projectId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Financing_kind_grantedOn_id_retiredAt_idx" ON "Financing"("kind", "grantedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Financing_grantedOn_id_retiredAt_idx" ON "Financing"("grantedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Financing_amount_id_retiredAt_idx" ON "Financing"("amount", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Relocation_signedOn_id_retiredAt_idx" ON "Relocation"("signedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Relocation_movedOn_id_retiredAt_idx" ON "Relocation"("movedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RectificationItem_origin_dueOn_id_retiredAt_idx" ON "RectificationItem"("origin", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RectificationItem_state_dueOn_id_retiredAt_idx" ON "RectificationItem"("state", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RectificationItem_dueOn_id_retiredAt_idx" ON "RectificationItem"("dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RectificationItem_foundOn_id_retiredAt_idx" ON "RectificationItem"("foundOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RectificationItem_closedOn_id_retiredAt_idx" ON "RectificationItem"("closedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "RectificationItem_organisationId_dueOn_id_retiredAt_idx" ON "RectificationItem"("organisationId", "dueOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EcologyWork_startedOn_id_retiredAt_idx" ON "EcologyWork"("startedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EcologyWork_completedOn_id_retiredAt_idx" ON "EcologyWork"("completedOn", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EcologyWork_investment_id_retiredAt_idx" ON "EcologyWork"("investment", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "EcologyWork_citationId_id_retiredAt_idx" ON "EcologyWork"("citationId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Webhook_organisationId_id_retiredAt_idx" ON "Webhook"("organisationId", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Webhook_state_id_retiredAt_idx" ON "Webhook"("state", "id", "retiredAt");

-- CreateIndex
CREATE INDEX "Webhook_recordedAt_id_retiredAt_idx" ON "Webhook"("recordedAt", "id", "retiredAt");
