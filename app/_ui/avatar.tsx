import { Avatar } from "@mantine/core";
import { initials } from "./format";

/** Initials in a circle, beside the name. Pixels: 26 in tables, 28 in lists, 34 in forms, 72 on a profile. */
export function PersonAvatar({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <Avatar
      size={size}
      radius="50%"
      variant="transparent"
      aria-hidden="true"
      bg="var(--hairline)"
      styles={{
        placeholder: { color: "var(--ink)", fontSize: Math.round(size * 0.37), fontWeight: 640, background: "none" },
      }}
    >
      {initials(name)}
    </Avatar>
  );
}
