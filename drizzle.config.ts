import { defineConfig } from "drizzle-kit";
import { databaseUrl, dialect } from "./db/dialect";

export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: "./db/schema/index.ts",
  out: `./db/migrations/${dialect}`,
  casing: "snake_case",
  dbCredentials: { url: databaseUrl },
});
