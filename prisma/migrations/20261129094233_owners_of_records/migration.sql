-- AlterTable
ALTER TABLE "VillageIncome" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Brand" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "BrandSales" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "JobRecord" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "IncomeSurvey" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Facility" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "HeritageItem" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Reform" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "ServiceMatter" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "EnterpriseRequest" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "RiskCampaign" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Inspection" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "PetitionCase" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Mediation" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "LegalReview" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "IndustryChain" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Park" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Enterprise" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Recognition" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "EchelonCriterion" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "ListingCase" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "ClearedSite" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "EnterpriseOutput" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "EducationCommunity" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "TechRecognition" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "ResearchInstitution" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Enclave" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "ResearchProject" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "RdExpenditure" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "TalentIntake" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "placeId" INTEGER;

-- AlterTable
ALTER TABLE "TransportScheme" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "PartnerRegion" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "CooperationProject" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "TourismSite" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "VisitorRecord" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "TradeRecord" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Place" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "drafter" TEXT;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "InvestmentRecord" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "ProjectProblem" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "ProjectTask" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Deal" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "DealFunding" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "LandParcel" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Financing" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "District" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "RenewalScheme" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "Relocation" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "RectificationItem" ADD COLUMN     "ownerId" INTEGER;

-- AlterTable
ALTER TABLE "EcologyWork" ADD COLUMN     "ownerId" INTEGER;

-- CreateIndex
CREATE INDEX "VillageIncome_ownerId_idx" ON "VillageIncome"("ownerId");

-- CreateIndex
CREATE INDEX "Brand_ownerId_idx" ON "Brand"("ownerId");

-- CreateIndex
CREATE INDEX "BrandSales_ownerId_idx" ON "BrandSales"("ownerId");

-- CreateIndex
CREATE INDEX "JobRecord_ownerId_idx" ON "JobRecord"("ownerId");

-- CreateIndex
CREATE INDEX "IncomeSurvey_ownerId_idx" ON "IncomeSurvey"("ownerId");

-- CreateIndex
CREATE INDEX "Facility_ownerId_idx" ON "Facility"("ownerId");

-- CreateIndex
CREATE INDEX "HeritageItem_ownerId_idx" ON "HeritageItem"("ownerId");

-- CreateIndex
CREATE INDEX "Reform_ownerId_idx" ON "Reform"("ownerId");

-- CreateIndex
CREATE INDEX "ServiceMatter_ownerId_idx" ON "ServiceMatter"("ownerId");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_ownerId_idx" ON "EnterpriseRequest"("ownerId");

-- CreateIndex
CREATE INDEX "RiskCampaign_ownerId_idx" ON "RiskCampaign"("ownerId");

-- CreateIndex
CREATE INDEX "Inspection_ownerId_idx" ON "Inspection"("ownerId");

-- CreateIndex
CREATE INDEX "PetitionCase_ownerId_idx" ON "PetitionCase"("ownerId");

-- CreateIndex
CREATE INDEX "Mediation_ownerId_idx" ON "Mediation"("ownerId");

-- CreateIndex
CREATE INDEX "LegalReview_ownerId_idx" ON "LegalReview"("ownerId");

-- CreateIndex
CREATE INDEX "IndustryChain_ownerId_idx" ON "IndustryChain"("ownerId");

-- CreateIndex
CREATE INDEX "Park_ownerId_idx" ON "Park"("ownerId");

-- CreateIndex
CREATE INDEX "Enterprise_ownerId_idx" ON "Enterprise"("ownerId");

-- CreateIndex
CREATE INDEX "Recognition_ownerId_idx" ON "Recognition"("ownerId");

-- CreateIndex
CREATE INDEX "EchelonCriterion_ownerId_idx" ON "EchelonCriterion"("ownerId");

-- CreateIndex
CREATE INDEX "ListingCase_ownerId_idx" ON "ListingCase"("ownerId");

-- CreateIndex
CREATE INDEX "ClearedSite_ownerId_idx" ON "ClearedSite"("ownerId");

-- CreateIndex
CREATE INDEX "EnterpriseOutput_ownerId_idx" ON "EnterpriseOutput"("ownerId");

-- CreateIndex
CREATE INDEX "EducationCommunity_ownerId_idx" ON "EducationCommunity"("ownerId");

-- CreateIndex
CREATE INDEX "School_ownerId_idx" ON "School"("ownerId");

-- CreateIndex
CREATE INDEX "TechRecognition_ownerId_idx" ON "TechRecognition"("ownerId");

-- CreateIndex
CREATE INDEX "ResearchInstitution_ownerId_idx" ON "ResearchInstitution"("ownerId");

-- CreateIndex
CREATE INDEX "Enclave_ownerId_idx" ON "Enclave"("ownerId");

-- CreateIndex
CREATE INDEX "ResearchProject_ownerId_idx" ON "ResearchProject"("ownerId");

-- CreateIndex
CREATE INDEX "RdExpenditure_ownerId_idx" ON "RdExpenditure"("ownerId");

-- CreateIndex
CREATE INDEX "TalentIntake_ownerId_idx" ON "TalentIntake"("ownerId");

