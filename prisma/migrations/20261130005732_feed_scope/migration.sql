-- AlterEnum
ALTER TYPE "ApiScope" ADD VALUE 'FEED';
