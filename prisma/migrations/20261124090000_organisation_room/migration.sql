-- A write names the version it was drawn from; the order is the hospital's own.
ALTER TABLE "department" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "desk" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "desk" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "card_pattern" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "card_pattern" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
