const uniqueOnPostgres = "23505";
const raisedOnPostgres = "P0001";

type Fault = { code?: string; message?: string; table?: string; constraint?: string; detail?: string; cause?: unknown };

function text(fault: Fault): string {
  return fault.message ?? "";
}

function sqliteName(fault: Fault): string | null {
  const unique = /UNIQUE constraint failed: (.+)$/.exec(text(fault))?.[1];
  if (unique) {
    const columns = unique.split(", ").map((column) => column.split("."));
    return `${columns[0]?.[0]}(${columns.map((column) => column[1]).join(", ")})`;
  }
  if (fault.code === "SQLITE_CONSTRAINT_FOREIGNKEY") return "foreign_key";
  if (fault.code === "SQLITE_CONSTRAINT_TRIGGER") return text(fault);
  return /CHECK constraint failed: (\w+)/.exec(text(fault))?.[1] ?? null;
}

function postgresName(fault: Fault): string | null {
  if (fault.code === uniqueOnPostgres) return `${fault.table}(${/^Key \(([^)]*)\)/.exec(fault.detail ?? "")?.[1]})`;
  if (fault.code === "23503") return "foreign_key";
  if (fault.code === raisedOnPostgres) return text(fault);
  return fault.code === "23514" ? (fault.constraint ?? null) : null;
}

/**
 * The name of the rule that a write broke, the same on both databases: `identities(kind, value_folded)` for a unique one,
 * the constraint's name for a check, the word that a trigger raised, or `foreign_key`. Null for any other error.
 */
export function brokenConstraint(error: unknown): string | null {
  for (
    let fault = error as Fault | undefined;
    fault && typeof fault === "object";
    fault = fault.cause as Fault | undefined
  ) {
    const name = fault.code?.startsWith("SQLITE_CONSTRAINT") ? sqliteName(fault) : postgresName(fault);
    if (name) return name;
  }
  return null;
}
