import type { APIRequestContext } from "@playwright/test";
import { type Role, roles } from "./access-rules";
import type { ActionAnswer } from "./action-answers";
import type { ActionRule, Find } from "./action-rules";
import type { ServerAction } from "./actions";
import { postAction } from "./post-action";

type People = Record<Role, { request: APIRequestContext }>;

const nonsense = ["[]", "[{}]", "[null,null]", '["x"]', '["x",{}]', '[{"id":"x","version":1,"memberId":"x"}]'];

/** What is wrong with an answer to somebody who may, or may not; null where it is right. */
export function troubleWith(
  answer: ActionAnswer,
  { isAllowed, isDone = false, otherwise }: { isAllowed: boolean; isDone?: boolean; otherwise?: RegExp },
): string | null {
  if (answer.kind === "fault") return `a fault: ${answer.said}`;
  const isRightRefused = answer.kind === "refused" && /^(forbidden|missing|unauthenticated)$/.test(answer.code);
  if (isAllowed) {
    // Where one who may has done it, the next one may find nothing left to do.
    const isIn = answer.kind === "success" || (answer.kind === "refused" && !isRightRefused);
    return isIn || isDone ? null : `not let in: ${answer.said}`;
  }
  if (otherwise?.test(answer.said)) return null;
  if (answer.kind === "nothing" || isRightRefused) return null;
  if (answer.kind === "refused" && answer.code === "form") return null;
  return answer.kind === "success" ? `let in: ${answer.said}` : `refused for another reason: ${answer.said}`;
}

/** Posts what the page would send, as everybody; first those who may not, so that what it is about is still there. */
export async function sweepAction(people: People, action: ServerAction, rule: ActionRule, find: Find) {
  const allowed = rule.may.split(" ");
  const asked = rule.endsOwnSession ? (["visitor"] as const) : roles;
  const inOrder = [...asked].sort((one, other) => Number(allowed.includes(one)) - Number(allowed.includes(other)));
  const troubles: string[] = [];
  let isDone = false;
  for (const role of inOrder) {
    const body = rule.form ? { form: rule.form } : JSON.stringify(rule.args?.(find, role) ?? []);
    const answer = await postAction(people[role].request, action, body);
    const isAllowed = allowed.includes(role);
    const trouble = troubleWith(answer, { isAllowed, isDone, otherwise: rule.otherwise });
    if (trouble) troubles.push(`${role} posts ${JSON.stringify(body)} to ${action.file} ${action.name}: ${trouble}`);
    isDone ||= isAllowed && answer.kind === "success";
  }
  return troubles;
}

/** Who has no right, who has only their own, and who gets furthest. */
const nonsenseRoles: readonly Role[] = ["visitor", "stranger", "administrator"];

/** Posts what no page would send: never a fault, and never a success of what needs an input. */
export async function sweepWithNonsense(people: People, action: ServerAction, rule: ActionRule) {
  const troubles: string[] = [];
  for (const role of rule.needsNothing || rule.endsOwnSession ? (["visitor"] as const) : nonsenseRoles)
    for (const body of nonsense) {
      const answer = await postAction(people[role].request, action, body);
      const isFine =
        answer.kind === "success" ? rule.may.split(" ").includes(role) && isHarmless(rule) : answer.kind !== "fault";
      if (!isFine) troubles.push(`${role} posts ${body} to ${action.file} ${action.name}: ${answer.said}`);
    }
  return troubles;
}

function isHarmless({ needsNothing, endsOwnSession }: ActionRule): boolean {
  return Boolean(needsNothing || endsOwnSession);
}
