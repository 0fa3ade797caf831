import { z } from "zod";

/** What the seed of the demo community writes as the setting `demo`; the sign-in page lists it. */
export const demoSetting = z.object({
  accounts: z.array(
    z.object({ memberId: z.string().optional(), email: z.string().optional(), label: z.string(), detail: z.string() }),
  ),
});

export type DemoAccount = z.output<typeof demoSetting>["accounts"][number];
