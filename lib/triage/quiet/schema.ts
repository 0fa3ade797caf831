import { z } from "zod";
import { quietAnswers } from "@/db/words";
import { optionalDay } from "@/lib/core/fields";

export { type QuietAnswer, quietAnswers } from "@/db/words";

/** How long a leave can be with one press, in months. */
export const leaveMonths = [1, 2, 3] as const;

/** How long one can be at most. */
export const mostLeaveMonths = 12;

/** After so many days without an answer a manager is asked to write. */
export const answerDays = 14;

/** For so many days the link of the mail can be answered. */
export const linkDays = 60;

export const spentMessage = "This link cannot be answered any more. Load the page again to see why.";

/** What the page of the mail sends: the answer, and for a leave how many months or until when. */
export const quietAnswerInput = z.strictObject({
  secret: z.string().regex(/^[\w-]{43}$/, "This link is not complete. Copy all of it from the mail."),
  answer: z.enum(quietAnswers, { error: "Choose an answer." }),
  months: z.coerce
    .number()
    .pipe(z.union(leaveMonths.map((count) => z.literal(count))))
    .optional(),
  untilOn: optionalDay,
});
