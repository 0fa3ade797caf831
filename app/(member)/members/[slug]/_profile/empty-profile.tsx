import { Empty } from "@/app/_ui/empty";
import { Text } from "@/app/_ui/plain/text";
import type { ProfileView } from "./profile-view";

/** Nothing confirmed at all: to oneself the first thing to do, to others one plain line. */
export function EmptyProfile({ member }: Pick<ProfileView, "member">) {
  if (!member.isSelf)
    return (
      <Text tone="second" above={24}>
        Nothing of {member.name} has been confirmed yet.
      </Text>
    );
  return (
    <Empty title="Nothing confirmed yet" action={{ href: "/activities/new", label: "Log an activity" }}>
      A talk, a post, a meetup you ran: once a reviewer has confirmed it, it shows up here.
    </Empty>
  );
}
