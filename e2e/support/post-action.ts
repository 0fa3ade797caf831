import type { APIRequestContext } from "@playwright/test";
import { type ActionAnswer, readActionAnswer } from "./action-answers";
import type { ServerAction } from "./actions";

/** What is posted: arguments as JSON, or the fields of a form, which come second after the state that it was in. */
export type Body = string | { form: Record<string, string> };

/** Posts to a server action as anybody can by hand, whatever the pages show. */
export async function postAction(
  request: APIRequestContext,
  { id, page }: Pick<ServerAction, "id" | "page">,
  body: Body,
): Promise<ActionAnswer> {
  const headers = { "next-action": id };
  const answer = await (typeof body === "string"
    ? request.post(page, {
        headers: { ...headers, "content-type": "text/plain;charset=UTF-8" },
        data: body,
        maxRedirects: 0,
      })
    : request.post(page, { headers, multipart: formParts(body.form), maxRedirects: 0 }));
  return readActionAnswer({ status: answer.status(), headers: answer.headers(), text: await answer.text() });
}

/** As React sends them: the fields with a prefix, and the arguments, which name that prefix. */
function formParts(form: Record<string, string>): Record<string, string> {
  const fields = Object.entries(form).map(([name, value]) => [`1_${name}`, value]);
  return { ...Object.fromEntries(fields), "0": '[{"message":null,"fields":{},"values":{}},"$K1"]' };
}
