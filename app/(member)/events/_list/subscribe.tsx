import { withParams } from "@/app/_ui/search-params";
import { appUrl } from "@/lib/core/app-url";
import type { EventFilter } from "@/lib/events/filter";
import { SubscribeButton } from "./subscribe-button";

/** The calendar as feeds that a phone can subscribe to: all of it, or what the filters name, past and to come. */
export function Subscribe({ filter, isSignedIn }: { filter: EventFilter; isSignedIn: boolean }) {
  const { q, group, program, country, kind, format } = filter;
  const others = [q, group, country, kind, format];
  const isFiltered = [program, ...others].some((one) => one !== undefined);
  const ofProgram = program?.length === 1 && others.every((one) => one === undefined) ? program[0] : null;
  const hrefOf = (file: string) =>
    ofProgram
      ? `/feeds/programs/${encodeURIComponent(ofProgram)}/${file}`
      : withParams(`/feeds/${file}`, { q, group, program, country, kind, format }, {});
  return (
    <SubscribeButton
      address={`${appUrl()}${hrefOf("events.ics")}`}
      atom={hrefOf("events.atom")}
      json={hrefOf("events.json")}
      {...{ isFiltered, isSignedIn }}
    />
  );
}
