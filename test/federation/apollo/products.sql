BEGIN;
SET LOCAL search_path TO public;

CREATE TABLE "User" (
  "id" serial PRIMARY KEY,
  "email" text NOT NULL UNIQUE,
  "name" text,
  "totalProductsCreated" int4,
  "yearsOfEmployment" int4 NOT NULL
);
CREATE TABLE "Inventory" ("id" serial PRIMARY KEY, "code" text NOT NULL UNIQUE);
CREATE TABLE "ProductVariation" ("id" serial PRIMARY KEY, "code" text NOT NULL UNIQUE);
CREATE TABLE "CaseStudy" ("id" serial PRIMARY KEY, "caseNumber" text NOT NULL UNIQUE, "description" text);
CREATE TABLE "Product" (
  "id" serial PRIMARY KEY,
  "code" text NOT NULL UNIQUE,
  "sku" text,
  "package" text,
  "variationId" int4 REFERENCES "ProductVariation",
  "size" text,
  "weight" float8,
  "unit" text,
  "authorId" int4 REFERENCES "User",
  "notes" text,
  UNIQUE ("sku", "package"),
  UNIQUE ("sku", "variationId")
);
CREATE TABLE "ProductResearch" (
  "id" serial PRIMARY KEY,
  "studyId" int4 NOT NULL UNIQUE REFERENCES "CaseStudy",
  "outcome" text,
  "productId" int4 NOT NULL REFERENCES "Product"
);
CREATE TABLE "DeprecatedProduct" (
  "id" serial PRIMARY KEY,
  "sku" text NOT NULL,
  "package" text NOT NULL,
  "reason" text,
  "authorId" int4 REFERENCES "User",
  "inventoryId" int4 REFERENCES "Inventory",
  UNIQUE ("sku", "package")
);

-- What the suite expects of its subgraph of products. The copies of what `users` answers are others than there.
INSERT INTO "User" VALUES (1, 'support@apollographql.com', 'Jane Smith', 1337, 7);
INSERT INTO "Inventory" VALUES (1, 'apollo-oss');
INSERT INTO "ProductVariation" VALUES (1, 'OSS'), (2, 'platform');
INSERT INTO "CaseStudy" VALUES (1, '1234', 'Federation Study'), (2, '1235', 'Studio Study');
INSERT INTO "Product" VALUES
  (1, 'apollo-federation', 'federation', '@apollo/federation', 1, 'small', 1, 'kg', 1, NULL),
  (2, 'apollo-studio', 'studio', '', 2, 'small', 1, 'kg', 1, NULL);
INSERT INTO "ProductResearch" VALUES (1, 1, NULL, 1), (2, 2, NULL, 2);
INSERT INTO "DeprecatedProduct" VALUES
  (1, 'apollo-federation-v1', '@apollo/federation-v1', 'Migrate to Federation V2', 1, 1);
COMMIT;
