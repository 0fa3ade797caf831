import { z } from "zod";
import { idField } from "../../fields";

const identity = {
  provider: z.string().min(1).max(40),
  subject: z.string().min(1).max(255),
};

export const enterInput = z.strictObject({
  ...identity,
  /** Only an address that the provider says is verified. */
  verifiedEmail: z.string().max(254).nullable(),
  userAgent: z.string().max(300).nullish(),
});

export const connectInput = z.strictObject(identity);
export const disconnectInput = z.strictObject({ id: idField });
