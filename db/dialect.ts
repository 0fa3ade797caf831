const fallback = "file:./data/tenet.db";

export const databaseUrl = process.env.DATABASE_URL || fallback;

/** `postgres://` and `postgresql://` choose PostgreSQL; everything else is the path of a SQLite file. */
export const dialect: "sqlite" | "postgres" = /^postgres(ql)?:\/\//.test(databaseUrl) ? "postgres" : "sqlite";

/** The SQLite file's path, without the `file:` in front. */
export const databaseFile = databaseUrl.replace(/^file:(\/\/)?/, "");
