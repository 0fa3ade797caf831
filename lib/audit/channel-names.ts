import type { Channel } from "@/db/words";

/** Who acted where nobody was signed in. */
export function actorName(name: string | null, channel: Channel): string {
  if (name) return name;
  return {
    "command line": "The command line",
    system: "Tenet",
    form: "Somebody",
    api: "A script",
    import: "An import",
  }[channel];
}

export const channelNames: Record<Channel, string> = {
  form: "in the browser",
  api: "through the API",
  import: "by import",
  "command line": "on the command line",
  system: "automatically",
};
