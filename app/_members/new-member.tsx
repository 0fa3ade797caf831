import { Page } from "../_ui/page";
import { PageHeader } from "../_ui/page-header";
import { ProfileForm } from "./profile-form";
import { nobodyYet, profileOptions } from "./profile-values";

type NewMemberProps = { viewerId: string; today: string; after: "profile" | "admin"; cancelHref: string };

/** Somebody new in the directory; a term and an invitation come afterwards. */
export function NewMember({ viewerId, today, after, cancelHref }: NewMemberProps) {
  return (
    <Page width="form">
      <PageHeader title="Who joins?" context="A name is enough to begin with. A term and an invitation come next." />
      <ProfileForm
        values={nobodyYet}
        options={profileOptions()}
        today={today}
        keep={`${viewerId}:profile:new`}
        isSelf={false}
        after={after}
        cancelHref={cancelHref}
      />
    </Page>
  );
}
