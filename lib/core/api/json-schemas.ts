import "server-only";
import { z } from "zod";

type Json = Record<string, unknown>;

/** Answers as JSON schemas; those with a name stand once among the components, and are referred to. */
export function schemasIn(answers: readonly z.ZodType[]) {
  const components: Json = {};
  const written = new Map<z.ZodType, Json>();
  for (const answer of answers) {
    const { $defs = {}, ...schema } = jsonSchema(answer);
    const name = z.globalRegistry.get(answer)?.id;
    Object.assign(
      components,
      Object.fromEntries(Object.entries($defs).map(([key, one]) => [key, withReferences(one)])),
    );
    if (name) components[name] ??= withReferences(schema);
    written.set(answer, name ? { $ref: `#/components/schemas/${name}` } : (withReferences(schema) as Json));
  }
  return { components, schemaOf: (answer: z.ZodType) => written.get(answer) };
}

/** The fields that a body may have. */
export function fieldsOf(schema: z.ZodType): string[] {
  return Object.keys(jsonSchema(schema).properties ?? {});
}

/** What the path says need not be said again in the body, and the version not where `If-Match` names it. */
export function bodySchema(schema: z.ZodType, inPath: readonly string[]): Json & { required?: string[] } {
  const { properties = {}, required = [], ...rest } = jsonSchema(schema);
  const asked = required.filter((name) => !inPath.includes(name) && name !== "version");
  if (properties.version && required.includes("version"))
    properties.version = {
      ...properties.version,
      description: "Which one is changed; needed unless `If-Match` says it.",
    };
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.includes(name))),
    ...(asked.length > 0 ? { required: asked } : {}),
  };
}

/** A parameter is described by its own schema, or as its schema says that an address writes it. */
export function parametersOf(query: z.ZodObject) {
  const { properties = {}, required = [] } = jsonSchema(query);
  return Object.entries(properties).map(([name, { parameter, description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(typeof description === "string" ? { description } : {}),
    schema: parameter ?? schema,
    ...(isArray(parameter) ? { style: "form", explode: true } : {}),
  }));
}

function isArray(schema: unknown): boolean {
  return typeof schema === "object" && schema !== null && "type" in schema && schema.type === "array";
}

type Written = Json & { $defs?: Record<string, unknown>; properties?: Record<string, Json>; required?: string[] };

function jsonSchema(schema: z.ZodType): Written {
  const { $schema, id, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json as Written;
}

function withReferences(schema: unknown): unknown {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/');
  return JSON.parse(text);
}
