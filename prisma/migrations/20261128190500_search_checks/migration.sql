-- Every running process tells on request how its own index differs from the database.
CREATE TABLE "SearchCheck" (
    "id" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchCheck_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SearchCheckAnswer" (
    "checkId" UUID NOT NULL,
    "backend" INTEGER NOT NULL,
    "index" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "missing" UUID[],
    "extra" UUID[],
    "stale" UUID[],
    "onTheirWay" INTEGER NOT NULL,

    CONSTRAINT "SearchCheckAnswer_pkey" PRIMARY KEY ("checkId","backend","index")
);

ALTER TABLE "SearchCheckAnswer" ADD CONSTRAINT "SearchCheckAnswer_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "SearchCheck"("id") ON DELETE CASCADE ON UPDATE CASCADE;