-- CreateIndex
CREATE INDEX "Change_placeId_recordedAt_id_idx" ON "Change"("placeId", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "TransportScheme_ownerId_idx" ON "TransportScheme"("ownerId");

-- CreateIndex
CREATE INDEX "PartnerRegion_ownerId_idx" ON "PartnerRegion"("ownerId");

-- CreateIndex
CREATE INDEX "CooperationProject_ownerId_idx" ON "CooperationProject"("ownerId");

-- CreateIndex
CREATE INDEX "TourismSite_ownerId_idx" ON "TourismSite"("ownerId");

-- CreateIndex
CREATE INDEX "VisitorRecord_ownerId_idx" ON "VisitorRecord"("ownerId");

-- CreateIndex
CREATE INDEX "TradeRecord_ownerId_idx" ON "TradeRecord"("ownerId");

-- CreateIndex
CREATE INDEX "Project_ownerId_idx" ON "Project"("ownerId");

-- CreateIndex
CREATE INDEX "Milestone_ownerId_idx" ON "Milestone"("ownerId");

-- CreateIndex
CREATE INDEX "InvestmentRecord_ownerId_idx" ON "InvestmentRecord"("ownerId");

-- CreateIndex
CREATE INDEX "ProjectProblem_ownerId_idx" ON "ProjectProblem"("ownerId");

-- CreateIndex
CREATE INDEX "ProjectTask_ownerId_idx" ON "ProjectTask"("ownerId");

-- CreateIndex
CREATE INDEX "Review_ownerId_idx" ON "Review"("ownerId");

-- CreateIndex
CREATE INDEX "Deal_ownerId_idx" ON "Deal"("ownerId");

-- CreateIndex
CREATE INDEX "DealFunding_ownerId_idx" ON "DealFunding"("ownerId");

-- CreateIndex
CREATE INDEX "LandParcel_ownerId_idx" ON "LandParcel"("ownerId");

-- CreateIndex
CREATE INDEX "Financing_ownerId_idx" ON "Financing"("ownerId");

-- CreateIndex
CREATE INDEX "District_ownerId_idx" ON "District"("ownerId");

-- CreateIndex
CREATE INDEX "RenewalScheme_ownerId_idx" ON "RenewalScheme"("ownerId");

-- CreateIndex
CREATE INDEX "Relocation_ownerId_idx" ON "Relocation"("ownerId");

-- CreateIndex
CREATE INDEX "RectificationItem_ownerId_idx" ON "RectificationItem"("ownerId");

-- CreateIndex
CREATE INDEX "EcologyWork_ownerId_idx" ON "EcologyWork"("ownerId");

-- AddForeignKey
ALTER TABLE "VillageIncome" ADD CONSTRAINT "VillageIncome_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brand" ADD CONSTRAINT "Brand_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrandSales" ADD CONSTRAINT "BrandSales_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobRecord" ADD CONSTRAINT "JobRecord_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncomeSurvey" ADD CONSTRAINT "IncomeSurvey_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeritageItem" ADD CONSTRAINT "HeritageItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reform" ADD CONSTRAINT "Reform_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceMatter" ADD CONSTRAINT "ServiceMatter_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseRequest" ADD CONSTRAINT "EnterpriseRequest_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskCampaign" ADD CONSTRAINT "RiskCampaign_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PetitionCase" ADD CONSTRAINT "PetitionCase_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mediation" ADD CONSTRAINT "Mediation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalReview" ADD CONSTRAINT "LegalReview_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndustryChain" ADD CONSTRAINT "IndustryChain_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Park" ADD CONSTRAINT "Park_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EchelonCriterion" ADD CONSTRAINT "EchelonCriterion_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingCase" ADD CONSTRAINT "ListingCase_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClearedSite" ADD CONSTRAINT "ClearedSite_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseOutput" ADD CONSTRAINT "EnterpriseOutput_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EducationCommunity" ADD CONSTRAINT "EducationCommunity_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TechRecognition" ADD CONSTRAINT "TechRecognition_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchInstitution" ADD CONSTRAINT "ResearchInstitution_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchProject" ADD CONSTRAINT "ResearchProject_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RdExpenditure" ADD CONSTRAINT "RdExpenditure_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalentIntake" ADD CONSTRAINT "TalentIntake_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransportScheme" ADD CONSTRAINT "TransportScheme_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerRegion" ADD CONSTRAINT "PartnerRegion_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationProject" ADD CONSTRAINT "CooperationProject_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TourismSite" ADD CONSTRAINT "TourismSite_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitorRecord" ADD CONSTRAINT "VisitorRecord_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TradeRecord" ADD CONSTRAINT "TradeRecord_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvestmentRecord" ADD CONSTRAINT "InvestmentRecord_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectProblem" ADD CONSTRAINT "ProjectProblem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectTask" ADD CONSTRAINT "ProjectTask_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DealFunding" ADD CONSTRAINT "DealFunding_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandParcel" ADD CONSTRAINT "LandParcel_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Financing" ADD CONSTRAINT "Financing_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "District" ADD CONSTRAINT "District_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RenewalScheme" ADD CONSTRAINT "RenewalScheme_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relocation" ADD CONSTRAINT "Relocation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RectificationItem" ADD CONSTRAINT "RectificationItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcologyWork" ADD CONSTRAINT "EcologyWork_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever drafted figures does not approve them either, whoever handed them in.
ALTER TABLE "Submission"
  ADD CONSTRAINT "Submission_drafter_check" CHECK ("state" <> 'APPROVED' OR "drafter" IS NULL OR "decider" IS DISTINCT FROM "drafter");
