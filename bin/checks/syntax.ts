import { parseSync } from "oxc-parser";

/** A node of the syntax tree (ESTree with types), read with care: what it holds depends on its type. */
export type Syntax = { type: string; start: number; end: number; [key: string]: unknown };

export function parseSyntax(file: string, text: string): { program: Syntax; comments: string[] } {
  const { program, errors, comments } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  if (!isSyntax(program)) throw new Error(`${file} has no program.`);
  return { program, comments: comments.map(({ value }) => value) };
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

export function child(node: Syntax | null, key: string): Syntax | null {
  const value = node?.[key];
  return isSyntax(value) ? value : null;
}

export function children(node: Syntax | null, key: string): Syntax[] {
  const value = node?.[key];
  return Array.isArray(value) ? value.filter(isSyntax) : [];
}

/** The name of an identifier or a literal's text; empty for anything else. */
export function nameOf(node: Syntax | null): string {
  const value = node?.type === "Literal" ? node.value : node?.name;
  return typeof value === "string" ? value : "";
}

const walked = new WeakMap<Syntax, Syntax[]>();

/** The node and all below it, an outer one before what it holds. */
export function nodesIn(node: Syntax): Syntax[] {
  const known = walked.get(node);
  if (known) return known;
  const found: Syntax[] = [];
  visit(node);
  if (node.type === "Program") walked.set(node, found);
  return found;

  function visit(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const inner of value) visit(inner);
    } else if (isSyntax(value)) {
      found.push(value);
      for (const key in value) visit(value[key]);
    }
  }
}

export function isFunction(node: Syntax): boolean {
  return ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"].includes(node.type);
}

/** The calls of a function by its plain name. */
export function callsOf(node: Syntax, name: string): Syntax[] {
  return nodesIn(node).filter(({ type, callee }) => {
    return type === "CallExpression" && isSyntax(callee) && callee.type === "Identifier" && callee.name === name;
  });
}

const expressionsOfTypes = [
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSInstantiationExpression",
];

const readBy = new WeakMap<Syntax, Set<string>>();

/** Every name that is read as a value: neither a property's name nor anything in a type. */
export function valuesReadIn(node: Syntax): Set<string> {
  const known = readBy.get(node);
  if (known) return known;
  const names = new Set<string>();
  readBy.set(node, names);
  collect(node);
  return names;

  function collect(at: Syntax): void {
    if (at.type.startsWith("TS") && !expressionsOfTypes.includes(at.type)) return;
    if (at.type === "Identifier" || at.type === "JSXIdentifier") names.add(nameOf(at));
    const isNamed = (at.type === "MemberExpression" || at.type === "Property") && at.computed !== true;
    const skipped = !isNamed ? "" : at.type === "Property" ? "key" : "property";
    for (const [key, value] of Object.entries(at)) {
      if (key === skipped) continue;
      for (const inner of [value].flat()) if (isSyntax(inner)) collect(inner);
    }
  }
}

/** The names of the types that a parameter is: `Viewer & { memberId: string }` is a `Viewer`. */
export function typeNamesOf(parameter: Syntax | null): string[] {
  const pattern = parameter?.type === "AssignmentPattern" ? child(parameter, "left") : parameter;
  const type = child(child(pattern, "typeAnnotation"), "typeAnnotation");
  const parts = type?.type === "TSIntersectionType" ? children(type, "types") : type ? [type] : [];
  return parts.filter((part) => part.type === "TSTypeReference").map((part) => nameOf(child(part, "typeName")));
}

/** `name` is what its own file calls it, `as` what others import. */
export type Declaration = { name: string; as: string; node: Syntax; isExported: boolean };

/** What a file declares at its top that is a value. */
export function declarationsOf(program: Syntax): Declaration[] {
  const exported = new Map<string, string>();
  const found: Omit<Declaration, "as">[] = [];
  for (const statement of children(program, "body")) {
    const inner = child(statement, "declaration");
    const isExport = statement.type.startsWith("Export");
    for (const specifier of isExport && !statement.source ? children(statement, "specifiers") : [])
      exported.set(nameOf(child(specifier, "local")), nameOf(child(specifier, "exported")));
    const declared = isExport ? inner : statement;
    if (!declared) continue;
    if (declared.type === "VariableDeclaration")
      for (const one of children(declared, "declarations"))
        for (const name of namesIn(child(one, "id")))
          found.push({ name, node: child(one, "init") ?? one, isExported: isExport });
    else if (isFunction(declared) || declared.type === "ClassDeclaration")
      found.push({ name: nameOf(child(declared, "id")) || "default", node: declared, isExported: isExport });
    else if (statement.type === "ExportDefaultDeclaration")
      found.push({ name: "default", node: declared, isExported: true });
  }
  return found.map((one) => ({
    ...one,
    isExported: one.isExported || exported.has(one.name),
    as: exported.get(one.name) ?? one.name,
  }));
}

/** The name that is declared, or the names taken out of an object. */
function namesIn(id: Syntax | null): string[] {
  if (id?.type !== "ObjectPattern") return [nameOf(id)];
  return children(id, "properties").map((property) => nameOf(child(property, "value")));
}

/** Whether a declaration reads one of the names, itself or by what it uses from the same file. */
export function reaches(declarations: Declaration[], from: Declaration, names: Set<string>): boolean {
  const seen = new Set<Declaration>();
  const waiting = [from];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const read = valuesReadIn(at.node);
    if ([...names].some((name) => read.has(name))) return true;
    waiting.push(...declarations.filter(({ name }) => read.has(name)));
  }
  return false;
}

/** The function that a declaration is, or the first one that its call wraps, as in `cache(async () => ...)`. */
export function functionOf({ node }: Declaration): Syntax | null {
  if (isFunction(node)) return node;
  if (node.type !== "CallExpression") return null;
  return children(node, "arguments").find(isFunction) ?? null;
}
