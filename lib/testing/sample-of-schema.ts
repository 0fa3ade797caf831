type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  format?: string;
  pattern?: string;
};

/** The least that a schema takes, as a client would send it that knows nothing but the schema. */
export function sampleOf(schema: Schema): unknown {
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum.find((one) => one !== "");
  if (schema.anyOf) return sampleOf(schema.anyOf.find((one) => one.const !== "") ?? {});
  switch ([schema.type].flat()[0]) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      );
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return false;
    default:
      return textOf(schema);
  }
}

const texts: Record<string, string> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T09:30:00Z",
  uri: "https://example.org/",
};

function textOf({ format = "", pattern }: Schema): string {
  return texts[format] ?? ["CL", "es", "09:30"].find((text) => new RegExp(pattern ?? "^(?!)").test(text)) ?? "sample";
}
