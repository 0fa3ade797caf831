import type { Finding } from "./findings";
import { hasDirective, type Source } from "./sources";
import {
  callsOf,
  child,
  children,
  type Declaration,
  declarationsOf,
  isFunction,
  nameOf,
  nodesIn,
  reaches,
  type Syntax,
  valuesReadIn,
} from "./syntax";

const asking = new Set(["action", "currentViewer", "requireViewer"]);

/** Anybody can post to a server action, so each one asks who it is, or is a command as an action. */
export function actionsWithoutViewer(sources: Source[]): Finding[] {
  return sources
    .filter((source) => hasDirective(source, "use server"))
    .flatMap(({ file, program }) => {
      const declarations = declarationsOf(program);
      return declarations
        .filter((one) => one.isExported && !reaches(declarations, one, asking))
        .map(({ as }) => ({ key: `${file} ${as}`, what: `${file}: ${as} asks nobody who they are` }));
    });
}

/** An action has a file of its own, where the rule above finds it. */
export function actionsInsideOtherFiles(sources: Source[]): Finding[] {
  return sources
    .filter(({ program }) => nodesIn(program).some((node) => isFunction(node) && isAction(node)))
    .map(({ file }) => ({ key: file, what: `${file} has a server action inside a function` }));
}

function isAction(node: Syntax): boolean {
  return children(child(node, "body"), "body").some(({ directive }) => directive === "use server");
}

/** A layout is drawn once and kept: each page asks itself. */
export function pagesThatAskNobody(sources: Source[]): Finding[] {
  const pages = sources.filter(({ file }) => /^app\/(?!_ui\/|\(public\)\/).*\/page\.tsx$/.test(file));
  return pages
    .filter(({ program }) => ["requireViewer", "currentViewer"].every((name) => callsOf(program, name).length === 0))
    .map(({ file }) => ({ key: file, what: `${file} does not ask who looks` }));
}

/** A decision that lets everybody in, or every way but one, or leaves it to what was loaded. */
export function hollowDecisions(sources: Source[]): Finding[] {
  return sources.flatMap(({ file, program }) => {
    const declarations = declarationsOf(program);
    return callsOf(program, "command").flatMap((call) => {
      const [definition] = children(call, "arguments");
      const allow = definition ? settingOf(definition, "allow") : null;
      const name = (definition && nameOf(settingOf(definition, "name"))) || file;
      const isHollow = !allow || decidesNothing(allow, declarations);
      return isHollow ? [{ key: name, what: `${file}: ${name} decides nothing in \`allow\`` }] : [];
    });
  });
}

function settingOf(definition: Syntax, key: string): Syntax | null {
  const found = children(definition, "properties").find((property) => nameOf(child(property, "key")) === key);
  return found ? child(found, "value") : null;
}

function decidesNothing(allow: Syntax, declarations: Declaration[]): boolean {
  if (allow.type === "Identifier") {
    if (nameOf(allow) === "isSignedIn") return true;
    const declared = declarations.find(({ name }) => name === nameOf(allow));
    return declared ? decidesNothing(declared.node, declarations) : false;
  }
  if (!isFunction(allow)) return false;
  const body = child(allow, "body");
  if (!body) return true;
  const parameters = children(allow, "params").flatMap((one) =>
    nodesIn(one).filter(({ type }) => type === "Identifier"),
  );
  const read = valuesReadIn(body);
  if (!parameters.some((one) => read.has(nameOf(one)))) return true;
  return isOnlyAboutDoor(body) || isOnlySignedIn(body);
}

/** `viewer.channel !== "api"` leaves out a way and lets everybody in by all the others. */
function isOnlyAboutDoor(body: Syntax): boolean {
  const right = nameOf(child(body, "right"));
  if (body.type !== "BinaryExpression" || nameOf(child(child(body, "left"), "property")) !== "channel") return false;
  return body.operator === "!==" || right === "form";
}

function isOnlySignedIn(body: Syntax): boolean {
  return body.type === "CallExpression" && nameOf(child(body, "callee")) === "isSignedIn";
}
