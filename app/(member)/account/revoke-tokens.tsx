import { Checkbox, type CheckboxProps } from "@mantine/core";
import { plural } from "../../_ui/format";

/** Offers to end one's API tokens as well, where there are any. */
export function RevokeTokens({ tokens, ...input }: CheckboxProps & { tokens: number }) {
  if (tokens === 0) return null;
  return (
    <Checkbox
      {...input}
      label={`Also revoke your ${tokens === 1 ? "one API token" : plural(tokens, "API token")}`}
      description={`Scripts and calendars that use ${tokens === 1 ? "it" : "them"} stop working.`}
    />
  );
}
