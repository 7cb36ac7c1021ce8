-- What the sender of a number calls the paper, as `list|code`: the same two digits
-- are a passport in one list and a police card in another.

ALTER TABLE "identifier" ADD COLUMN "document_type" TEXT;
ALTER TABLE "identifier" ADD CONSTRAINT identifier_document_type_with_its_list CHECK (document_type ~ '^[^|]+[|][^|]+$');
